import { render } from 'preact';
import { namePage } from '../../components/page.ts';
import '../../components/theme.css';
import { say } from '../../lib/words.ts';
import { LibraryPage } from './LibraryPage.tsx';

namePage(say('library_title'));
render(<LibraryPage />, document.querySelector('#app')!);
