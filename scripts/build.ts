/** Builds the extension as the drivers in tests/e2e load it: a folder for Chromium, one file for Firefox. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import type { BrowserKind } from './find-browser.mjs';
import { root, runCommand } from './run-command.ts';

const targets: Record<BrowserKind, string[]> = {
  chromium: ['build'],
  firefox: ['zip', '-b', 'firefox'],
};

/** Firefox keeps an add-on over a restart only when it is installed from a file that ends like this. */
async function renamePackage(mode: string): Promise<void> {
  const { name, version } = packageJson;
  const suffix = mode === 'production' ? '' : `-${mode}`;
  const built = join(root, '.output', `${name}-${version}-firefox${suffix}.zip`);
  await copyFile(built, join(root, '.output', `reading-companion-firefox${suffix}.xpi`));
}

/**
 * The exit code of the build; `undefined` when it took too long. `mode` is one of WXT's, or of pseudo-locale.ts, kill-points.ts
 * or next-version.ts.
 */
export async function buildFor(kind: BrowserKind, mode = 'production'): Promise<number | undefined> {
  const code = await runCommand('wxt', [...targets[kind], '--mode', mode], { timeout: 120_000, output: 'quiet' });
  if (code === 0 && kind === 'firefox') await renamePackage(mode);
  return code;
}
