/** Pages that are wrong in every way a page can be, made by code and served on this machine. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BadPages {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  origin: string;
  /** The rest of every page that is still on its way follows now. */
  release(): void;
  close(): Promise<void>;
}

/** What the good part of every page is called. */
export const headline = 'Lighthouse at Farrow Point keeps its keeper';

const prose = [
  'The council of Farrow Point decided on Tuesday to leave the lighthouse in the hands of Odile Brandvold, who has lived in it for twenty-six years and climbs its stairs four times a day.',
  '“A lamp does not look after itself,” Brandvold said after the vote. “Somebody has to hear when the bearings begin to sing.”',
  'The harbour office had wanted to replace her with a sensor and a telephone line. Its director, Tamsin Okoro, said the money saved would have paid for a second pilot boat.',
  'The decision holds until the spring of 2029, when the lens has to be taken down, cleaned and weighed, a work that was last done by the father of the present keeper.',
];
const paragraphs = prose.map((words) => `<p>${words}</p>`).join('\n');

interface Parts {
  head?: string;
  htmlAttributes?: string;
  title?: string;
  /** Before and after the article. */
  above?: string;
  below?: string;
  story?: string;
}

function articlePage(parts: Parts = {}): string {
  const { head = '', htmlAttributes = 'lang="en"', title = headline, above = '', below = '' } = parts;
  const story =
    parts.story ?? `<h1>${headline}</h1><time datetime="2026-03-03T08:00Z">March 3, 2026</time>${paragraphs}`;
  return `<!doctype html><html ${htmlAttributes}><head><title>${title}</title>${head}</head>
    <body>${above}<main><article>${story}</article></main>${below}</body></html>`;
}

/** The bytes of a text in one of the encodings browsers read: what decodes to each letter, looked up the other way. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let first = 0xff; first >= 0; first -= 1) {
    for (let second = 0xff; second >= 0x40; second -= 1)
      bytesOf.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  }
  for (let only = 0xff; only >= 0; only -= 1) bytesOf.set(decoder.decode(Uint8Array.of(only)), [only]);
  return Buffer.from([...text].flatMap((letter) => bytesOf.get(letter) ?? 0x3f));
}

const russian = articlePage({
  htmlAttributes: 'lang="ru"',
  head: '<meta charset="windows-1251">',
  title: 'Маяк остаётся',
  story:
    '<h1>Смотритель остаётся на маяке у мыса Дальнего</h1>' +
    `<p>${'Совет посёлка решил во вторник оставить маяк за смотрительницей, которая живёт в нём двадцать шесть лет. '.repeat(6)}</p>`,
});

const japanese = articlePage({
  htmlAttributes: 'lang="ja"',
  title: '灯台守が残る',
  story:
    '<h1>岬の灯台、灯台守が残ることに</h1>' +
    `<p>${'町議会は火曜日、二十六年間ここに暮らす灯台守に灯台を任せ続けることを決めた。'.repeat(12)}</p>`,
});

const chinese = articlePage({
  htmlAttributes: 'lang="zh"',
  title: '灯塔看守人留任',
  story:
    '<h1>海角灯塔的看守人将继续留任</h1><p>2026年3月3日 08:00</p>' +
    `<p>${'镇议会周二决定，灯塔继续由住在那里二十六年的看守人负责。'.repeat(14)}</p>`,
});

const arabic = articlePage({
  htmlAttributes: 'lang="ar" dir="rtl"',
  title: 'حارسة المنارة تبقى',
  story:
    '<h1>حارسة المنارة تبقى في مكانها</h1>' +
    `<p>${'قرر المجلس يوم الثلاثاء أن تبقى المنارة في يد حارستها التي تعيش فيها منذ ستة وعشرين عاما. '.repeat(6)}</p>`,
});

/** Everything is open that can be, and closed that was not. */
const broken = `<title>${headline}</title><body><table><tr><div class="a" class=b'><p><h1>${headline}</h2></p></p></b>
  </article></main><form><form>${prose.map((words) => `<p><b><i>${words}</b></i></td><br/></br>`).join('')}
  <p title="never closed>The end\u0000</p><![CDATA[ x ]]></html><p>After the end.<!-- and not closed`;

const teasers = Array.from(
  { length: 40 },
  (_, index) => `<li><a href="/story-${index}/"><h3>Story number ${index} of the day</h3></a></li>`,
).join('');

/** By these names a form's controls stand in front of its own properties. */
const clobbering =
  'title body attributes children childNodes firstChild nextSibling parentNode parentElement querySelector querySelectorAll getAttribute nodeType localName textContent ownerDocument closest matches remove className id shadowRoot'
    .split(' ')
    .map((name) => `<input name="${name}" value="x">`)
    .join('');

/** Sets a flag in whichever page it runs, ours or theirs. */
const attack = `globalThis.attacked = true`;
const loud = `<img src="/no.png" onerror="${attack}"><script>${attack}</script>`;
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;

const hostile = articlePage({
  title: `${headline} ${escaped(loud)}`,
  head: `
    <script>
      globalThis.made = 0;
      customElements.define('counted-element', class extends HTMLElement { constructor() { super(); globalThis.made += 1; } });
      for (const name of ['querySelector', 'querySelectorAll', 'getAttribute', 'closest', 'matches'])
        Element.prototype[name] = Document.prototype[name] = function () { throw new Error('patched'); };
      Node.prototype.cloneNode = Document.prototype.importNode = function () { throw new Error('patched'); };
      String.prototype.trim = () => '<img src=x onerror="${attack}">';
      JSON.parse = () => ({ '@type': 'NewsArticle', headline: 'Patched' });
      Array.prototype.map = Array.prototype.push = Array.prototype[Symbol.iterator] = function () { throw new Error('patched'); };
    </script>
    <meta property="og:title" content="${escaped(headline + loud)}">
    <meta property="og:site_name" content="${escaped('The Farrow Gazette' + loud)}">
    <meta property="article:section" content="${escaped(loud)}">
    <link rel="canonical" href="javascript:${attack}">
    ${jsonLd({
      '@type': 'NewsArticle',
      headline: headline + loud,
      author: { '@type': 'Person', name: `Wilhelmina Ashgrove${loud}`, url: `javascript:${attack}` },
      description: loud,
      datePublished: '2026-03-03T08:00:00Z',
      image: `javascript:${attack}`,
    })}`,
  above: `<img name="querySelector"><img name="body"><form name="documentElement"></form><form id="head"></form>
    <form>${clobbering}`,
  story: `<h1>${headline} ${escaped(loud)}</h1>
    <p class="byline">By Wilhelmina Ashgrove ${escaped(loud)}</p><counted-element></counted-element>${paragraphs}
    <p>Those who <a href="javascript:${attack}">click here</a>, <a href="java&#10;script:${attack}">or here</a>, or
    <a href="data:text/html,${escaped(loud)}">even here</a> find nothing at the foot of the stairs.</p>
    <p>The keeper ${loud}<svg onload="${attack}"><script>${attack}</script></svg>
    <math><mtext><style><img src=x onerror="${attack}"></style></mtext></math> wrote it all down in her book.</p>
    <iframe srcdoc="${escaped(loud)}"></iframe><object data="javascript:${attack}"></object>`,
  below: '</form>',
});

/** A browser's parser stops at some hundred levels; a script does not. So many blocks would end Chromium's tab. */
const deep = articlePage({
  below: `<script>
    let at = document.querySelector('article');
    for (let depth = 0; depth < 5000; depth += 1) at = at.appendChild(document.createElement('span'));
    at.append('Far down, words.');
  </script>`,
});

const navigatesItself = articlePage({
  below: `<script>
    addEventListener('go-on', () => {
      history.pushState({}, '', '/gone-on/');
      document.title = 'Ferry to Farrow Point is late again';
      document.querySelector('h1').textContent = 'Ferry to Farrow Point is late again';
    });
  </script>`,
});

/** As small as a viewer takes it. */
const pdf = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>`;

interface Served {
  type?: string;
  body: string | Buffer;
}

const pages: Record<string, () => Served> = {
  '/good/': () => ({ body: articlePage() }),
  '/another/': () => ({ body: articlePage().replaceAll(headline, 'Harbour office buys a second boat') }),
  '/front-page/': () => ({ body: `<!doctype html><title>The Farrow Gazette</title><ul>${teasers}</ul>` }),
  '/login/': () => ({
    body: `<!doctype html><title>Log in</title><form><h1>Log in</h1><label>Name <input name="name"></label>
      <label>Password <input type="password" name="word"></label><button>Log in</button></form>`,
  }),
  '/empty/': () => ({ body: '<!doctype html><title></title>' }),
  '/frames/': () => ({
    body: '<!doctype html><title>Frames</title><frameset cols="20%,80%"><frame src="/login/"><frame src="/good/"></frameset>',
  }),
  '/inline-frame/': () => ({
    body: '<!doctype html><title>A frame</title><iframe src="/good/" width="900" height="700"></iframe>',
  }),
  '/five-megabytes/': () => ({
    body: articlePage({
      head: `<script type="application/json">${JSON.stringify('state '.repeat(650_000))}</script>`,
      below: `<section class="comments">${`<p>${'I have seen that lamp from the sea. '.repeat(30)}</p>`.repeat(1000)}</section>`,
    }),
  }),
  '/fifty-thousand-nodes/': () => ({
    body: articlePage({
      below: `<section class="comments">${'<div><p>Well, <b>I</b> never.</p></div>'.repeat(17_000)}</section>`,
    }),
  }),
  '/deep/': () => ({ body: deep }),
  '/broken/': () => ({ type: 'text/html', body: broken }),
  '/windows-1251/': () => ({ type: 'text/html', body: encode(russian, 'windows-1251') }),
  '/shift-jis/': () => ({ type: 'text/html; charset=Shift_JIS', body: encode(japanese, 'shift_jis') }),
  '/chinese/': () => ({ body: chinese }),
  '/arabic/': () => ({ body: arabic }),
  '/hostile/': () => ({ body: hostile }),
  '/vast-title/': () => ({
    body: articlePage({ title: 'Vast '.repeat(200_000), story: `<h1>a${' '.repeat(1_000_000)}b</h1>${paragraphs}` }),
  }),
  '/navigates-itself/': () => ({ body: navigatesItself }),
  '/file.pdf': () => ({ type: 'application/pdf', body: pdf }),
  '/plain.txt': () => ({ type: 'text/plain; charset=utf-8', body: prose.join('\n\n') }),
};

/** Serves them; what is at `/slow/` stops in the middle until it is released. */
export async function startBadPages(): Promise<BadPages> {
  let waiting: ServerResponse[] = [];
  const [top, rest] = articlePage().split(prose[1]!) as [string, string];
  const release = () => {
    waiting.forEach((response) => response.end(prose[1] + rest));
    waiting = [];
  };
  const server = createServer((request, response) => {
    response.setHeader('cache-control', 'no-store');
    if (request.url === '/slow/') {
      response.setHeader('content-type', 'text/html; charset=utf-8').write(top);
      waiting.push(response);
      return;
    }
    const page = pages[request.url ?? '']?.();
    if (!page) return void response.writeHead(404).end();
    response.setHeader('content-type', page.type ?? 'text/html; charset=utf-8').end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    release,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
