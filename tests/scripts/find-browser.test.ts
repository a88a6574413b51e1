import { expect, it } from 'vitest';
import { findBrowser, type BrowserKind, type Machine } from '../../scripts/find-browser.mjs';

function machine(platform: NodeJS.Platform, files: string[], env: Record<string, string> = {}): Machine {
  return { platform, env, home: '/home/ada', exists: (path) => files.includes(path) };
}

const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const programs = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };

it.each<[string, BrowserKind, Machine, string | undefined]>([
  ['a package of the distribution', 'chromium', machine('linux', ['/usr/bin/chromium']), '/usr/bin/chromium'],
  [
    'a folder that only PATH names',
    'chromium',
    machine('linux', ['/nix/bin/brave'], { PATH: '/bin:/nix/bin' }),
    '/nix/bin/brave',
  ],
  [
    'the ESR before a Firefox that refuses unsigned extensions',
    'firefox',
    machine('linux', ['/usr/bin/firefox', '/usr/bin/firefox-esr']),
    '/usr/bin/firefox-esr',
  ],
  [
    'an application of this user only',
    'firefox',
    machine('darwin', ['/home/ada/Applications/Firefox.app/Contents/MacOS/firefox']),
    '/home/ada/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
  ['the browser that came with Windows', 'chromium', machine('win32', [edge], programs), edge],
  [
    'what the variable names',
    'chromium',
    machine('linux', ['/opt/my', '/usr/bin/chromium'], { CHROME_PATH: '/opt/my' }),
    '/opt/my',
  ],
  [
    'nothing where the variable leads nowhere',
    'firefox',
    machine('linux', ['/usr/bin/firefox'], { FIREFOX_PATH: '/gone' }),
    undefined,
  ],
  ['nothing where there is none', 'firefox', machine('linux', ['/usr/bin/chromium']), undefined],
])('finds %s', (_, kind, where, path) => {
  expect(findBrowser(kind, where)).toBe(path);
});
