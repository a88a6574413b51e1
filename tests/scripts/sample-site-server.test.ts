import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles, startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';

let site: SampleSite;
beforeAll(async () => {
  site = await startSampleSite({ now: new Date('2026-11-23T12:00:00Z') });
});
afterAll(() => site.close());

const page = async (path: string) => (await fetch(site.origin + path)).text();

/** Browsers know that every name under `localhost` is this machine; Node asks the network. */
const onThisMachine = (url: string) => url.replace(/\/\/[\w-]+\.localhost:/, '//127.0.0.1:');

describe('the sample site', () => {
  it.each(Object.values(sampleArticles))('serves %s filled in, with a canonical address on this host', async (path) => {
    const html = await page(path);
    expect(html).toContain(`<link rel="canonical" href="${site.origin}/`);
    expect(html).not.toMatch(/\{\{|undefined/);
  });

  it('shows the day it is told on its clock', async () => {
    expect(await page('/')).toContain(
      '<time class="site-clock" datetime="2026-11-23">Monday, November 23, 2026</time>',
    );
  });

  it('serves every picture it shows, on the host where it shows it', async () => {
    for (const path of ['/', ...Object.values(sampleArticles)]) {
      for (const [, src] of (await page(path)).matchAll(/<img[^>]* src="([^"]+)"/g)) {
        const answer = await fetch(onThisMachine(new URL(src!, site.origin).href));
        expect([src, answer.status, answer.headers.get('content-type')]).toEqual([src, 200, 'image/jpeg']);
      }
    }
  });

  it('lets other pages read pictures from one of its hosts only', async () => {
    const allowed = async (origin: string) =>
      (await fetch(onThisMachine(`${origin}/pictures/ice-saw.jpg`))).headers.get('access-control-allow-origin');
    expect(await allowed(site.corsOrigin)).toBe('*');
    expect(await allowed(site.plainOrigin)).toBeNull();
    expect(await allowed(site.origin)).toBeNull();
  });

  it('serves an edited article until the edit is taken back', async () => {
    const undo = site.edit(sampleArticles.corrected, (html) => html.replaceAll('240', '241'));
    expect(await page(sampleArticles.corrected)).toContain('241 passengers');
    undo();
    expect(await page(sampleArticles.corrected)).toContain('240 passengers');
  });

  it.each(['/nothing/', '/../package.json', '/pages/index.html', '/%2e%2e/package.json'])(
    'has nothing at %s',
    async (path) => {
      const before = site.requests.length;
      expect((await fetch(site.origin + path)).status).toBe(404);
      expect(site.requests.slice(before)).toHaveLength(1);
    },
  );

  it('has one article of more than 3,000 words', async () => {
    const text = (await page(sampleArticles.long))
      .replace(/^[\s\S]*<article/, '')
      .replace(/<\/article>[\s\S]*/, '')
      .replace(/<[^>]+>/g, ' ');
    expect(text.split(/\s+/).length).toBeGreaterThan(3000);
  });
});
