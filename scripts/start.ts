/**
 * `npm start`: builds the extension, serves the sample newspaper and opens a browser with both. `npm start -- firefox`
 * takes Firefox, `--url URL` another page. Without a display, or with `--headless`, it does everything once by itself.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { buildFor } from './build.ts';
import { demonstrate } from './demo.ts';
import { ensureBrowsers } from './ensure-browsers.mjs';
import type { BrowserKind } from './find-browser.mjs';
import { root } from './run-command.ts';
import { sampleArticles, startSampleSite } from './sample-site-server.ts';

const builds: Record<BrowserKind, string> = {
  chromium: join(root, '.output', 'chrome-mv3'),
  firefox: join(root, '.output', 'firefox-mv3'),
};

const toolbarHint: Record<BrowserKind, string> = {
  chromium: 'Click the puzzle piece in the toolbar, then “Reading Companion for News” (or press Alt+Shift+N).',
  firefox:
    'Click the button of “Reading Companion for News” behind the puzzle piece in the toolbar (or press Alt+Shift+N).',
};

/** What to do, in the order of the README. */
function guide(kind: BrowserKind, url: string): string {
  return `
The browser is open on ${url}

  1. ${toolbarHint[kind]}
     The card says when the story was published and updated, and how that is known.
  2. Click “Save”, then “Read”.
  3. In the reader, select a sentence and choose a colour: your first highlight.
  4. Close the tab, click the button again, open “Library”: it is still there.

This browser uses a profile of its own that is thrown away at the end. Ctrl-C ends everything.
`;
}

async function open(kind: BrowserKind, executablePath: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    executablePath,
    browser: kind === 'firefox' ? 'firefox' : 'chrome',
    headless: false,
    defaultViewport: null,
    handleSIGINT: false,
    // Extensions reach branded Chrome only through a pipe; Chromium's sandbox does not work for root.
    ...(kind === 'chromium' && {
      pipe: true,
      enableExtensions: true,
      args: process.getuid?.() === 0 ? ['--no-sandbox', '--no-first-run'] : ['--no-first-run'],
    }),
  });
  await browser.installExtension(builds[kind]);
  return browser;
}

/** Until the reader presses Ctrl-C or closes the browser. */
function untilDone(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, headless: { type: 'boolean', default: !hasDisplay() } },
  });
  const [kind = 'chromium', ...rest] = positionals;
  if ((kind !== 'chromium' && kind !== 'firefox') || rest.length > 0) {
    throw new Error(`npm start takes chromium or firefox, not ${positionals.join(' ')}.`);
  }
  const { [kind]: executablePath } = ensureBrowsers([kind]);
  console.log(`Building for ${kind}`);
  if ((await buildFor(kind)) !== 0) throw new Error('The build failed; its messages are above.');

  const site = await startSampleSite();
  try {
    const { updatedYearsLater, corrected, photoStory, long } = sampleArticles;
    const url = values.url ?? site.origin + updatedYearsLater;
    const others = values.url ? [] : [corrected, photoStory, long].map((path) => site.origin + path);
    if (values.headless) return await demonstrate(kind, url, others);
    const browser = await open(kind, executablePath);
    const [page = await browser.newPage()] = await browser.pages();
    await page.goto(url);
    console.log(guide(kind, url));
    await untilDone(browser);
    await browser.close();
  } finally {
    await site.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
