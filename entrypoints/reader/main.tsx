import { render } from 'preact';
import { namePage } from '../../components/page.ts';
import '../../components/theme.css';
import { say } from '../../lib/words.ts';
import { ComparePage } from './ComparePage.tsx';
import { ReaderPage } from './ReaderPage.tsx';

namePage(say('reader_title'));
// Two versions of an article have an address of their own, so that Back leads from them to the text.
const isComparison = new URL(location.href).searchParams.has('compare');
render(isComparison ? <ComparePage /> : <ReaderPage />, document.querySelector('#app')!);
