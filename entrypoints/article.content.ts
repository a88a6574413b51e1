import { defineContentScript } from 'wxt/utils/define-content-script';
import { readArticleScript } from '../lib/browser/article-script.ts';

/** Runs in a tab when the reader asks: answers with metadata and dates at once, and stays for the article and its images. */
export default defineContentScript({ registration: 'runtime', matches: [], main: readArticleScript });
