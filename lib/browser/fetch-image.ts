/** Fetches one image of an article that is being saved: in the tab with the page's rights, or in the background with ours. */
import type { FetchedImage } from './messages.ts';

/** Less than the half minute after which a browser takes a background that only waits for one that hangs. */
const patience = 25_000;

/** Credentials stay at home: the host learns no more than any visitor tells it. */
export async function fetchImage(src: string, maxBytes: number): Promise<FetchedImage> {
  const signal = AbortSignal.timeout(patience);
  let response: Response;
  try {
    response = await fetch(src, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
  } catch {
    // CORS, the page's own policy, and a dead network all look the same from here: a TypeError without a reason.
    return { failed: signal.aborted ? 'no-answer' : 'refused' };
  }
  // A redirect must not lead where the address itself would not have been asked.
  if (isPrivateHost(new URL(response.url).hostname) && !isPrivateHost(new URL(src).hostname))
    return { failed: 'refused' };
  if (!response.ok) return { failed: `http-${response.status}` };
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (!type.startsWith('image/')) return { failed: 'not-an-image' };
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) return { failed: 'too-large' };
  try {
    const bytes = await atMost(response, maxBytes);
    return bytes ? { base64: await base64Of(bytes) } : { failed: 'too-large' };
  } catch {
    // The connection broke, or our patience did, before the last byte.
    return { failed: 'no-answer' };
  }
}

/** The bytes of a response, or nothing as soon as there are more than allowed: a length stated may be a lie. */
async function atMost(response: Response, maxBytes: number): Promise<Blob | undefined> {
  const chunks: BlobPart[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader!.read()) {
    length += chunk.value.length;
    if (length > maxBytes) {
      await reader!.cancel();
      return undefined;
    }
    chunks.push(chunk.value);
  }
  return new Blob(chunks);
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^.*?,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('The image could not be read.'));
    reader.readAsDataURL(blob);
  });
}

/**
 * Addresses inside the reader's own network. With a host permission we could reach what a page on the web cannot, so
 * the background asks there only for articles that come from there.
 */
export function isPrivateHost(hostname: string): boolean {
  return (
    /^(localhost|.*\.(local|localhost|internal|lan|home))$/i.test(hostname) ||
    /^(0|10|127)\./.test(hostname) ||
    /^(192\.168|169\.254)\./.test(hostname) ||
    /^172\.(1[6-9]|2\d|3[01])\./.test(hostname) ||
    /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(hostname) ||
    /^\[(::1?|f[cd]|fe[89ab]|::ffff:)/i.test(hostname)
  );
}
