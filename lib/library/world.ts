/** What the library needs of the world around it, handed over so that tests need no mocks. */
export interface World {
  /** Milliseconds since 1970. */
  now(): number;
  /** That many random bytes. */
  randomBytes(length: number): Uint8Array;
  /** This installation, as `newDeviceId` made it once. It is in every stamp. */
  deviceId: string;
  /** Bytes for which there is room on the disk; absent where that cannot be known, or does not matter. */
  room?(): Promise<number>;
}

/** The moment as the library writes it: ISO 8601 in UTC with milliseconds, sortable as text. */
export function instant(world: World): string {
  return new Date(world.now()).toISOString();
}
