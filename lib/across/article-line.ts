/** What tells which article something is from. */
import type { ArticleRecord } from '../library/records.ts';

export interface ArticleLine {
  id: string;
  headline: string;
  /** Absent: the page did not name it. */
  outlet?: string;
  lang?: string;
  dir: 'ltr' | 'rtl';
  /** ISO 8601 cut to its precision; absent: not stated. */
  datePublished?: string;
}

export function articleLine({ id, headline, siteName, lang, dir, datePublished }: ArticleRecord): ArticleLine {
  return {
    ...{ id, headline, dir },
    ...(siteName && { outlet: siteName }),
    ...(lang && { lang }),
    ...(datePublished && { datePublished }),
  };
}
