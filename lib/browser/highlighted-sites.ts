/**
 * The sites where the reader always wants to see highlights. A site is one host, needs the reader's permission for it, and
 * is left as soon as that is gone, whoever took it.
 */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { askBackground } from './messages.ts';
import { hostPattern, isHostAllowed, requestHost, revokeHost } from './permissions.ts';

/** Host names. */
const sites = storage.defineItem<string[]>('local:highlightedSites', { fallback: [] });

/** The host whose permission was asked for last, to show highlights there, and when: milliseconds since 1970. */
const asked = storage.defineItem<{ host: string; at: number }>('session:askedSite');

/** So long a prompt is answered after it was shown; what is allowed later is allowed for something else. */
const answeredWithin = 120_000;

const id = 'revisit';

const scriptFor = (hosts: string[]) => ({
  id,
  js: ['content-scripts/revisit.js'],
  matches: hosts.map(hostPattern),
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
});

/**
 * Asks for this host, and shows highlights there from now on if the reader allows it. Must be the first call in a click
 * handler: an `await` before it loses the gesture.
 */
export async function askForSite(host: string): Promise<void> {
  // Written down before the prompt, which may close the page that asks: then `settleSites` goes on.
  const written = asked.setValue({ host, at: Date.now() });
  const allowed = await requestHost(host);
  await written;
  // In the background, which nothing closes half way. "Not allowed" is also what a page hears that closes with the prompt
  // still open, so what was asked stays written down.
  if (allowed) await askBackground('settle-sites', undefined);
}

/** Shows none there any more, and gives the permission back. */
export async function removeSite(host: string): Promise<void> {
  await keepSites(async (known) => known.filter((site) => site !== host));
  await revokeHost(hostPattern(host));
}

/**
 * Keeps what the reader's permissions allow: to be called when they have changed, when a site was asked for, and when the
 * browser may have forgotten what was registered.
 */
export async function settleSites(): Promise<void> {
  await keepSites(async (known) => {
    const last = await asked.getValue();
    if (!last || Date.now() - last.at >= answeredWithin || !(await isHostAllowed(last.host))) return known;
    await asked.removeValue();
    return known.includes(last.host) ? known : [...known, last.host];
  });
}

/** Shows highlights again in the tabs that were open when we were updated: what was in them is of the version before. */
export async function revisitOpenTabs(): Promise<void> {
  const hosts = await sites.getValue();
  if (hosts.length === 0) return;
  const tabs = await browser.tabs.query({ url: hosts.map(hostPattern) });
  // A tab that sleeps or shows an error cannot be reached, and is loaded anew when it is looked at.
  await Promise.allSettled(
    tabs.map(({ id: tabId }) =>
      browser.scripting.executeScript({ target: { tabId: tabId! }, files: ['/content-scripts/revisit.js'] }),
    ),
  );
}

/** Calls back when a site has been asked for: the browser may tell of the permission before that is written down. */
export function onSiteAsked(act: () => void): void {
  asked.watch((now) => {
    if (now) act();
  });
}

/** Calls back with the host names now and after every change, until the returned function is called. */
export function watchSites(onSites: (hosts: string[]) => void): () => void {
  void sites.getValue().then(onSites);
  return sites.watch((hosts) => onSites(hosts));
}

/** One after another, from whichever page of ours: what is kept and what is registered are to be the same. */
async function keepSites(change: (known: string[]) => Promise<string[]>): Promise<void> {
  await navigator.locks.request('highlighted-sites', async () => {
    const allowed = await allowedOf(await change(await sites.getValue()));
    await register(allowed);
    await sites.setValue(allowed);
  });
}

async function allowedOf(hosts: string[]): Promise<string[]> {
  const allowed = await Promise.all(hosts.map(isHostAllowed));
  return hosts.filter((_, index) => allowed[index]);
}

async function register(hosts: string[]): Promise<void> {
  const { scripting } = browser;
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [id] });
  if (hosts.length === 0) {
    if (registered) await scripting.unregisterContentScripts({ ids: [id] });
  } else if (registered) await scripting.updateContentScripts([scriptFor(hosts)]);
  else await scripting.registerContentScripts([scriptFor(hosts)]);
}
