/**
 * Finds the browsers that the tests and the demo drive, and needs nothing but Node: it runs before anything is installed.
 */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** The variable that names the browser outright; it is believed even where it leads nowhere, so that a typo is noticed. */
export const pathVariables = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/*
 * Each list in the order in which a browser is preferred. Chromium comes before its relatives because it takes any
 * extension; the Firefoxes that install an unsigned extension for good (ESR, Developer Edition, Nightly) before the one
 * that does not.
 */
const commands = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
    'brave',
  ],
  firefox: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox'],
};

/** Where Linux packages put browsers that are not on every PATH. */
const linuxFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/var/lib/flatpak/exports/bin', '/opt/firefox'];

const macApplications = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].map(
    (name) => `${name}.app/Contents/MacOS/${name}`,
  ),
  firefox: ['Firefox Developer Edition', 'Firefox Nightly', 'Firefox'].map(
    (name) => `${name}.app/Contents/MacOS/firefox`,
  ),
};

const windowsPrograms = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Firefox Developer Edition\\firefox.exe', 'Firefox Nightly\\firefox.exe', 'Mozilla Firefox\\firefox.exe'],
};

const programFolderVariables = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'];

function usualPlaces(kind, { platform, env, home }) {
  if (platform === 'darwin') {
    return macApplications[kind].flatMap((application) =>
      ['/Applications', posix.join(home, 'Applications')].map((folder) => posix.join(folder, application)),
    );
  }
  if (platform === 'win32') {
    const folders = programFolderVariables.map((name) => env[name]).filter(Boolean);
    return windowsPrograms[kind].flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  const folders = new Set([...(env.PATH ?? '').split(':').filter(Boolean), ...linuxFolders]);
  return commands[kind].flatMap((command) => [...folders].map((folder) => posix.join(folder, command)));
}

/** The path of a browser of that kind, or `undefined` where none is found. */
export function findBrowser(
  kind,
  { platform, env, home, exists } = {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    exists: existsSync,
  },
) {
  const named = env[pathVariables[kind]];
  if (named) return exists(named) ? named : undefined;
  return usualPlaces(kind, { platform, env, home }).find(exists);
}
