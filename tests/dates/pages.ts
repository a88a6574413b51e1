/** Pages of our own with all that makes dates hard; each is read in linkedom, in jsdom and in Chromium alike. */

export interface DatedPage {
  name: string;
  url?: string;
  html: string;
  published?: string;
  modified?: string;
  rejected?: string[];
}

const prose =
  'The council of Lower Brackwater voted on Tuesday to rebuild the old ferry landing, which has been closed since the storm of last winter, and to ask the county for half of the money it needs.';
const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

/** An article with everything that stands around one. */
const page = ({ head = '', above = '', dates = '', foot = '', below = '', lang = 'en-US' }) => `<!DOCTYPE html>
<html lang="${lang}"><head><title>Ferry landing to be rebuilt - The Brackwater Courier</title>${head}</head>
<body>
  <header class="site-header"><a href="/">The Brackwater Courier</a> <span>Friday, November 20, 2026</span></header>
  ${above}
  <main><article>
    <h1>Ferry landing to be rebuilt</h1>
    ${dates}
    <div class="text"><p>${prose}</p><p>${prose} The vote was seven to two.</p><p>${prose}</p></div>
    ${foot}
  </article>
  <aside class="related"><h3>Latest stories</h3><ul><li><a href="/a">A bridge opens</a> <time datetime="2026-11-19">Updated Nov 19, 2026</time></li></ul></aside>
  <section id="comments"><p>Edited by a moderator: November 18, 2026</p></section>
  </main>
  <div class="cookie-notice"><p>Our policy. Last updated: May 23rd, 2026</p></div>
  ${below}
</body></html>`;

const newsArticle = (dates: Record<string, string>, more = {}) =>
  jsonLd({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Ferry landing to be rebuilt',
    ...dates,
    ...more,
  });

export const pages: DatedPage[] = [
  {
    name: 'prints both in one line, and the exact first one at its foot',
    html: page({
      dates: '<p>Posted on Jun 12, 2017&nbsp;&nbsp;Updated on May 23, 2021, 3:28 am CDT</p>',
      foot: '<footer class="entry-footer">*First Published: Jun 12, 2017, 10:52 am CDT</footer>',
    }),
    published: '2017-06-12T10:52-05:00',
    modified: '2021-05-23T03:28-05:00',
  },
  {
    name: 'states in its metadata the same instants in another zone',
    html: page({
      head: newsArticle({ datePublished: '2017-06-12T15:52:00+00:00', dateModified: '2021-05-23T08:28:00+00:00' }),
      dates: '<p>Posted on Jun 12, 2017, 10:52 am CDT, updated on May 23, 2021, 3:28 am CDT</p>',
    }),
    published: '2017-06-12T10:52-05:00',
    modified: '2021-05-23T03:28-05:00',
  },
  {
    name: 'prints an update later than its metadata knows',
    html: page({
      head: newsArticle({ datePublished: '2025-03-01T09:00:00Z', dateModified: '2025-03-02T09:00:00Z' }),
      dates: '<div>Published March 1, 2025</div><div>Last updated: March 9, 2025</div>',
    }),
    published: '2025-03-01T09:00:00Z',
    modified: '2025-03-09',
  },
  {
    name: 'says what it is in the line above the date',
    html: page({ dates: '<dl><dt>Published</dt><dd>12 June 2025</dd><dt>Updated</dt><dd>14 June 2025</dd></dl>' }),
    published: '2025-06-12',
    modified: '2025-06-14',
  },
  {
    name: 'was edited before it came out',
    html: page({ head: newsArticle({ datePublished: '2025-03-05T09:00:00Z', dateModified: '2025-03-02T09:00:00Z' }) }),
    published: '2025-03-05T09:00:00Z',
    rejected: ['before-publication'],
  },
  {
    name: 'claims to be updated tomorrow',
    html: page({ head: newsArticle({ datePublished: '2025-03-05T09:00:00Z', dateModified: '2026-11-24T09:00:00Z' }) }),
    published: '2025-03-05T09:00:00Z',
    rejected: ['in-the-future'],
  },
  {
    name: 'was saved again after some seconds',
    html: page({ head: newsArticle({ datePublished: '2025-03-05T09:00:00Z', dateModified: '2025-03-05T09:00:40Z' }) }),
    published: '2025-03-05T09:00:00Z',
    rejected: ['same-as-published'],
  },
  {
    name: 'shows a gap of a minute',
    html: page({ dates: '<p>12:43, 20 Apr 2026 Updated 12:44, 20 Apr 2026</p>' }),
    published: '2026-04-20T12:43',
    modified: '2026-04-20T12:44',
  },
  {
    name: 'says that it was updated on the day it came out',
    html: page({ dates: '<p>Posted June 12, 2025 (last update: June 12, 2025)</p>' }),
    published: '2025-06-12',
    modified: '2025-06-12',
  },
  {
    name: 'prints as its update the minute of its publication, where its metadata knows a later one',
    html: page({
      head: newsArticle({ datePublished: '2025-03-05T09:00:12Z', dateModified: '2025-03-06T08:30:00Z' }),
      dates: '<p>Published March 5, 2025, 9:00 GMT</p><p>Updated March 5, 2025, 9:00 GMT</p>',
    }),
    published: '2025-03-05T09:00+00:00',
    modified: '2025-03-06T08:30:00Z',
  },
  {
    name: 'has a template that was saved later than the article',
    html: page({
      head: jsonLd({
        '@graph': [
          { '@type': 'WebPage', dateModified: '2026-02-02T09:00:00Z' },
          { '@type': 'NewsArticle', headline: 'Ferry landing to be rebuilt', datePublished: '2025-03-05T09:00:00Z' },
        ],
      }),
    }),
    published: '2025-03-05T09:00:00Z',
  },
  {
    name: 'prints its local day, which in UTC is the next',
    html: page({
      head: '<meta property="article:published_time" content="2025-12-19T02:41:41+00:00">',
      dates: '<p>Posted on December 18, 2025</p>',
    }),
    published: '2025-12-18',
  },
  {
    name: 'announces an event beside the headline',
    url: 'https://courier.example/2025/03/05/ferry',
    html: page({
      head: newsArticle({ datePublished: '2025-03-05T09:00:00Z' }),
      dates: '<p>Harbour Day, June 21, 2025</p>',
    }),
    published: '2025-03-05T09:00:00Z',
  },
  {
    name: 'prints without a label the day its metadata calls the update',
    html: page({
      head: newsArticle({ datePublished: '2024-09-06T13:12:36Z', dateModified: '2025-11-14T06:49:57Z' }),
      dates: '<p>By Jo Quillfeather | November 14, 2025</p>',
    }),
    published: '2024-09-06T13:12:36Z',
    modified: '2025-11-14T06:49:57Z',
  },
  {
    name: 'says publication and update in one word',
    html: page({ lang: 'de', dates: '<p>Stand: 28.04.2023 16:11 Uhr</p>' }),
    published: '2023-04-28T16:11',
    modified: '2023-04-28T16:11',
  },
  {
    name: 'tells in its text what became of it',
    html: page({
      foot: '<p>Update: February 29, 2024 This story has been corrected.</p>',
      dates: '<p>Published 27 February 2024</p>',
    }),
    published: '2024-02-27',
    modified: '2024-02-29',
  },
  {
    name: 'tells of other dates in its text',
    html: page({
      foot: `<p>The report, published on June 12, 2017, and updated on May 1, 2018, says so.</p><p>${prose}</p>`,
    }),
  },
  {
    name: 'leaves open what its numbers mean',
    html: page({ lang: 'en', dates: '<p>Published 09/10/2025</p>' }),
    published: '2025',
  },
  {
    name: 'leaves it to its metadata what its numbers mean',
    html: page({
      lang: 'en',
      head: newsArticle({ datePublished: '2025-10-09' }),
      dates: '<p>Published 09/10/2025</p>',
    }),
    published: '2025-10-09',
  },
  { name: 'knows the month only', html: page({ dates: '<p>Published March 2025</p>' }), published: '2025-03' },
  {
    name: 'says so only at the very foot of the page',
    html: page({ below: '<footer><p>This page was last edited on 7 April 2020, at 05:33.</p></footer>' }),
    modified: '2020-04-07T05:33',
  },
  {
    name: 'writes its labels in capitals, which have no accents and other dots',
    html: page({
      lang: 'tr',
      dates: '<p>YAYINLANMA TARİHİ: 12.06.2017 - 10:52</p><p>ΤΕΛΕΥΤΑΙΑ ΕΝΗΜΕΡΩΣΗ: 14.06.2017</p>',
    }),
    published: '2017-06-12T10:52',
    modified: '2017-06-14',
  },
  {
    name: 'says at its very foot as of when it stands',
    html: page({ lang: 'de', below: '<footer><p>Stand: 28.04.2023</p></footer>' }),
    published: '2023-04-28',
    modified: '2023-04-28',
  },
  {
    name: 'tells in brackets below its text when it was edited',
    html: page({ foot: '<p>FerryGuide/Landings (last edited 2019-11-10 13:28:18 by JoQuillfeather)</p>' }),
    modified: '2019-11-10T13:28:18',
  },
  {
    name: 'asks for consent to terms with a day of their own',
    html: page({
      dates: '<p>Published 3 March 2024</p>',
      below: '<footer><p>Whoever reads on accepts our User Agreement (updated 1/1/21).</p></footer>',
    }),
    published: '2024-03-03',
  },
  {
    name: 'names beside its headline a day that is not its own',
    html: page({
      head: '<meta property="article:published_time" content="2025-03-05T09:00:00Z">',
      dates: '<p>Deadline for comments: June 21, 2025</p>',
    }),
    published: '2025-03-05T09:00:00Z',
  },
  {
    name: 'sets its day right above the headline, in a part named like the frame',
    html: page({}).replace('<h1>', '<div class="teaser_meta">Jo Quillfeather / 07.11.2023 / 09:30</div><h1>'),
    published: '2023-11-07T09:30',
  },
  {
    name: 'calls the article by the name of what stands beside one',
    html: page({ dates: '<p>Jan 06, 2025</p>' }).replace('<main>', '<main class="newsletter-post sidebar_content">'),
    published: '2025-01-06',
  },
  {
    name: 'was streamed in hidden parts which its script had no time to show',
    html: page({ dates: '<p>October 16, 2020 · 8 min read</p>' }).replace('<main>', '<main hidden id="S:2">'),
    published: '2020-10-16',
  },
  {
    name: 'has an editor’s note only for those who may see it',
    html: page({ dates: '<p hidden>Updated October 16, 2020</p>' }),
  },
  {
    name: 'writes a day that in one of two readings is still to come',
    html: page({ lang: 'en', dates: '<p>Jo Quillfeather - 12/10/2026</p>' }),
    published: '2026-10-12',
  },
  {
    name: 'has numbers for a day, on an address of a government',
    url: 'https://ferries.brackwater.gov/landing',
    html: page({ lang: 'en', dates: '<p>Updated: 6/2/2025</p>' }),
    modified: '2025-06-02',
  },
  {
    name: 'calls its day in metadata by a name of its own',
    html: page({ head: '<meta name="bc_published_on" content="2026-01-22T21:00:00.000Z">' }),
    published: '2026-01-22T21:00:00Z',
  },
  {
    name: 'states in metadata when it goes offline and when it was last published',
    html: page({
      head: '<meta property="article:expiration_time" content="2026-01-22"><meta name="last_published" content="2026-01-23">',
    }),
  },
  {
    name: 'has its day in the address, day first',
    url: 'https://courier.example/releases/29-10-2021',
    html: page({}),
    published: '2021-10-29',
  },
  {
    name: 'says in brackets what its day is of',
    html: page({ dates: '<p>Stand: 12.11.2021<br>(Unverändert gültig seit: 05.11.2021)</p>', lang: 'de' }),
    published: '2021-11-12',
    modified: '2021-11-12',
  },
  {
    name: 'lists what else is new right above its headline',
    html: page({ dates: '<p>Jo Quillfeather, 26/10/13, 03:48 pm</p>', lang: 'en-GB' }).replace(
      '<main>',
      '<p>15/01/16, 01:02 pm</p><p>13/01/16, 10:01 am</p><main>',
    ),
    published: '2013-10-26T15:48',
  },
  {
    name: 'has several days beside its headline, and in its address the one on which it came out',
    url: 'https://courier.example/2025/jun/12/ferry',
    html: page({ dates: '<p>Said on March 4, 2025</p><p>Said on April 9, 2025</p>' }),
    published: '2025-06-12',
  },
  {
    name: 'is about a recording which says when it was published',
    html: page({
      dates:
        '<div itemscope itemtype="https://schema.org/AudioObject"><meta itemprop="datePublished" content="2020-03-18T13:15:00+01:00"></div>',
    }),
    published: '2020-03-18T13:15:00+01:00',
  },
  {
    name: 'was updated before what is advertised far below came out',
    html: page({
      dates: '<p>Updated April 21, 2025</p>',
      below: `${'<p>All boats</p>'.repeat(20)}<p>Timetable (published May 7, 2025)</p>`,
    }),
    modified: '2025-04-21',
  },
  {
    name: 'knows its day only in the data of its script, among those of other articles',
    url: 'https://courier.example/ferry-landing',
    html: page({
      head: `<script id="state">window.state = ${JSON.stringify({
        latest: [{ slug: 'bridge-opens', publishedAt: '2026-11-19T08:00:00Z', text: prose.repeat(2) }],
        article: { createdAt: '2025-03-01T08:00:00Z', publishedAt: '2025-03-05T09:00:00Z', slug: 'ferry-landing' },
      })}</script>`,
    }),
    published: '2025-03-05T09:00:00Z',
  },
  {
    name: 'keeps in a script what the page before it was drawn from',
    url: 'https://courier.example/ferry-landing',
    html: page({
      head: '<script>window.state = {"slug":"bridge-opens","publishedAt":"2026-11-19T08:00:00Z"}</script>',
    }),
  },
  { name: 'says nothing', html: page({}) },
  {
    name: 'puts form fields in the place of the document’s own properties',
    html: page({
      head: newsArticle({ datePublished: '2025-03-05T09:00:00Z' }),
      above:
        '<img name="querySelector"><img name="querySelectorAll"><img name="body"><img name="title"><form id="f" name="documentElement"><p>Search</p></form><input form="f" name="nextSibling"><input form="f" name="firstChild"><input form="f" name="localName"><input form="f" name="parentElement">',
      dates: '<p>Published March 5, 2025, 10:00 am CET</p>',
    }),
    published: '2025-03-05T10:00+01:00',
  },
];

/** The day on which all of them are read. */
export const now = '2026-11-20T12:00:00Z';
