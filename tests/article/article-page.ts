/** A small article page of our own, in which a test changes one thing. */

export const paragraphs = [
  'The harbour board of Northport voted on Monday to keep the old ferry in service for another winter, after a debate that ran past midnight and drew more than two hundred people.',
  'Marta Ellingsen, who has run the ticket office for thirty years, said the decision would “buy us time, and not much else”, because the engine needs parts that nobody makes any more.',
  'The county has offered to pay for a study of a smaller, electric boat; the board will hear a first report in March, and expects to decide before the summer timetable is printed.',
  'Until then the last crossing leaves at nine in the evening, an hour earlier than before, and the fare stays at four crowns for residents and seven for everybody else.',
];

export const address = 'https://northportcourier.example/news/ferry';

export interface PageParts {
  head?: string;
  above?: string;
  header?: string;
  inside?: string;
  foot?: string;
  below?: string;
  title?: string;
  htmlAttributes?: string;
}

export function articlePage({
  head = '',
  above = '',
  header = '<h1>Old ferry gets one more winter</h1>',
  inside = '',
  foot = '',
  below = '',
  title = 'Old ferry gets one more winter - The Northport Courier',
  htmlAttributes = 'lang="en"',
}: PageParts = {}): string {
  const [first, ...rest] = paragraphs.map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html><html ${htmlAttributes}><head><title>${title}</title>${head}</head><body>${above}
    <main><article>${header}<div class="story-text">${first}${inside}${rest.join('\n')}</div>${foot}</article></main>
    ${below}</body></html>`;
}
