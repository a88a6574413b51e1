/** The reader's library, opened with this browser's clock, randomness and name. */
import { storage } from 'wxt/utils/storage';
import { newDeviceId } from '../library/ids.ts';
import { openLibrary as open, type Library } from '../library/schema.ts';
import type { World } from '../library/world.ts';

const device = storage.defineItem<string>('local:deviceId');

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function thisDevice(): Promise<string> {
  const known = await device.getValue();
  if (known) return known;
  const made = newDeviceId(randomBytes);
  await device.setValue(made);
  return made;
}

/** In Chromium, where nothing else limits us, the quota is what the disk has left. Firefox's database outlives a full disk. */
async function roomOnDisk(): Promise<number> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage;
}

export interface OpenedLibrary {
  library: Library;
  world: World;
}

let opened: Promise<OpenedLibrary> | undefined;

/**
 * The library, opened once per page. A failure is not remembered: the next call tries again.
 *
 * @throws LibraryBlockedError, LibraryNotOpenedError
 */
export function openLibrary(): Promise<OpenedLibrary> {
  opened ??= (async () => {
    const world: World = {
      ...{ now: () => Date.now(), randomBytes, deviceId: await thisDevice() },
      ...(import.meta.env.CHROME && { room: roomOnDisk }),
    };
    const library = await open(world);
    // Another window upgraded it, or the browser closed it: the next act opens it afresh.
    library.on('close', () => (opened = undefined));
    return { library, world };
  })().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
