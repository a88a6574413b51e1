/** Chromium by puppeteer over a pipe: `installExtension` works where `--load-extension` no longer does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { connectToWindow, forgetWindow, windowArgs } from './chromium-window.ts';
import type { Driver } from './driver.ts';
import { surfaceOf } from './surface-of.ts';
import { until } from './until.ts';

export { until };

export const chromiumBuild = join(import.meta.dirname, '../../../.output/chrome-mv3');

export interface ChromiumOptions {
  build?: string;
  headless?: boolean;
  args?: string[];
  profile?: string;
  /** `host:port`; requests to this machine go through it too. */
  proxy?: string;
}

export async function startChromium(
  options: ChromiumOptions = {},
): Promise<Driver & { browser(): Browser; id(): string }> {
  const build = options.build ?? chromiumBuild;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'companion-chromium-')));
  const downloads = join(profile, 'downloads');
  let browser: Browser;
  let id: string;
  let offline = false;

  async function launch() {
    await forgetWindow(profile);
    browser = await puppeteer.launch({
      executablePath: findBrowser('chromium'),
      headless: options.headless ?? true,
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      defaultViewport: null,
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--window-size=1280,900',
        ...windowArgs,
        ...(options.proxy ? [`--proxy-server=http://${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
        ...(options.args ?? []),
      ],
    });
    id = await browser.installExtension(build);
    // Right after an install the list of extensions can still be empty.
    await until(async () => (await browser.extensions()).has(id), 'the extension to be listed');
    await closeWelcome();
  }

  /** The first-run page comes in front of whatever a test opens; it is there once, or not at all on an old profile. */
  async function closeWelcome(): Promise<void> {
    const isWelcome = (target: Target) => target.url().startsWith(`chrome-extension://${id}/welcome.html`);
    const welcome = await browser.waitForTarget(isWelcome, { timeout: 3000 }).catch(() => undefined);
    await (await welcome?.page())?.close();
  }

  async function pageOf(target: Target): Promise<Page> {
    const page = await target.asPage();
    if (offline) await page.setOfflineMode(true);
    return page;
  }

  const ours = (path: string) => `chrome-extension://${id}/${path}`;
  const isBackground = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(ours(''));

  await launch();
  return {
    name: 'chromium',
    downloads,
    browser: () => browser,
    id: () => id,
    async open(url) {
      const page = await browser.newPage();
      if (offline) await page.setOfflineMode(true);
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async openOurs(path) {
      const page = await browser.newPage();
      if (offline) await page.setOfflineMode(true);
      await page.goto(ours(path), { waitUntil: 'load' });
      return page;
    },
    async clickToolbar(page) {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id)!;
      const isPopup = (target: Target) => target.url().startsWith(ours('popup.html'));
      const before = new Set(browser.targets().filter(isPopup));
      await extension.triggerAction(page);
      const target = await browser.waitForTarget((target) => isPopup(target) && !before.has(target), {
        timeout: 15_000,
      });
      return surfaceOf(await pageOf(target));
    },
    async findOurs(path) {
      const target = await browser.waitForTarget((target) => target.url().startsWith(ours(path)), { timeout: 15_000 });
      return pageOf(target);
    },
    async sidePanel() {
      const target = await browser.waitForTarget((target) => target.url().startsWith(ours('sidepanel.html')), {
        timeout: 15_000,
      });
      return surfaceOf(await pageOf(target));
    },
    async inBackground(inBackground, ...args) {
      if (!browser.targets().some(isBackground)) {
        // Any message wakes it.
        const page = await browser.newPage();
        await page.goto(ours('options.html'));
        await page.evaluate('chrome.runtime.sendMessage({}).catch(() => undefined)');
        await page.close();
      }
      const target = await browser.waitForTarget(isBackground, { timeout: 15_000 });
      await (await target.worker())!.evaluate(`(${inBackground.toString()})(globalThis, ...${JSON.stringify(args)})`);
    },
    async update() {
      await browser.installExtension(build);
    },
    async stopBackground() {
      const session: CDPSession = await browser.target().createCDPSession();
      for (const target of browser.targets().filter(isBackground)) {
        await session.send('Target.closeTarget', { targetId: (target as unknown as { _targetId: string })._targetId });
      }
      await session.detach();
    },
    async allowInPrompt() {
      const window = await connectToWindow(profile);
      try {
        await window.clickButton('Allow');
      } finally {
        window.close();
      }
    },
    async goOffline() {
      offline = true;
      for (const page of await browser.pages()) await page.setOfflineMode(true);
    },
    async restart() {
      await browser.close();
      offline = false;
      await launch();
    },
    async kill() {
      const process = browser.process()!;
      const ended = new Promise((resolve) => process.once('exit', resolve));
      process.kill('SIGKILL');
      await ended;
      offline = false;
      await launch();
    },
    async close() {
      await browser.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
