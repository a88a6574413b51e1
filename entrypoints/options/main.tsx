import { render } from 'preact';
import { namePage } from '../../components/page.ts';
import '../../components/theme.css';
import { say } from '../../lib/words.ts';
import { OptionsPage } from './OptionsPage.tsx';

namePage(say('options_title'));
render(<OptionsPage />, document.querySelector('#app')!);
