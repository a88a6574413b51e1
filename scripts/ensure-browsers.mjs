/**
 * Sees to it that the browsers somebody is about to drive are there: installs them where that needs no question
 * (Debian, as root), and otherwise says the one line to run. Needs nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findBrowser, pathVariables } from './find-browser.mjs';

const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };

/** One face each for Latin, Greek and Cyrillic, and one with Arabic and Hebrew: screenshots without any are empty boxes. */
const debianFonts = ['fonts-liberation', 'fonts-dejavu-core'];

const installLines = {
  darwin: { chromium: 'brew install --cask chromium', firefox: 'brew install --cask firefox' },
  win32: { chromium: 'winget install --id Google.Chrome', firefox: 'winget install --id Mozilla.Firefox' },
};

function onDebian() {
  return (
    process.platform === 'linux' &&
    existsSync('/etc/os-release') &&
    /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function hasFonts() {
  const folder = '/usr/share/fonts';
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf|ttc|pfb)$/.test(String(file)))
  );
}

/** The one line that installs what is missing, for the machine we run on. */
function installLine(missing) {
  if (onDebian()) return `sudo apt-get install -y ${missing.map((kind) => debianPackages[kind]).join(' ')}`;
  const lines = installLines[process.platform];
  if (lines) return missing.map((kind) => lines[kind]).join(' && ');
  return missing.map((kind) => `export ${pathVariables[kind]}=/path/to/${kind}`).join(' ');
}

function apt(...args) {
  console.log(`apt-get ${args.join(' ')}`);
  const { status } = spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 15 * 60_000,
  });
  return status === 0;
}

/**
 * The paths of the browsers, by kind.
 * @throws a sentence with the line to run, when one is missing and cannot be installed here
 */
export function ensureBrowsers(kinds) {
  const missing = () => kinds.filter((kind) => !findBrowser(kind));
  for (const kind of missing()) {
    const named = process.env[pathVariables[kind]];
    if (named) throw new Error(`${pathVariables[kind]} is set to ${named}, and there is no such file.`);
  }
  if (missing().length > 0 && onDebian() && process.getuid?.() === 0) {
    console.log(`Not found: ${missing().join(', ')}. Installing from Debian.`);
    const packages = [...missing().map((kind) => debianPackages[kind]), ...(hasFonts() ? [] : debianFonts)];
    // A list that is out of date is no reason to stop: the packages may still be there.
    if (!apt('update')) console.log('apt-get update failed; trying with the lists that are here.');
    apt('install', '-y', '--no-install-recommends', ...packages);
  }
  if (missing().length > 0) {
    throw new Error(
      `Not found: ${missing().join(', ')}. Install with this line, then run the same command again:\n\n  ${installLine(missing())}\n`,
    );
  }
  return Object.fromEntries(kinds.map((kind) => [kind, findBrowser(kind)]));
}
