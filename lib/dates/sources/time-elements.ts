import { cssPath } from '../../article/css-path.ts';
import { dateClaim } from '../date-claim.ts';
import { labelOf } from '../labels.ts';
import { parseDate } from '../parse-date.ts';
import type { DateClaim, DateProperty, DateSource } from '../types.ts';

/** Class names that say which date it is, where no words do. `updated` alone is hAtom's name for any date, so it comes last. */
const classes: readonly (readonly [RegExp, DateProperty])[] = [
  [/(?:^|[-_\s])(?:published|pub-?date|posted|created|publish)(?=$|[-_\s])/i, 'datePublished'],
  [/(?:^|[-_\s])(?:updated?|modified|lastmod)(?=$|[-_\s])/i, 'dateModified'],
];

/** `time` elements, whose `datetime` is more exact than their words. Unlabelled ones count beside the headline only. */
export const timeElements: DateSource = {
  name: 'time-elements',
  find: ({ lines, printed, reading }) =>
    lines.lines.flatMap((line, at) =>
      line.times.flatMap(({ element, start, end }): DateClaim[] => {
        const stated = element.getAttribute('datetime');
        const date = stated ? parseDate(stated, reading) : undefined;
        if (!stated || !date) return [];
        const words = line.text.slice(start, end).trim();
        // The words may be a date with its label, or "three hours ago".
        const same = printed.get(line)?.find(({ date }) => date.start < end && date.end > start);
        const label = same ? same.label : labelOf(line.text, 0, start, end, lines.lines[at - 1]?.text);
        const position = lines.positionOf(at);
        if (!label && position !== 'header' && position !== 'foot') return [];
        const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
        const property = label?.property ?? classes.find(([name]) => name.test(named))?.[1];
        if (!property && position !== 'header') return [];
        const evidence = {
          source: 'time-elements',
          where: cssPath(element),
          text: stated,
          ...(words !== '' && { visible: true }),
        };
        const about = lines.isAbove(at) ? 'page' : undefined;
        return [dateClaim(property ?? 'datePublished', date, evidence, { label: label?.words, position, about })];
      }),
    ),
};
