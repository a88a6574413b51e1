import { afterEach, expect, it } from 'vitest';
import { flashElement } from '../../lib/highlights/paint.ts';

const host = document.body.appendChild(document.createElement('div'));
afterEach(() => host.replaceChildren());

it.each(['in the document', 'in a shadow tree'])(
  'a picture %s is scrolled to and outlined, and nothing is changed',
  (where) => {
    host.innerHTML = '<div style="height: 3000px"></div><section></section>';
    const section = host.querySelector('section')!;
    const root = where === 'in the document' ? section : section.attachShadow({ mode: 'open' });
    root.innerHTML = '<p></p><img width="40" height="40" alt="" /><img width="40" height="40" alt="" />';
    const [picture, other] = root.querySelectorAll('img');
    const seen = new MutationObserver(() => undefined);
    seen.observe(root, { subtree: true, attributes: true, childList: true });

    const stop = flashElement(picture!);
    expect(getComputedStyle(picture!).outlineStyle).toBe('solid');
    expect(getComputedStyle(other!).outlineStyle).toBe('none');
    stop();
    expect(getComputedStyle(picture!).outlineStyle).toBe('none');
    expect(seen.takeRecords()).toEqual([]);
  },
);
