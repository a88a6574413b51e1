/** What a store and an install prompt see. Reads what was built, so it stands with the end-to-end tests. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const output = join(import.meta.dirname, '../../.output');
const manifest = (target: string) => JSON.parse(readFileSync(join(output, target, 'manifest.json'), 'utf8'));

/** None of these shows a warning at install. */
const permissions = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

describe.each([
  ['chrome-mv3', [...permissions, 'sidePanel'].sort()],
  ['firefox-mv3', permissions],
])('%s', (target, expected) => {
  const built = manifest(target);

  it('asks for nothing that warns at install', () => {
    expect([...built.permissions].sort()).toEqual(expected);
    expect(built.optional_host_permissions).toEqual(['*://*/*']);
    expect(built.host_permissions).toBeUndefined();
    expect(built.optional_permissions).toBeUndefined();
  });

  it('puts nothing into pages by itself and offers them nothing', () => {
    expect(built.content_scripts).toBeUndefined();
    expect(built.web_accessible_resources).toBeUndefined();
    expect(built.externally_connectable).toBeUndefined();
    expect(built.incognito).toBe('not_allowed');
  });

  it('has the policy of the house', () => {
    const policy: string = built.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types dompurify workers");
    expect(policy).not.toMatch(/'unsafe-|\*/);
  });

  it('offers four shortcuts and no more', () => {
    expect(
      Object.values<{ suggested_key?: object }>(built.commands).filter((command) => command.suggested_key),
    ).toHaveLength(4);
  });
});

it('Firefox is told that no data is collected, and does not open the side bar at install', () => {
  const built = manifest('firefox-mv3');
  expect(built.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(built.sidebar_action.open_at_install).toBe(false);
});

it("Firefox's own linter finds no error, and warns only of what we know", { timeout: 120_000 }, async () => {
  const linter = join(import.meta.dirname, '../../node_modules/addons-linter/bin/addons-linter');
  const { stdout } = await promisify(execFile)(process.execPath, [linter, '-o', 'json', join(output, 'firefox-mv3')], {
    maxBuffer: 2 ** 26,
  }).catch((failed: { stdout: string }) => failed);
  const found = JSON.parse(stdout);
  expect(found.errors).toEqual([]);
  // Readability and Preact assign `innerHTML` in code paths that the policy of our pages closes.
  expect(found.warnings.filter((warning: { code: string }) => warning.code !== 'UNSAFE_VAR_ASSIGNMENT')).toEqual([]);
});
