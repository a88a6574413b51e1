/** The keys of our commands; the browser keeps them, and changes them on a page of its own. */
import { browser } from 'wxt/browser';
import { say } from '../words.ts';

/** Our commands with their keys, which are empty when none is set. */
export async function findShortcuts(): Promise<{ name: string; keys: string }[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    // The browser has no words of its own for the command that opens the popup.
    name: description || (name?.startsWith('_execute') ? say('actionTitle') : (name ?? '')),
    keys: shortcut ?? '',
  }));
}

/** Opens the browser's page on which the keys are changed. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
