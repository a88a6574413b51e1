import { render } from 'preact';
import { askedIn } from '../../components/about/address.ts';
import { namePage } from '../../components/page.ts';
import '../../components/theme.css';
import { say } from '../../lib/words.ts';
import { AboutPage } from './AboutPage.tsx';
import { LibraryPage } from './LibraryPage.tsx';
import { TimelinePage } from './TimelinePage.tsx';

namePage(say('library_title'));

const parameters = new URLSearchParams(location.search);
const asked = askedIn(parameters);

render(
  asked ? <AboutPage asked={asked} /> : parameters.has('timeline') ? <TimelinePage /> : <LibraryPage />,
  document.querySelector('#app')!,
);
