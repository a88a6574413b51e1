/** What we call of https://github.com/tilgovi/dom-anchor-text-quote, which has no types. */
declare module 'dom-anchor-text-quote' {
  interface Quote {
    exact: string;
    prefix: string;
    suffix: string;
  }
  interface Position {
    start: number;
    end: number;
  }
  type Root = Pick<Element, 'textContent'>;
  export function fromTextPosition(root: Root, position: Position): Quote;
  export function toTextPosition(root: Root, quote: Quote, options?: { hint?: number }): Position | null;
}
