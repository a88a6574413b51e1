/** Tells on the toolbar button how an act without a page of ours ended: by shortcut or menu. */
import { browser } from 'wxt/browser';
import { ReaderFacingError } from '../errors.ts';
import { say, type WordKey } from '../words.ts';

/** Runs the act and marks the button of its tab; `done` is what to say, nothing when the outcome shows itself. */
export async function showOutcome(
  tabId: number,
  done: WordKey | undefined,
  act: () => Promise<unknown>,
): Promise<void> {
  try {
    await act();
    if (done) await mark(tabId, '✓', say(done));
  } catch (error) {
    // There is no page to say it on: the button's title does. A bug is said too, and left to surface.
    await mark(tabId, '!', say('badge_failed', { why: error instanceof Error ? error.message : String(error) }));
    if (!(error instanceof ReaderFacingError)) throw error;
  }
}

async function mark(tabId: number, text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title });
}
