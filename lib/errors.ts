import { say, type WordKey, type WordParams } from './words.ts';

/** What went wrong and what to do, in one sentence of the catalogue. Anything else that is thrown is a bug. */
export class ReaderFacingError extends Error {
  override name = 'ReaderFacingError';
  readonly key: WordKey;
  readonly params: WordParams;

  constructor(key: WordKey, params: WordParams = {}, options?: ErrorOptions) {
    super(say(key, params), options);
    this.key = key;
    this.params = params;
  }
}
