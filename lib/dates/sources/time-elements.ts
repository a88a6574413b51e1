import { cssPath } from '../../article/css-path.ts';
import { labelOf } from '../labels.ts';
import { parseDate } from '../parse-date.ts';
import type { DateClaim, DateProperty, DateSource } from '../types.ts';

const classes: readonly (readonly [RegExp, DateProperty])[] = [
  [/(?:^|[-_\s])(?:updated?|modified|lastmod|last-?updated)(?=$|[-_\s])/i, 'dateModified'],
  [/(?:^|[-_\s])(?:published|pub-?date|posted|created|entry-date|post-date|publish)(?=$|[-_\s])/i, 'datePublished'],
];

/** `time` elements, whose `datetime` is more exact than their words. Unlabelled ones count beside the headline only. */
export const timeElements: DateSource = {
  name: 'time-elements',
  find: ({ lines, reading }) =>
    lines.lines.flatMap((line, at) =>
      line.times.flatMap(({ element, start, end }): DateClaim[] => {
        const stated = element.getAttribute('datetime');
        if (!stated) return [];
        const date = parseDate(stated, reading);
        if (!date) return [];
        const position = lines.positionOf(at);
        const words = line.text.slice(start, end).trim();
        const previous = line.times.findLast((other) => other.end <= start);
        // The label may stand inside the element: <time>Updated 12 June 2017</time>.
        const inside = words.search(/\d/);
        const label = labelOf(
          line.text,
          previous?.end ?? 0,
          start + Math.max(0, inside),
          end,
          lines.lines[at - 1]?.text,
        );
        const marked = classes.find(([name]) =>
          name.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`),
        );
        const property = label?.property ?? marked?.[1];
        if (!property && position !== 'header') return [];
        if (position === 'elsewhere' && !label) return [];
        const { value, precision, zone, alternatives } = date;
        return [
          {
            property: property ?? 'datePublished',
            value,
            precision,
            ...(zone && { zone }),
            ...(alternatives && { alternatives }),
            ...(label && { label: label.words }),
            position,
            evidence: { source: 'time-elements', where: cssPath(element), text: stated, visible: words !== '' },
          },
        ];
      }),
    ),
};
