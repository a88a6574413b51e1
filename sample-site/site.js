// The cookie notice goes away, and links marked data-swap are followed without loading a page: headline, text and title
// are replaced, and canonical link, Open Graph tags and JSON-LD stay behind, as on many real sites.
const swap = async (address) => {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
  document.querySelector('#main article').replaceWith(page.querySelector('#main article'));
  document.title = page.title;
  scrollTo(0, 0);
};

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-dismiss]')) event.target.closest('.cookie-notice').remove();
  const link = event.target.closest('a[data-swap]');
  if (!link) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  void swap(link.href);
});

addEventListener('popstate', () => void swap(location.href));
