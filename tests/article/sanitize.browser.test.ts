import { afterEach, describe, expect, it } from 'vitest';
import { sanitize } from '../../lib/article/sanitize.ts';

/** Where sanitised HTML is put in the reader. */
const host = document.body.appendChild(document.createElement('div'));
const attacked = globalThis as { attacked?: unknown };
const shown = (html: string) => {
  host.append(sanitize(html, window));
  return host.innerHTML;
};
afterEach(() => {
  host.replaceChildren();
  delete attacked.attacked;
});

const attacks = [
  ['a script', '<p>a</p><script>attacked=1</script>'],
  ['an event handler', '<img src=x onerror="attacked=1"><p onclick="attacked=1" onmouseover=attacked=1>a</p>'],
  ['a handler in SVG', '<svg onload="attacked=1"><animate onbegin="attacked=1" attributeName="x"/></svg>'],
  ['frames and plugins', '<iframe srcdoc="<script>parent.attacked=1</script>"></iframe><embed src="javascript:attacked=1"><object data="data:text/html,x"></object>'],
  ['a script address', '<a href="javascript:attacked=1">a</a><a href="java\tscript:attacked=1">b</a><a href="&#106;avascript:attacked=1">c</a>'],
  ['other addresses', '<a href="data:text/html,x">a</a><a href="vbscript:x">b</a><a href="blob:x">c</a><a href="file:///etc/passwd">d</a>'],
  ['a form', '<form action="javascript:attacked=1"><button formaction="javascript:attacked=1">a</button><input autofocus onfocus="attacked=1"></form>'],
  ['namespace confusion', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=attacked=1&gt;">'],
  ['rawtext breakout', '<svg><style><img src="</style><img src=x onerror=attacked=1>"></style></svg><noscript><p title="</noscript><img src=x onerror=attacked=1>"></noscript>'],
  ['obsolete raw text', '<xmp><p title="</xmp><img src=x onerror=attacked=1>"></xmp><plaintext><img src=x onerror=attacked=1>'],
  ['a template', '<template><img src=x onerror=attacked=1></template><template shadowrootmode="open"><img src=x onerror=attacked=1></template>'],
  ['clobbering', '<form name="body"><input name="attributes"></form><img name="getElementById" id="currentScript"><a id="attacked">a</a>'],
  ['style', '<style>@import "https://x.example/a.css"; * { position: fixed }</style><p style="position:fixed;background:url(https://x.example)" class="overlay">a</p><link rel=stylesheet href="https://x.example">'],
  ['meta and base', '<meta http-equiv="refresh" content="0;url=https://x.example"><base href="https://x.example/">'],
  ['an SVG picture', '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">'],
] as const; // prettier-ignore

describe('the door for foreign HTML', () => {
  it.each(attacks)('lets nothing of %s through', async (_, html) => {
    const result = shown(html);
    expect(result).not.toMatch(
      /\son\w+=|<(?:script|style|iframe|embed|object|form|input|svg|math|template|link|meta|base)/i,
    );
    expect(result).not.toMatch(/(?:javascript|vbscript|blob|file|data:(?!image\/(?:png|jpe?g|gif|webp|avif))[^"]*):?/i);
    expect(result).not.toMatch(/\s(?:id|name|class|style|srcset|formaction)=/i);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(attacked.attacked).toBeUndefined();
  });

  it('stays harmless when it is written out and read once more', () => {
    for (const [, html] of attacks) {
      const once = shown(html);
      host.replaceChildren();
      expect(shown(once)).toBe(once.replace(/<img[^>]*>/g, ''));
    }
  });

  it('survives nesting', () => {
    expect(shown(`${'<div>'.repeat(2000)}<p>deep</p>`)).toContain('deep');
  });

  it('leaves it to the reader which images are loaded', async () => {
    const before = performance.getEntriesByType('resource').length;
    expect(shown('<img src="https://images.example/a.jpg" srcset="https://images.example/b.jpg 2x" alt="A">')).toBe(
      '<img alt="A" data-src="https://images.example/a.jpg">',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(performance.getEntriesByType('resource').length).toBe(before);
  });

  it('opens links in a new tab that knows nothing of us', () => {
    expect(shown('<a href="https://news.example/a" target="_top" ping="https://x.example">a</a>')).toBe(
      '<a href="https://news.example/a" target="_blank" rel="noopener noreferrer">a</a>',
    );
  });

  it('keeps an article as it is', () => {
    const article =
      '<h2>One</h2><p lang="fr">Deux <em>trois</em></p><figure><figcaption>Four <cite>five</cite></figcaption></figure><table><tbody><tr><td colspan="2">6</td></tr></tbody></table>';
    expect(shown(article)).toBe(article);
  });

  it('works where only the policy named dompurify may make HTML', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types dompurify workers">`;
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
      document.body.append(frame);
    });
    const inner = frame.contentWindow as unknown as typeof window;
    expect(() => {
      inner.document.body.innerHTML = '<p>blocked</p>';
    }).toThrow(/TrustedHTML/);
    const violations: string[] = [];
    inner.document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    for (const text of ['once', 'twice'])
      inner.document.body.append(sanitize(`<p>${text}<script>x</script></p>`, inner));
    expect(inner.document.body.innerHTML).toBe('<p>once</p><p>twice</p>');
    expect(violations).toEqual([]);
    frame.remove();
  });
});
