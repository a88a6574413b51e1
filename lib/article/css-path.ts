import { unclobbered } from '../page-data/unclobbered.ts';

/**
 * A selector with which `document.querySelector` finds exactly this element: from the nearest ancestor whose id is
 * its own, child by child. It holds as long as the page stays as it was read.
 */
export function cssPath(element: Element): string {
  const document = unclobbered(element, 'ownerDocument');
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = unclobbered(at, 'parentElement')) {
    const id: string = unclobbered(at, 'getAttribute').call(at, 'id') ?? '';
    if (/^[A-Za-z][\w-]*$/.test(id) && unclobbered(document, 'getElementById').call(document, id) === at) {
      steps.unshift(`#${id}`);
      break;
    }
    const name = unclobbered(at, 'localName');
    const simple = /^[a-z][a-z0-9-]*$/.test(name) ? name : '*';
    // Without a parent it still has siblings, below a shadow root.
    steps.unshift(/^(?:html|body)$/.test(name) ? simple : `${simple}:nth-child(${placeAmongElements(at)})`);
  }
  return steps.join(' > ');
}

function placeAmongElements(element: Element): number {
  let place = 1;
  for (let at = unclobbered(element, 'previousElementSibling'); at; at = unclobbered(at, 'previousElementSibling'))
    place++;
  return place;
}
