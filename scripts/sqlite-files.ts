/** A Vite plugin: SQLite's WebAssembly lies beside our scripts, and nothing of its own workers comes along. */
import type { Plugin } from 'vite';

/**
 * SQLite looks for its files beside its module. Bundled into a worker it has no such place: they would be written into
 * the script as text, those for virtual file systems included that the content security policy forbids.
 */
export function sqliteFiles(): Plugin {
  return {
    name: 'sqlite-files',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@sqlite.org/sqlite-wasm/dist/index.mjs')) return undefined;
      return code
        .replace(/new URL\("([^"]+)", import\.meta\.url\)/g, 'new URL("/$1", self.location.href)')
        .replaceAll('import.meta.url', 'self.location.href');
    },
  };
}
