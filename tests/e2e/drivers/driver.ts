/**
 * One way to use the built extension in both real browsers. A `Surface` is a page of ours on the screen: the popup, the
 * side panel, or a tab. Everything is found as a reader finds it: by role and name.
 */
import type { Page } from 'puppeteer-core';

/** What a function evaluated in a surface gets first. */
export type InPage<Result, Args extends unknown[]> = (window: Window, ...args: Args) => Result | Promise<Result>;

export interface Surface {
  /** Runs a function in the surface; it sees only its arguments. */
  evaluate<Result, Args extends unknown[]>(inPage: InPage<Result, Args>, ...args: Args): Promise<Result>;
  /** A real click, so a gesture of the reader's, on the button or link with these words or this label. */
  click(words: string): Promise<void>;
  /** A PNG of what is on the screen. */
  screenshot(): Promise<Uint8Array>;
  /** Throws when the surface is closed by then. */
  close(): Promise<void>;
}

export interface Driver {
  name: 'chromium' | 'firefox';
  /** The folder into which the reader's downloads go. */
  downloads: string;
  /** Opens a page of the web in a new tab, in front. */
  open(url: string): Promise<Page>;
  /** Opens a page of ours (`library.html`) in a new tab. */
  openOurs(path: string): Promise<Page>;
  /** The reader clicks our button in the toolbar while `page` is in front: `activeTab` is granted, the popup opens. */
  clickToolbar(page: Page): Promise<Surface>;
  /** The tab that shows a page of ours, once it is there. */
  findOurs(path: string): Promise<Page>;
  /** The side panel, once it is open. */
  sidePanel(): Promise<Surface>;
  /** Runs a function in the background, which gets its global object first; it sees only its arguments. */
  inBackground<Args extends unknown[]>(
    inBackground: (background: typeof globalThis, ...args: Args) => void,
    ...args: Args
  ): Promise<void>;
  /** The extension is installed over itself, as an update is; its pages close. */
  update(): Promise<void>;
  /** Stops the background as the browser does when memory is short. */
  stopBackground(): Promise<void>;
  /** The reader clicks "Allow" in the browser's own prompt, as soon as it is there. */
  allowInPrompt(): Promise<void>;
  /** No request leaves the browser any more (until `restart`). */
  goOffline(): Promise<void>;
  /** The process ends and a new one starts on the same profile. */
  restart(): Promise<void>;
  /** The same, but the process is killed. */
  kill(): Promise<void>;
  close(): Promise<void>;
}
