import { render } from 'preact';
import { askedIn } from '../../components/about/address.ts';
import { namePage } from '../../components/page.ts';
import '../../components/theme.css';
import { say } from '../../lib/words.ts';
import { LibraryPage } from './LibraryPage.tsx';

namePage(say('library_title'));

render(await pageAsked(), document.querySelector('#app')!);

/** The list is opened most, and does not wait for what the others need. */
async function pageAsked() {
  const parameters = new URLSearchParams(location.search);
  const asked = askedIn(parameters);
  if (asked) {
    const { AboutPage } = await import('./AboutPage.tsx');
    return <AboutPage asked={asked} />;
  }
  if (parameters.has('timeline')) {
    const { TimelinePage } = await import('./TimelinePage.tsx');
    return <TimelinePage />;
  }
  return <LibraryPage />;
}
