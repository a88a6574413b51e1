import type { Driver } from './drivers/driver.ts';
import { startChromium } from './drivers/chromium.ts';
import { startFirefox } from './drivers/firefox.ts';

/** The browsers this run tests in: both, unless `npm test -- firefox` asked for one. */
const asked = (process.env.E2E_BROWSERS ?? 'chromium,firefox').split(',');

export function testedIn(browser: Driver['name']): boolean {
  return asked.includes(browser);
}

/** How to start each browser that is tested in, for `describe.each`. */
export const browsers: [name: Driver['name'], start: (options?: { proxy?: string }) => Promise<Driver>][] = (
  [
    ['chromium', startChromium],
    ['firefox', startFirefox],
  ] as [Driver['name'], (options?: { proxy?: string }) => Promise<Driver>][]
).filter(([name]) => testedIn(name));
