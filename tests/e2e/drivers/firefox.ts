/**
 * Stock Firefox by puppeteer over WebDriver BiDi. What a driver cannot reach (toolbar, popup, side bar, the add-on's own
 * permissions) is asked of the browser window itself, which `--remote-allow-system-access` opens: Firefox internals, kept
 * in this one file. Popup and side bar are no tabs, so their documents are reached from a page of ours, by `getViews`.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { until } from './until.ts';
import type { Driver, InPage, Surface } from './driver.ts';
import { middleOf } from './surface-of.ts';

export const firefoxPackage = join(import.meta.dirname, '../../../.output/reading-companion-firefox.xpi');

const geckoId = 'reading-companion@news.example';
/** Firefox draws it at random for each profile; fixed, the addresses of our pages are known. */
const uuid = '6d1b5f3e-2b0a-4a8f-9a55-0c2f6f1f7a10';
const ours = (path: string) => `moz-extension://${uuid}/${path}`;

export interface FirefoxOptions {
  headless?: boolean;
  /** The `.xpi`; installed permanently, so that it is still there after a restart. */
  package?: string;
  /** `host:port`; requests to this machine go through it too. */
  proxy?: string;
}

/** Firefox talks to its maker at every start unless it is told not to. */
function proxyPreferences(proxy: string) {
  const [host, port] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
}

interface Bidi {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

export async function startFirefox(options: FirefoxOptions = {}): Promise<Driver & { browser(): Browser }> {
  const profile = await mkdtemp(join(tmpdir(), 'companion-firefox-'));
  const downloads = join(profile, 'downloads');
  let browser: Browser;
  /** A page of ours that stays open in the background: from it the popup and the side bar are reached. */
  let watcher: Page;

  const bidi = () => (browser as unknown as { connection: Bidi }).connection;

  async function launch(install: boolean) {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findBrowser('firefox'),
      headless: options.headless ?? true,
      userDataDir: profile,
      args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
        'xpinstall.signatures.required': false,
        'extensions.autoDisableScopes': 0,
        'browser.startup.page': 0,
        'ui.prefersReducedMotion': 1,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
        ...(options.proxy ? proxyPreferences(options.proxy) : {}),
      },
    });
    if (install) await installPackage();
    await until(
      () => inWindow<boolean>(`!!window.WebExtensionPolicy?.getByID(${JSON.stringify(geckoId)})`),
      'the add-on to start',
    );
    // The first-run page serves: it is there after an install, and is opened again after a restart.
    watcher = install ? await findTab('welcome.html') : await openTab(ours('welcome.html'), false);
  }

  async function installPackage(): Promise<void> {
    await bidi().send('webExtension.install', {
      extensionData: { type: 'archivePath', path: options.package ?? firefoxPackage },
      'moz:permanent': true,
    });
  }

  /** Evaluates an expression in the browser's own window. */
  async function inWindow<Result>(expression: string): Promise<Result> {
    const { result: tree } = await bidi().send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [context] = tree.contexts as { context: string }[];
    const { result } = await bidi().send('script.evaluate', {
      expression,
      target: { context: context!.context },
      awaitPromise: true,
      userActivation: true,
    });
    const outcome = result as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
    if (outcome.type === 'exception') throw new Error(`In Firefox's window: ${outcome.exceptionDetails?.text}`);
    return outcome.result?.value as Result;
  }

  /** `page.goto` never ends on a page of an extension, though the page loads. */
  async function openTab(url: string, inFront = true): Promise<Page> {
    const front = inFront ? undefined : (await browser.pages()).at(-1);
    const page = await browser.newPage();
    const { result: tree } = await bidi().send('browsingContext.getTree', {});
    const contexts = tree.contexts as { context: string; url: string }[];
    const context = contexts.at(-1)!.context;
    await bidi().send('browsingContext.navigate', { context, url, wait: 'none' });
    await page.waitForFunction(
      (url: string) => location.href.startsWith(url) && document.readyState === 'complete',
      {},
      url.split('#')[0]!,
    );
    await front?.bringToFront();
    return page;
  }

  async function findTab(path: string): Promise<Page> {
    let found: Page | undefined;
    await until(async () => {
      for (const page of await browser.pages()) {
        // The driver does not hear of navigations to our pages, so the page itself is asked.
        const url = await page.evaluate('location.href').catch(() => 'It has been closed meanwhile.');
        if ((url as string).startsWith(ours(path))) found = page;
      }
      return found !== undefined;
    }, `a tab with ${path}`);
    return found!;
  }

  /** The element of the browser window that shows a view of ours. */
  const elementOf = (path: string) =>
    `[...document.querySelectorAll('browser'), ...document.querySelectorAll('#sidebar')]
      .flatMap((element) => [element, ...(element.contentDocument?.querySelectorAll('browser') ?? [])])
      .find((element) => element.currentURI?.spec.startsWith(${JSON.stringify(ours(path))}) && element.getBoundingClientRect().width > 0)`;

  function view(type: 'popup' | 'sidebar'): Surface {
    const element = elementOf(type === 'popup' ? 'popup.html' : 'sidepanel.html');
    const evaluate = <Result, Args extends unknown[]>(inPage: InPage<Result, Args>, ...args: Args) =>
      watcher.evaluate(
        `(() => {
          const view = browser.extension.getViews({ type: ${JSON.stringify(type)} }).at(-1);
          if (!view) throw new Error('The ${type} is closed.');
          return (${inPage.toString()})(view, ...${JSON.stringify(args)});
        })()`,
      ) as Promise<Result>;
    return {
      evaluate,
      async click(words) {
        const { x, y } = await evaluate(middleOf, words);
        await inWindow(`(() => {
          const { left, top } = ${element}.getBoundingClientRect();
          for (const type of ['mousemove', 'mousedown', 'mouseup']) {
            const pressed = type === 'mousemove' ? {} : { button: 0, clickCount: 1, buttons: type === 'mousedown' ? 1 : 0 };
            window.synthesizeMouseEvent(type, left + ${x}, top + ${y}, pressed, {});
          }
        })()`);
      },
      async screenshot() {
        const url = await inWindow<string>(`(async () => {
          const element = ${element};
          const { width, height } = element.getBoundingClientRect();
          const area = new DOMRect(0, 0, width, height);
          const bitmap = await element.browsingContext.currentWindowGlobal.drawSnapshot(area, 1, 'white');
          const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
          canvas.width = bitmap.width;
          canvas.height = bitmap.height;
          canvas.getContext('2d').drawImage(bitmap, 0, 0);
          return canvas.toDataURL('image/png');
        })()`);
        return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
      },
      close: () =>
        watcher.evaluate(
          `browser.extension.getViews({ type: ${JSON.stringify(type)} }).forEach((view) => view.close())`,
        ) as Promise<void>,
    };
  }

  const viewCount = (type: 'popup' | 'sidebar') =>
    watcher.evaluate(
      `browser.extension.getViews({ type: ${JSON.stringify(type)} }).filter((view) => view.document.readyState !== 'loading').length`,
    ) as Promise<number>;

  const policy = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)})`;

  await launch(true);
  return {
    name: 'firefox',
    downloads,
    browser: () => browser,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    openOurs: (path) => openTab(ours(path)),
    async clickToolbar(page) {
      await page.bringToFront();
      await until(async () => (await viewCount('popup')) === 0, 'the popup before to close');
      await inWindow(`(() => {
        const { browserActionFor } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global;
        browserActionFor(${policy}.extension).triggerAction(window);
      })()`);
      await until(async () => (await viewCount('popup')) > 0, 'the popup to open');
      return view('popup');
    },
    findOurs: findTab,
    async sidePanel() {
      await until(async () => (await viewCount('sidebar')) > 0, 'the side bar to open');
      return view('sidebar');
    },
    async inBackground(inBackground, ...args) {
      await watcher.evaluate(
        `browser.runtime.getBackgroundPage().then((background) =>
          (${inBackground.toString()})(background, ...${JSON.stringify(args)}))`,
      );
    },
    async update() {
      await installPackage();
      watcher = await openTab(ours('welcome.html'), false);
    },
    async stopBackground() {
      await inWindow(`${policy}.extension.terminateBackground({ ignoreDevToolsAttached: true })`);
    },
    async allowInPrompt() {
      const allow = `document.getElementById('addon-webext-permissions-notification')?.button`;
      // Not at once: the button of a prompt that has just appeared takes no clicks.
      const isThere = () => inWindow<boolean>(`!!${allow}?.getBoundingClientRect().width && !${allow}.disabled`);
      const isGone = async () => !(await isThere());
      await until(isThere, 'the prompt');
      await until(async () => {
        await inWindow(`${allow}?.click()`);
        return isGone();
      }, 'the prompt to take the click');
    },
    async goOffline() {
      await inWindow('Services.io.offline = true, undefined');
    },
    async restart() {
      await browser.close();
      await launch(false);
    },
    async kill() {
      const process = browser.process()!;
      const ended = new Promise((resolve) => process.once('exit', resolve));
      process.kill('SIGKILL');
      await ended;
      // The preferences before the start are put back, and a start in the middle of that would miss them.
      const kept = ['prefs.js', 'user.js'].map((file) => join(profile, `${file}.puppeteer`));
      await until(async () => !kept.some(existsSync), 'the preferences to be put back');
      await launch(false);
    },
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
