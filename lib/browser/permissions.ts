/** Hosts the reader allowed. Asked for only from a click; a prompt can close the popup, so work goes on in the background. */
import { browser } from 'wxt/browser';

/** The match pattern of a host, whatever its port (a match pattern without port stands for all). */
export const hostPattern = (host: string) => `*://${host.replace(/:\d+$/, '')}/*`;

/** Must be the first call in a click handler: an `await` before it loses the gesture. */
export function requestHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [hostPattern(host)] });
}

export function isHostAllowed(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [hostPattern(host)] });
}

/** The hosts the reader allowed, as match patterns. */
export async function allowedHosts(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

export async function revokeHost(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}
