/** Uses a page of ours as a reader does: by what is written on it. */
import { until } from './drivers/chromium.ts';
import type { Surface } from './drivers/driver.ts';

export { surfaceOf } from './drivers/surface-of.ts';

/** All words on the surface, blanks collapsed; `within` narrows it to the first element of a selector. */
export function wordsOf(surface: Surface, within = 'body'): Promise<string> {
  return surface.evaluate(
    (window, within) =>
      (window.document.querySelector<HTMLElement>(within)?.innerText ?? '').replace(/\s+/g, ' ').trim(),
    within,
  );
}

export async function waitForWords(surface: Surface, words: string | RegExp, timeout = 15_000): Promise<void> {
  const matches = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
  let last = '';
  await until(async () => matches((last = await wordsOf(surface))), `the words ${words}`, timeout).catch(
    (error: Error) => {
      throw new Error(`${error.message} It says: ${last.slice(0, 2000)}`);
    },
  );
}

/** Clicks the first control that can be used whose name holds these words. */
export async function click(surface: Surface, name: string): Promise<void> {
  const find = (window: Window, name: string, act: boolean) => {
    const controls = window.document.querySelectorAll<HTMLElement>(
      'button, a[href], summary, [role="tab"], [role="option"], [role="menuitem"], label',
    );
    const found = [...controls].find((control) => {
      const called = control.getAttribute('aria-label') ?? control.textContent ?? '';
      return (
        called.replace(/\s+/g, ' ').includes(name) &&
        !control.matches(':disabled') &&
        control.getClientRects().length > 0
      );
    });
    if (act) found?.click();
    return found !== undefined;
  };
  await until(() => surface.evaluate(find, name, false), `a control called “${name}”`);
  await surface.evaluate(find, name, true);
}

/** Types into the first field whose label or placeholder holds these words, and sends Enter when asked to. */
export async function type(surface: Surface, label: string, text: string, enter = false): Promise<void> {
  const isThere = () =>
    surface.evaluate(
      (window, label) =>
        [...window.document.querySelectorAll<HTMLInputElement>('input, textarea')].some((field) =>
          [
            field.getAttribute('aria-label'),
            field.placeholder,
            ...[...(field.labels ?? [])].map((label) => label.textContent),
          ].some((name) => name?.includes(label)),
        ),
      label,
    );
  await until(isThere, `a field called “${label}”`);
  await surface.evaluate(
    (window, label, text) => {
      const fields = [...window.document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
      const field = fields.find((field) => {
        const called = [
          field.getAttribute('aria-label'),
          field.placeholder,
          ...[...(field.labels ?? [])].map((label) => label.textContent),
        ];
        return called.some((name) => name?.includes(label));
      });
      if (!field) throw new Error(`No field called “${label}”.`);
      field.focus();
      field.value = text;
      field.dispatchEvent(new (window as unknown as typeof globalThis).Event('input', { bubbles: true }));
    },
    label,
    text,
  );
  if (!enter) return;
  // Not in the same breath: the page has to have taken in what was typed.
  await surface.evaluate((window) => {
    const key = { key: 'Enter', bubbles: true, cancelable: true };
    const { KeyboardEvent } = window as unknown as typeof globalThis;
    window.document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', key));
  });
}

/** The card has its dates, entities and quotes. */
export async function waitForAnalysis(card: Surface): Promise<void> {
  await waitForWords(card, /Who is in it/i);
  await until(
    () => card.evaluate((window) => window.document.querySelector('.card .placeholder') === null),
    'entities and quotes',
  );
}

/** Saves from the card and waits until it says so, the images included. */
export async function saveFrom(card: Surface): Promise<void> {
  await click(card, 'Save');
  await waitForWords(card, /Saved (just now|\d)/);
}
