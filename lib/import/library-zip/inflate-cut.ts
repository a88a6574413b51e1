/**
 * Unpacks deflate (https://www.rfc-editor.org/rfc/rfc1951) that ends too early, as far as it goes. The browser's own
 * `DecompressionStream` throws away what it has not handed out yet when it finds that the end is missing.
 */
import { Inflate, type FlateError } from 'fflate';

/** Bytes that are unpacked at once; a thousand times as many come out at most. */
const step = 16 * 1024;

/** Until the end, or until what comes is no deflate: both are where it breaks off. */
export async function* inflateCut(packed: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const unpacked: Uint8Array<ArrayBuffer>[] = [];
  const inflate = new Inflate((piece) => unpacked.push(piece));
  for (let from = 0, isDeflate = true; isDeflate && from < packed.size; from += step) {
    const bytes = new Uint8Array(await packed.slice(from, from + step).arrayBuffer());
    try {
      inflate.push(bytes);
    } catch (error) {
      if ((error as Partial<FlateError>).code === undefined) throw error;
      isDeflate = false;
    }
    yield* unpacked.splice(0);
  }
}
