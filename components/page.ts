/** What every page of ours needs of its document. */
import { direction, uiLanguage } from '../lib/words.ts';

export type Theme = 'auto' | 'light' | 'sepia' | 'dark';

/** Language, direction and title of the page, as the catalogue has them. */
export function namePage(title: string): void {
  const { documentElement } = document;
  documentElement.lang = uiLanguage;
  documentElement.dir = direction;
  document.title = title;
}

/** `auto` leaves it to the system. */
export function setTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
