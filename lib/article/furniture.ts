/** The parts of a page that belong to its site: menus, footers, side columns, comments. */

const names =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|mega-?menu|off-?canvas|footer|sidebar|side-?bar|breadcrumbs?|pagination|pager|comments?|disqus|related|recommend(?:ed|ations?)|most-?(?:read|popular|viewed)|trending|outbrain|taboola|newsletter|social|share|sharing|skyscraper|sponsor(?:ed)?|adslot|ad-?(?:slot|container|wrapper|unit)|popup|modal|search-?(?:form|box|bar|overlay)|site-?(?:header|footer)|masthead|cookies?)(?:$|[\s_-])/i;
const roles = /^(?:navigation|menu|menubar|search|contentinfo|dialog|alertdialog)$/;
/** Such names stand on the frame of the page too, which says what it has or has not. */
const frame =
  /(?:^|[\s_-])(?:article|body|content|main|post|entry|story|text|page|column|container|layout|wrapper|with|has|no|without|template|app|root)(?:$|[\s_-])/i;

const longParagraph = 120;
const mostParagraphs = 4;

/** Whether an element is called what only a part of the site is called, and holds neither headline nor prose. */
export function isFurniture(element: Element): boolean {
  const role = element.getAttribute('role');
  const isNamed = element.localName === 'nav' || (role !== null && roles.test(role)) || isCalledSo(element);
  if (!isNamed || element.querySelector('h1')) return false;
  let paragraphs = 0;
  for (const paragraph of element.querySelectorAll('p'))
    if ((paragraph.textContent ?? '').length > longParagraph && (paragraphs += 1) > mostParagraphs) return false;
  return true;
}

function isCalledSo(element: Element): boolean {
  if (!/^(?:div|section|aside|ul|footer|header|nav|menu)$/.test(element.localName)) return false;
  const id = element.getAttribute('id');
  const classes = element.getAttribute('class');
  if (element.localName === 'footer' && !element.closest('article,main')) return true;
  if (id === null && classes === null) return false;
  const label = `${classes ?? ''} ${id ?? ''}`;
  return names.test(label) && !frame.test(label);
}
