import { dateClaim } from '../date-claim.ts';
import { parseDate } from '../parse-date.ts';
import type { DateClaim, DateSource } from '../types.ts';
import { publicationName } from './meta-tags.ts';

/** A day as a value of JSON or of a script, also inside a string in which quotes are escaped. */
const dateValue = /["'](\d{4}[-/]\d\d[-/]\d\d[^"'\\<>]{0,25})\\{0,4}["']/g;
const keyBefore = /["']?([\w-]{3,40})\\{0,4}["']?\s?[:=]\s?\\{0,4}$/;
/** How far before its value a key may begin. */
const longestKey = 60;
/** How far from its day an article is named by the address. Next to it stand other articles with theirs. */
const farthest = 300;
/** Shorter ends of addresses ("news", "2025") stand anywhere. */
const shortestName = 8;

/**
 * Data that a page hands to its own scripts: the state of Next.js, Nuxt or Apollo, a `dataLayer`. It also holds what else
 * there is to read, and stays when scripts go on to another page, so only the day nearest to this page's address counts.
 */
export const embeddedData: DateSource = {
  name: 'embedded-data',
  find: ({ page, reading }) => {
    const path = page.url.replace(/^\w+:\/\/[^/?]*|\?.*$/g, '').split('/');
    const name = path.findLast((part) => part !== '')?.replace(/\.\w{2,5}$/, '') ?? '';
    if (name.length < shortestName) return [];
    let nearest: { claim: DateClaim; distance: number } | undefined;
    for (const script of page.elements.named('script')) {
      // What JSON-LD is about is known better where it is read.
      const text = /ld\+json/i.test(script.getAttribute('type') ?? '') ? '' : (script.textContent ?? '');
      if (!text.includes(name)) continue;
      for (const match of text.matchAll(dateValue)) {
        const end = match.index + match[0].length;
        const distance = distanceTo(name, text, match.index, end);
        if (distance >= (nearest?.distance ?? farthest)) continue;
        const key = keyBefore.exec(text.slice(Math.max(0, match.index - longestKey), match.index));
        if (!key || !publicationName.test(key[1]!.toLowerCase().replace(/[^a-z0-9]+/g, ''))) continue;
        const date = parseDate(match[1]!, reading);
        if (!date) continue;
        const evidence = { source: 'embedded-data', where: `script ${key[1]}`, text: key[0] + match[0] };
        nearest = { claim: dateClaim('datePublished', date, evidence), distance };
      }
    }
    return nearest ? [nearest.claim] : [];
  },
};

/** Signs between the nearest mention of a name and the words from `start` to `end`; infinite where none is near. */
function distanceTo(name: string, text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - farthest), start);
  const at = before.lastIndexOf(name);
  const behind = text.slice(end, end + farthest).indexOf(name);
  return Math.min(at < 0 ? Infinity : before.length - at - name.length, behind < 0 ? Infinity : behind);
}
