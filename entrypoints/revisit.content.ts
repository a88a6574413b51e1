import { defineContentScript } from 'wxt/utils/define-content-script';
import { followAddress, tellLoadedPage } from '../lib/browser/follow-address.ts';

/**
 * Runs by itself on the sites where the reader always wants to see highlights, and only asks whether this page has any:
 * what paints them comes into the page when it has.
 */
export default defineContentScript({ registration: 'runtime', matches: [], main: startFollowing });

function startFollowing(): void {
  // A page that is loaded ahead is not in the tab yet, and may never be.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', startFollowing, { once: true });
    return;
  }
  followAddress();
  void tellLoadedPage();
}
