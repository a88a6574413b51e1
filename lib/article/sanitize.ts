/** The only door through which HTML that is not ours reaches a page. */
import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { allowedAttributes, allowedElements } from './article-html.ts';

export type { WindowLike };

/** SVG is a document, not a picture. */
const pictureAddress = /^(?:https?:|data:image\/(?:png|jpe?g|gif|webp|avif);base64,)/i;

const config: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: allowedElements,
  ALLOWED_ATTR: allowedAttributes,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // DOMPurify holds every attribute against the pattern of addresses that is not said to be none.
  ADD_URI_SAFE_ATTR: allowedAttributes.filter((name) => name !== 'href' && name !== 'src'),
  ALLOWED_URI_REGEXP: /^https?:/i,
  RETURN_DOM_FRAGMENT: true,
};

/** DOMPurify makes its Trusted Types policy once for each instance, and a policy's name may be taken only once. */
const purifiers = new WeakMap<object, DOMPurify>();

function purifierOf(window: WindowLike): DOMPurify {
  const known = purifiers.get(window);
  if (known) return known;
  const purifier = createDOMPurify(window);
  purifier.addHook('afterSanitizeAttributes', (element) => {
    if (element.localName === 'img') {
      const src = element.getAttribute('src') ?? '';
      element.removeAttribute('src');
      // Before the fragment enters the document: an image with a source would be fetched then.
      if (pictureAddress.test(src)) element.setAttribute('data-src', src);
      else element.remove();
    }
    if (element.localName === 'a') {
      const href = element.getAttribute('href') ?? '';
      if (/^https?:/i.test(href)) {
        element.setAttribute('target', '_blank');
        element.setAttribute('rel', 'noopener noreferrer');
      } else element.removeAttribute('href');
    }
  });
  purifiers.set(window, purifier);
  return purifier;
}

/**
 * The HTML of an article as nodes that do nothing: no scripts, styles, frames, forms, ids or classes, links to http(s)
 * only, in a new tab without referrer. An image has its address in `data-src` and none in `src`: whoever shows it
 * decides what is loaded. Works under `require-trusted-types-for 'script'; trusted-types dompurify`.
 *
 * @param window the window in whose document the fragment will stand.
 */
export function sanitize(html: string, window: WindowLike): DocumentFragment {
  return purifierOf(window).sanitize(html, config);
}
