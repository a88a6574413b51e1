/**
 * Serves the sample news site on this machine: the paper itself and two hosts for pictures, one that lets other pages
 * read them (CORS) and one that does not. Pages are files with `{{> part}}` and `{{value}}` in them, as in Mustache.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const folder = join(import.meta.dirname, '..', 'sample-site');

/** The paper's own articles, by what is particular about each. */
export const sampleArticles = {
  updatedYearsLater: '/politics/orrin-wreck-map/',
  corrected: '/2026/11/03/night-ferry-winter/',
  photoStory: '/photos/last-ice-harvest/',
  long: '/long-reads/the-clockmaker-who-mapped-the-wind/',
  disagreeingMetadata: '/2024/03/02/market-hall-roof/',
  /** A click on its link to the next one replaces headline and body only: what the metadata says is then stale. */
  navigatesItself: '/science/heron-count/',
  navigatedTo: '/science/peat-fire-sensors/',
  undated: '/opinion/letters-footbridge/',
} as const;

type Host = 'site' | 'cors' | 'plain';

/** One request the site was sent, and to which of its hosts. */
export interface SiteRequest {
  host: Host;
  /** Path and query. */
  path: string;
}

/** The running site. */
export interface SampleSite {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  origin: string;
  /** `http://cdn.localhost:PORT`: serves the same pictures to anybody. */
  corsOrigin: string;
  /** `http://photos.localhost:PORT`: serves the same pictures without CORS headers. */
  plainOrigin: string;
  /** Every request so far, in the order of arrival. */
  requests: SiteRequest[];
  /** From now on the page at this path is served as `change` makes it; the returned function takes that back. */
  edit(path: string, change: (html: string) => string): () => void;
  close(): Promise<void>;
}

/** For tests that need the same page every day. */
export interface SampleSiteOptions {
  /** The system picks free ports where none are given. */
  ports?: Record<Host, number>;
  /** What the site's clock shows, and from when its "latest stories" are. */
  now?: Date;
}

/** A permission is for a host, whatever its port. Browsers look for names that end in `.localhost` on this machine. */
const hostNames: Record<Host, string> = { site: '127.0.0.1', cors: 'cdn.localhost', plain: 'photos.localhost' };

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.jpg': 'image/jpeg',
};

/** Starts the three hosts on this machine, reachable from nowhere else. `close` ends them. */
export async function startSampleSite({ ports, now = new Date() }: SampleSiteOptions = {}): Promise<SampleSite> {
  const requests: SiteRequest[] = [];
  const edits = new Map<string, (html: string) => string>();
  const values = daysBefore(now);

  async function pageAt(path: string): Promise<string | undefined> {
    const html = await readFile(
      join(folder, 'pages', path === '/' ? 'index.html' : `${path.slice(0, -1)}.html`),
      'utf8',
    ).catch(absent);
    if (html === undefined) return undefined;
    const filled = await fillIn(html, values);
    return edits.get(path)?.(filled) ?? filled;
  }

  async function respond(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.url ?? '/';
    requests.push({ host, path: address });
    const path = normalize(decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname)).replaceAll('\\', '/');
    // No caching, or "changed since it was saved" would see the old page.
    response.setHeader('cache-control', 'no-store');
    if (host === 'cors') response.setHeader('access-control-allow-origin', '*');
    const type = types[extname(path)];
    if (host === 'site' && path.endsWith('/')) {
      const html = await pageAt(path);
      if (html !== undefined) return void response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    } else if (type && (host === 'site' || type.startsWith('image/'))) {
      const file = await readFile(join(folder, path)).catch(absent);
      if (file) return void response.setHeader('content-type', type).end(file);
    }
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
  }

  async function listen(host: Host): Promise<Server> {
    const server = createServer((request, response) => {
      respond(host, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(ports?.[host] ?? 0, '127.0.0.1', resolve);
    });
    return server;
  }

  const servers = { site: await listen('site'), cors: await listen('cors'), plain: await listen('plain') };
  const originOf = (host: Host) => `http://${hostNames[host]}:${(servers[host].address() as AddressInfo).port}`;
  const origins = { origin: originOf('site'), corsOrigin: originOf('cors'), plainOrigin: originOf('plain') };
  Object.assign(values, origins);

  return {
    ...origins,
    requests,
    edit(path, change) {
      edits.set(path, change);
      return () => void edits.delete(path);
    },
    async close() {
      for (const server of Object.values(servers)) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

/** A file that is not there is an answer (404), anything else a fault of ours. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'EISDIR') throw error;
  return undefined;
}

const placeholder = /\{\{(> ?)?([\w-]+)\}\}/g;

async function fillIn(html: string, values: Record<string, string>): Promise<string> {
  const parts = new Map<string, string>();
  for (const [, isPart, name] of html.matchAll(placeholder)) {
    if (isPart) parts.set(name!, await fillIn(await readFile(join(folder, 'parts', `${name}.html`), 'utf8'), values));
  }
  return html.replace(placeholder, (_, isPart: string | undefined, name: string) => {
    const value = isPart ? parts.get(name) : values[name];
    if (value === undefined) throw new Error(`The sample site has no {{${name}}}.`);
    return value;
  });
}

const timeZone = 'America/Chicago';
const longDate = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone });
const shortDate = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone });
const isoDate = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });

/** `today`, `dayBefore1` … in words (`Nov 23, 2026`), and the same with `Iso` behind. */
function daysBefore(now: Date): Record<string, string> {
  const values: Record<string, string> = { clock: longDate.format(now), year: isoDate.format(now).slice(0, 4) };
  for (const days of [0, 1, 2, 3, 4, 5]) {
    const day = new Date(now.getTime() - days * 86_400_000);
    const name = days === 0 ? 'today' : `dayBefore${days}`;
    values[name] = shortDate.format(day);
    values[`${name}Iso`] = isoDate.format(day);
  }
  return values;
}
