import { render } from 'preact';
import { namePage } from '../../components/page.ts';
import '../../components/theme.css';
import { say } from '../../lib/words.ts';
import { WelcomePage } from './WelcomePage.tsx';

namePage(say('welcome_title'));
render(<WelcomePage />, document.querySelector('#app')!);
