/** The parts of a page that belong to its site: menus, footers, side columns, comments. */
import type { Box } from './blocks/read-blocks.ts';

const names =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|mega-?menu|off-?canvas|footer|sidebar|side-?bar|breadcrumbs?|pagination|pager|comments?|disqus|related|recommend(?:ed|ations?)|most-?(?:read|popular|viewed)|trending|outbrain|taboola|newsletter|social|share|sharing|skyscraper|sponsor(?:ed)?|adslot|ad-?(?:slot|container|wrapper|unit)|popup|modal|search-?(?:form|box|bar|overlay)|site-?(?:header|footer)|masthead|cookies?)(?:$|[\s_-])/i;
const roles = /^(?:navigation|menu|menubar|search|contentinfo|dialog|alertdialog)$/;
/** Such names stand on the frame of the page too, which says what it has or has not. */
const frame =
  /(?:^|[\s_-])(?:article|body|content|main|post|entry|story|text|page|column|container|layout|wrapper|with|has|no|without|template|app|root)(?:$|[\s_-])/i;
const containers = new Set('div section aside ul footer header nav menu'.split(' '));

/** Characters of prose; what holds more is read, whatever it is called. */
const mostProse = 600;

/** Whether a box is called what only a part of the site is called, and holds neither headline nor prose. */
export function isFurniture(box: Box): boolean {
  return !box.hasHeadline && box.prose <= mostProse && (box.name === 'nav' || isCalledSo(box));
}

function isCalledSo({ element, name, classes, parent }: Box): boolean {
  if (name === 'form') return false;
  const role = element.getAttribute('role');
  if (role !== null && roles.test(role)) return true;
  if (!containers.has(name)) return false;
  if (name === 'footer' && !isInArticle(parent)) return true;
  const label = `${classes} ${element.getAttribute('id') ?? ''}`;
  return names.test(label) && !frame.test(label);
}

function isInArticle(box: Box | undefined): boolean {
  for (let at = box; at; at = at.parent) if (at.name === 'article' || at.name === 'main') return true;
  return false;
}
