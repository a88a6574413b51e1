/** axe on every screen, light and dark. */
import axe from 'axe-core';
import type * as Axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSampleSite, type SampleSite } from '../../scripts/sample-site-server.ts';
import { startChromium } from './drivers/chromium.ts';
import type { Driver, InPage, Surface } from './drivers/driver.ts';
import { setTheme, walkScreens } from './screens.ts';
import { testedIn } from './tested-in.ts';

/** Axe as a function: the policy of our pages lets no other script in, and a driver evaluates functions. */
const defineAxe = new Function('window', axe.source) as InPage<void, []>;

/** What axe finds wrong, a line each, and ids that are there twice. */
async function violationsOn(surface: Surface): Promise<string[]> {
  await surface.evaluate(defineAxe);
  return surface.evaluate(async (window) => {
    const { axe, document } = window as unknown as { axe: typeof Axe; document: Document };
    const { violations } = await axe.run(document, { rules: { 'target-size': { enabled: true } } });
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return [
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      ),
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `twice: #${id}`),
    ];
  });
}

describe.runIf(testedIn('chromium'))('accessibility', () => {
  let site: SampleSite;
  let driver: Driver;
  beforeAll(async () => {
    site = await startSampleSite();
    // A colour on its way from one theme to the other has no contrast to speak of.
    driver = await startChromium({ args: ['--force-prefers-reduced-motion'] });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  it('leaves axe nothing to say on any screen, light or dark', { timeout: 240_000 }, async () => {
    const found: Record<string, string[]> = {};
    for await (const { name, surface } of walkScreens(driver, site)) {
      for (const theme of ['light', 'dark'] as const) {
        await setTheme(surface, theme);
        const violations = await violationsOn(surface);
        if (violations.length > 0) found[`${name}, ${theme}`] = violations;
      }
    }
    expect(found).toEqual({});
  });
});
