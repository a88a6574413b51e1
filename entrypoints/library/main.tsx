import { render } from 'preact';
import { askedIn } from '../../components/about/address.ts';
import { namePage } from '../../components/page.ts';
import '../../components/theme.css';
import { say } from '../../lib/words.ts';
import { AboutPage } from './AboutPage.tsx';
import { LibraryPage } from './LibraryPage.tsx';

namePage(say('library_title'));

const asked = askedIn(new URLSearchParams(location.search));

render(asked ? <AboutPage asked={asked} /> : <LibraryPage />, document.querySelector('#app')!);
