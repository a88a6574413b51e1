import { render } from 'preact';
import { namePage } from '../../components/page.ts';
import '../../components/theme.css';
import { say } from '../../lib/words.ts';
import { ReaderPage } from './ReaderPage.tsx';

namePage(say('reader_title'));
render(<ReaderPage />, document.querySelector('#app')!);
