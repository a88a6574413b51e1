/** What plain text is, whatever the DOM: read in linkedom, in jsdom and in Chromium alike. */
export const plainTextCases: { name: string; html: string; body: string; captions?: string[] }[] = [
  { name: 'parts blocks by one line break', html: '<p>One.</p>\n\n<div><p>Two.</p></div><h2>Three</h2>', body: 'One.\nTwo.\nThree' },
  { name: 'joins inline elements as they stand', html: '<p>The <b>fer</b>ry <i>left</i><a href="/x">, late</a>.</p>', body: 'The ferry left, late.' },
  { name: 'collapses white space, no-break spaces included', html: '<p> A\n\t b&nbsp;&nbsp; c </p>', body: 'A b c' },
  { name: 'keeps a break within a paragraph', html: '<p>Roses<br>and<br><br>thorns</p>', body: 'Roses\nand\nthorns' },
  { name: 'takes text beside blocks as a block', html: 'Before<p>inside</p>after', body: 'Before\ninside\nafter' },
  { name: 'parts table cells by a tab and rows by a line', html: '<table><tbody><tr><th>Ward</th><th>Votes</th></tr><tr><td>East</td><td>304</td></tr></tbody></table>', body: 'Ward\tVotes\nEast\t304' },
  { name: 'gives each list item a line', html: '<ul><li>Oats</li><li>Rye <ul><li>early</li></ul></li></ul>', body: 'Oats\nRye\nearly' },
  { name: 'takes captions out, without their credit', html: '<p>A</p><figure><img alt="x"><figcaption>The old  mill <cite>Ann Lee</cite></figcaption></figure><p>B</p>', body: 'A\nB', captions: ['The old mill'] },
  { name: 'writes a caption on one line and leaves empty ones out', html: '<figure><figcaption><p>One</p><p>two</p></figcaption></figure><figure><figcaption><cite>Bo</cite></figcaption></figure>', body: '', captions: ['One two'] },
  { name: 'leaves out soft hyphens and zero-width breaks, keeps joiners', html: '<p>Land\u00adkreis\u200bamt \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645</p>', body: 'Landkreisamt \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645' },
  { name: 'leaves out ruby readings', html: '<p><ruby>漢字<rt>かんじ</rt></ruby>を読む</p>', body: '漢字を読む' },
  { name: 'leaves out scripts and styles', html: '<p>A<script>b()</script><style>c{}</style></p>', body: 'A' },
  { name: 'keeps the lines of preformatted text', html: '<pre>one\n  two</pre>', body: 'one\ntwo' },
]; // prettier-ignore
