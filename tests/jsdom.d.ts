/** As much of jsdom as the tests of what needs a document, but not a page, use. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    readonly window: Window & typeof globalThis;
  }
}
