/**
 * Runs before `npm start` and `npm test`: a machine that has Node 20 and npm is brought to where everything else works,
 * without a question. `node scripts/setup.mjs chromium firefox` sees to browsers too. Quick when there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './ensure-browsers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');

/** The first Node that runs our TypeScript as it is, and that the test tools accept. */
const neededNode = [22, 18];

function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};
}

/**
 * Compares versions, not file times: a checkout makes every file new. npm writes its own record when it has finished;
 * optional packages that it leaves out are for other machines.
 */
function isInstalled() {
  const installed = packagesOf(join(modules, '.package-lock.json'));
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

/** `npm ci` empties node_modules, so it must not be run by the Node that lies there. */
function npm(...args) {
  const { npm_node_execpath: node = process.execPath, npm_execpath: script } = process.env;
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: 15 * 60_000 };
  return script
    ? spawnSync(node, [script, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function install() {
  if (isInstalled()) return;
  console.log('Installing the tools from package-lock.json (npm ci)');
  if (npm('ci', '--no-audit', '--no-fund', '--loglevel=error').status !== 0)
    throw new Error('npm ci failed; its messages are above.');
}

function packagedNode() {
  const path = join(modules, `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`);
  return existsSync(path) ? JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).version : undefined;
}

/** Scripts that npm runs find node_modules/.bin first; where no Node is packaged for a platform, its own has to do. */
function checkNode() {
  const version = packagedNode() ?? process.versions.node;
  const [major, minor] = version.split('.').map(Number);
  if (major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1])) return;
  throw new Error(
    `The tools need Node ${neededNode.join('.')} or newer and this is ${version}. No Node comes packaged for ` +
      `${process.platform} on ${process.arch}: install one from https://nodejs.org, then run the same command again.`,
  );
}

/** WXT writes the types that TypeScript and the tests read. Every build writes them anew, so that only the first is ours. */
function prepareTypes() {
  if (existsSync(join(root, '.wxt', 'tsconfig.json'))) return;
  console.log('Preparing the types (wxt prepare)');
  const wxt = spawnSync('npx', ['--no-install', 'wxt', 'prepare'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 2 * 60_000,
    shell: process.platform === 'win32',
  });
  if (wxt.status !== 0) throw new Error('wxt prepare failed; its messages are above.');
}

try {
  install();
  checkNode();
  prepareTypes();
  ensureBrowsers(process.argv.slice(2));
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
