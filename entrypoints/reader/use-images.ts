import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImageCounts } from '../../components/reading-card/card.ts';
import { tellImageCounts } from '../../lib/browser/image-counts.ts';
import { decodeBase64 } from '../../lib/text/base64.ts';
import { countImages, findImages } from '../../lib/library/images.ts';
import type { BlobRecord } from '../../lib/library/records.ts';
import type { Library } from '../../lib/library/schema.ts';
import { watch } from '../../lib/library/watch.ts';

const dataUrl = /^data:(image\/[a-z+]+);base64,(.*)$/is;

/**
 * `blob:` addresses of the images at hand, by where they came from: those the library keeps, as they arrive, and those
 * written out in the article itself. Revoked when the page goes on.
 */
export function useImages(
  library: Library | undefined,
  revisionId: string | undefined,
  content: DocumentFragment | undefined,
  failed: (error: unknown) => void,
): { images: ReadonlyMap<string, string>; counts: ImageCounts | undefined } {
  const [images, setImages] = useState<ReadonlyMap<string, string>>(new Map());
  const [counts, setCounts] = useState<ImageCounts>();
  const addresses = useRef(new Map<string, string>()).current;

  useEffect(() => {
    const inline = [...document.querySelectorAll<HTMLImageElement>('img[data-src^="data:"]')].flatMap((image) => {
      const src = image.dataset['src']!;
      const [, type, base64] = dataUrl.exec(src) ?? [];
      const bytes = base64 && decodeBase64(base64.replace(/\s/g, ''));
      return type && bytes ? [[src, addressOf(addresses, src, bytes.buffer, type)] as const] : [];
    });
    setImages(new Map(inline));
    if (!library || revisionId === undefined) return;
    return watch(
      async () => [await findImages(library, revisionId), await countImages(library, revisionId)] as const,
      ([kept, counted]) => {
        const found = [...kept].map(([url, { hash, bytes, type }]: [string, BlobRecord]) => {
          return [url, addressOf(addresses, hash, bytes, type)] as const;
        });
        setImages(new Map([...inline, ...found]));
        setCounts(tellImageCounts(counted));
      },
      failed,
    );
  }, [library, revisionId, content]);

  useEffect(() => () => addresses.forEach((address) => URL.revokeObjectURL(address)), []);

  return { images, counts };
}

function addressOf(known: Map<string, string>, name: string, bytes: ArrayBuffer, type: string): string {
  const address = known.get(name) ?? URL.createObjectURL(new Blob([bytes], { type }));
  known.set(name, address);
  return address;
}
