/** What a reader would say each article of the sample newspaper states, and what of its page is not the article. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSaved } from '../../scripts/read.ts';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';

let site: SampleSite;
beforeAll(async () => {
  site = await startSampleSite();
});
afterAll(() => site.close());

interface Expected {
  title: string;
  authors: string[];
  published?: string;
  modified?: string;
  credit?: string;
  /** The body's first and last words; a dek is part of it. */
  body: [string, string];
}

const expected: Record<keyof typeof sampleArticles, Expected> = {
  updatedYearsLater: {
    title: 'Governor handed Velmoran envoys the LSA’s sealed map of the Orrin wreck',
    authors: ['Tobias Renner'],
    published: '2018-06-18T09:36-05:00',
    modified: '2022-04-09T16:17-05:00',
    credit: 'velmora_mission/Chirper',
    body: ['Survey officials were not', 'she told reporters.'],
  },
  corrected: {
    title: 'Larkmoor’s night ferry will sail all winter, with blankets',
    authors: ['Wanda Teague', 'Ilse Harrow'],
    published: '2026-11-03T06:05-06:00',
    modified: '2026-11-04T11:20-06:00',
    credit: 'Ines Maduro/Larkmoor Courier',
    body: ['The council found the money i', 'The ferry carries 240, not 420.'],
  },
  photoStory: {
    title: 'In pictures: the last ice harvest on Lake Orrin',
    authors: ['Ines Maduro'],
    published: '2025-02-14T08:30:00-06:00',
    credit: 'Ines Maduro/Larkmoor Courier',
    body: ['For ninety years', '“I am mostly cold.”'],
  },
  long: {
    title: 'The clockmaker who mapped the wind',
    authors: ['Ilse Harrow'],
    published: '2023-10-07T05:00:00-05:00',
    modified: '2023-10-08T18:45:00-05:00',
    credit: 'Ines Maduro/Larkmoor Courier',
    body: ['For forty years Ephraim Toll wrote', 'taken out of the table.'],
  },
  disagreeingMetadata: {
    title: 'Market hall closes for a month so that its roof can be counted',
    authors: ['Wanda Teague'],
    published: '2024-03-02',
    modified: '2024-03-05',
    body: ['Every slate will be numbered, an', 'the Building Office said.'],
  },
  navigatesItself: {
    title: 'Volunteers count 1,904 herons, twice',
    authors: ['Ilse Harrow'],
    published: '2026-05-12T07:00-05:00',
    modified: '2026-05-14T10:30-05:00',
    credit: 'Ines Maduro/Larkmoor Courier',
    body: ['The second count was for t', 'to be uncertain in company.”'],
  },
  navigatedTo: {
    title: 'Sensors under the peat smell a fire three days early',
    authors: ['Tobias Renner'],
    published: '2026-08-21T15:40-05:00',
    credit: 'Orrin Fire Service',
    body: ['A noise like a kettle gave it aw', 'need more coffee machines.'],
  },
  undated: {
    title: 'Letter: leave the footbridge its creak',
    authors: [],
    body: ['I read in your pages', 'learned the tune.'],
  },
};

/** Words of the page around the article, which are not its own. */
const aroundIt = [
  'Bramble',
  'Share this article',
  'First Published',
  'Latest stories',
  'Sign up',
  'oatmeal',
  'gannet_59',
  'midwife of pier',
];

it.each(Object.keys(expected) as (keyof typeof expected)[])('reads the article %s', async (name) => {
  const { title, authors, published, modified, credit, body } = expected[name];
  const url = site.origin + sampleArticles[name];
  const read = readSaved(await (await fetch(url)).text(), url);
  const { text, leadImage } = read as { text: string; leadImage?: { credit?: string } };
  expect({ ...read, credit: leadImage?.credit }).toMatchObject({ title, authors, published, modified, credit });
  expect([text.slice(0, body[0].length), text.slice(-body[1].length)]).toEqual(body);
  expect(aroundIt.filter((words) => text.includes(words))).toEqual([]);
});
