/** A story of our own about invented people, on which a new reader tries dates, quotes and highlights. */
import { plainText } from '../../lib/article/plain-text.ts';
import { sanitize } from '../../lib/article/sanitize.ts';
import type { Metadata } from '../../lib/article/types.ts';
import type { ReadArticle } from '../../lib/browser/messages.ts';
import type { ArticleDates, DateClaim } from '../../lib/dates/types.ts';
import picture from './sample-picture.webp?inline';

const url = 'https://www.elleryharbourpost.example/2023/04/18/last-steam-ferry';
const headline = 'Port Ellery keeps its last steam ferry, for one more year';
const dek = 'The council had already found a buyer. Then a retired engineer opened the logbook.';
const caption = 'The Marigold leaves for the islands on a spring evening.';
const credit = 'Tomas Verhoeven/Ellery Harbour Post';

const html = `
<figure><img src="${picture}" alt="A small white ferry with a red funnel crosses a bay at sunset, a striped lighthouse behind it.">
<figcaption>${caption} <cite>${credit}</cite></figcaption></figure>
<p>PORT ELLERY – The Marigold, the last steam ferry on Ellery Bay, will sail for another year after the Port Ellery Town Council voted 6 to 5 on Monday to stop her sale.</p>
<p>“We were about to sell the only ship that has never once been late,” said Mayor Ingrid Solheim, who changed her vote during the meeting. “I had the number in front of me and did not believe it.”</p>
<p>The number came from Anselm Okafor, 81, who was chief engineer of the Marigold until 2009. Okafor brought the ship’s logbook to the council chamber and read from it for eleven minutes. In thirty-four years, he told the council, the ferry had missed four crossings, “and three of those were weddings.”</p>
<h2>A buyer with a deadline</h2>
<p>Northwater Shipping, which had offered 1.2 million for the vessel, said it regretted the decision. “Our offer stands until June,” said Lena Brandt, a spokeswoman for Northwater. The company wants to turn the Marigold into a floating hotel in Kessel.</p>
<p>The Ellery Bay Transport Authority (EBTA) had argued for the sale. A new boiler would cost more than a second-hand electric ferry, according to an EBTA report published in March. The report did not mention the ship’s record.</p>
<p>“A timetable is a promise,” Okafor said on the quay after the vote. “People forget that somebody has to keep it.”</p>
<h2>What happens next</h2>
<p>Solheim said the council would look for 400,000 to repair the boiler, and that the EBTA would be asked to count late crossings on every route. Brandt said her company would be watching. Until then the Marigold leaves as always, at 6.40 in the morning, and the islanders set their clocks by her whistle.</p>
<p><em>Correction: An earlier version of this article said that the council voted 7 to 4.</em></p>`;

const metadata: Metadata = {
  url,
  canonicalUrl: url,
  headline,
  dek,
  authors: ['Mirela Castellan'],
  siteName: 'Ellery Harbour Post',
  section: 'Harbour',
  lang: 'en',
  dir: 'ltr',
  leadImage: { src: picture, alt: caption, caption, credit },
  claims: [
    { property: 'headline', value: headline, evidence: visible('h1', headline) },
    { property: 'byline', value: 'Mirela Castellan', evidence: visible('p.byline', 'By Mirela Castellan') },
  ],
  stale: [],
};

const dates: ArticleDates = {
  published: {
    value: '2023-04-18T08:30+01:00',
    precision: 'minute',
    rule: 'visible-beside-headline',
    claim: stated('datePublished', '2023-04-18T08:30', 'p.byline', 'Published 18 April 2023, 8:30 am'),
    agreeing: [structured('datePublished', '2023-04-18T08:30:00+01:00')],
    conflicting: [],
  },
  modified: {
    value: '2025-11-03',
    precision: 'day',
    rule: 'visible-beside-headline',
    claim: { ...stated('dateModified', '2025-11-03', 'p.byline', 'Updated 3 November 2025'), precision: 'day' },
    agreeing: [],
    conflicting: [],
  },
  claims: [],
  rejected: [
    {
      claim: {
        property: 'dateModified',
        value: '2026-11-20',
        precision: 'day',
        evidence: visible('header .today', 'Friday, 20 November 2026'),
        position: 'elsewhere',
      },
      reason: 'not-this-article',
    },
  ],
};

function visible(where: string, text: string) {
  return { source: 'visible-text', where, text, visible: true };
}

function stated(property: DateClaim['property'], value: string, where: string, text: string): DateClaim {
  return { property, value, precision: 'minute', position: 'header', evidence: visible(where, text) };
}

function structured(property: DateClaim['property'], value: string): DateClaim {
  return {
    ...{ property, value, precision: 'second' },
    evidence: { source: 'json-ld', where: `[0].${property}`, text: value },
  };
}

/** The sample as if it had been read in a tab. */
export function sampleArticle(window: Window): ReadArticle {
  const { body, captions } = plainText(sanitize(html, window as never));
  const texts = { headline, dek, body, captions };
  return {
    article: { ...metadata, html, texts, images: [], removed: [], corrections: [], bodyFrom: 'article' },
    dates,
  };
}
