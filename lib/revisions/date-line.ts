/** Lines that state when the article appeared or changed, and nothing else: "Updated 3 March 2025 at 10:52 GMT". */
import { isWeekday, monthNumber } from '../dates/date-words.ts';
import { languageOf } from '../languages/index.ts';

/** More words than this say something else as well. */
const mostWords = 16;

/** Zones and halves of the day, in whichever language the line is. */
const clockWord = /^(?:am|pm|[A-Z]{2,5}|z|h|uhr)$/;

/** Whether a sentence is such a line. A language without words of its own is read as English. */
export function isDateLine(text: string, lang: string | undefined): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}:.’']*/gu) ?? [];
  if (words.length > mostWords || !words.some((word) => /\d/.test(word))) return false;
  const dates = (languageOf(lang) ?? languageOf('en'))!.dates;
  const labels = new Set([...dates.published, ...dates.updated, ...dates.between].flatMap((label) => label.split(' ')));
  return words.every((word) => {
    const bare = word.replace(/[.:’']+$/, '');
    return (
      /^\d/.test(bare) ||
      clockWord.test(bare) ||
      labels.has(bare.toLowerCase()) ||
      isWeekday(bare) ||
      monthNumber(bare, lang) !== undefined
    );
  });
}
