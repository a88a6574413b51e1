import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { version } from './package.json';
import { killPoints } from './scripts/kill-points.ts';
import { nextVersion } from './scripts/next-version.ts';
import { pseudoLocale } from './scripts/pseudo-locale.ts';
import { shareChunks } from './scripts/share-chunks.ts';
import { sqliteFiles } from './scripts/sqlite-files.ts';

/** Fixed, so that the stores, the settings and a reader's library keep belonging to the same extension. */
const geckoId = 'reading-companion@news.example';

/**
 * Tried in both browsers. `connect-src` stays open because the background fetches the images of an article that is
 * being saved; `DOMParser` and `innerHTML` are closed on purpose: HTML is parsed by DOMPurify only.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self' http: https:",
  "worker-src 'self'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify workers',
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  hooks: {
    // What the extension is made of goes along with it: the licences ask for that.
    'build:publicAssets': (_, files) => {
      for (const name of ['LICENSE', 'NOTICE']) {
        files.push({ absoluteSrc: resolve(import.meta.dirname, name), relativeDest: `${name}.txt` });
      }
      const sqlite = 'node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm';
      files.push({ absoluteSrc: resolve(import.meta.dirname, sqlite), relativeDest: 'sqlite3.wasm' });
    },
    'vite:build:extendConfig': (_, { build }) => {
      const output = build?.rollupOptions?.output;
      // A script by itself is one file anyway.
      if (build?.lib || !output || Array.isArray(output)) return;
      output.codeSplitting = shareChunks(import.meta.dirname);
    },
  },
  imports: false,
  vite: ({ mode }) => ({
    plugins: [preact(), pseudoLocale(mode), killPoints(mode), nextVersion(mode), sqliteFiles()],
    // As a string, which is read several times as fast as an object in code: every script of ours holds the catalogue.
    json: { namedExports: false, stringify: true },
    // For older browsers `:dir(rtl)` would be rewritten as a list of languages, which our own pages may not be in.
    build: { cssTarget: ['chrome123', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    version,
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: contentSecurityPolicy },
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+N' } },
      'save-article': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
      'highlight-selection': { suggested_key: { default: 'Alt+Shift+Q' }, description: '__MSG_commandHighlight__' },
      'open-reader': { suggested_key: { default: 'Alt+Shift+R' }, description: '__MSG_commandRead__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: geckoId, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
