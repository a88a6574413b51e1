/** What a reader does when everything stops. */
import { waitForWords } from '../../tests/e2e/card.ts';
import { until } from '../../tests/e2e/drivers/until.ts';
import type { Backup } from './backup-file.ts';
import { losses, type Kept, type Permitted } from './kept.ts';
import { press, type Death, type Scene } from './scene.ts';

export interface Act {
  name: string;
  deaths: Death[];
  /** Milliseconds after its beginning in which it is stopped: about as long as it takes. */
  within: number;
  /** Everything up to the click. Returns the click, and what may become of what is there. */
  prepare(scene: Scene, before: Kept): Promise<{ click(): Promise<unknown>; permitted?: Permitted }>;
  /** Beyond that nothing is lost: what else must be true, each a sentence. */
  judge?(scene: Scene, before: Kept, after: Kept): Promise<string[]>;
}

const inTrash = ({ articles }: Kept) => articles.filter(({ deletedAt, stripped }) => deletedAt && !stripped);

export function actsWith(backup: Backup): Act[] {
  return [
    {
      name: 'save',
      deaths: ['background', 'page', 'browser'],
      within: 200,
      async prepare(scene) {
        const card = await scene.openCard('new');
        return { click: () => card.evaluate(press, 'Save') };
      },
    },
    {
      name: 'save again',
      deaths: ['background', 'page', 'browser'],
      within: 200,
      async prepare(scene, before) {
        const first = await scene.openCard('new');
        await first.evaluate(press, 'Save');
        await waitForWords(first, /Saved (just now|\d)/);
        await scene.leave();
        const saved = (await scene.kept()).articles.filter(
          ({ id }) => !before.articles.some((known) => known.id === id),
        );
        const card = await scene.openCard('changed');
        return {
          click: () => card.evaluate(press, 'Save again'),
          permitted: { renewed: new Set(saved.map(({ id }) => id)) },
        };
      },
    },
    {
      name: 'fetch images',
      deaths: ['background', 'browser'],
      within: 2500,
      async prepare(scene) {
        const card = await scene.openCard('new');
        return { click: () => card.evaluate(press, 'Save') };
      },
    },
    {
      name: 'delete',
      deaths: ['page', 'browser'],
      within: 80,
      async prepare(scene, before) {
        const library = await scene.openLibrary();
        return {
          click: () =>
            library.evaluate((window) =>
              window.document.querySelector<HTMLElement>('[data-row]:first-child .row-acts button:last-child')!.click(),
            ),
          permitted: { deleted: new Set(before.articles.map(({ id }) => id)) },
        };
      },
      judge: async (_, before, after) => {
        const more = inTrash(after).length - inTrash(before).length;
        const gone = before.articles.filter(({ id }) => !after.articles.some((article) => article.id === id));
        return [
          ...(more > 1 ? [`${more} articles were deleted instead of one.`] : []),
          ...gone.map(({ id }) => `The article ${id} is gone instead of in the trash.`),
        ];
      },
    },
    {
      name: 'empty the trash',
      deaths: ['page', 'browser'],
      within: 150,
      async prepare(scene, before) {
        const library = await scene.openLibrary();
        if (inTrash(before).length === 0)
          await library.evaluate((window) =>
            window.document.querySelector<HTMLElement>('[data-row]:first-child .row-acts button:last-child')!.click(),
          );
        await until(async () => inTrash(await scene.kept()).length > 0, 'an article in the trash');
        const deleted = new Set(inTrash(await scene.kept()).map(({ id }) => id));
        await library.evaluate((window) =>
          [...window.document.querySelectorAll<HTMLElement>('button, a')]
            .find(({ textContent }) => /^Trash/.test(textContent?.trim() ?? ''))!
            .click(),
        );
        await waitForWords(library, 'Empty the trash');
        await library.evaluate(press, 'Empty the trash');
        await waitForWords(library, 'This cannot be undone.');
        return { click: () => library.evaluate(press, 'Empty the trash'), permitted: { deleted } };
      },
    },
    {
      name: 'restore',
      deaths: ['page', 'browser'],
      within: 2500,
      async prepare(scene, before) {
        const library = await scene.openLibrary();
        await library.evaluate(chooseFile, backup.base64);
        await waitForWords(library, 'Replace what is here');
        await library.evaluate((window) =>
          [...window.document.querySelectorAll<HTMLInputElement>('.restore-mode input')].at(-1)!.click(),
        );
        await until(
          () => library.evaluate((window) => window.document.querySelector('.notice-actions .danger') !== null),
          'the button that replaces',
        );
        return {
          click: () => library.evaluate(press, 'Replace the library'),
          permitted: { deleted: new Set(before.articles.map(({ id }) => id)) },
        };
      },
      /** Either all as it was, or all as in the backup, or said, and then it can be put back. */
      async judge(scene, before) {
        const library = await scene.openLibrary();
        if (await scene.cutOff(library)) {
          await scene.putBack(library);
          await scene.leave();
          return losses(before, await scene.kept());
        }
        await scene.leave();
        const after = await scene.kept();
        const asBefore = losses(before, after);
        return asBefore.length === 0 || isAll(after) ? [] : ['A restore was cut off, and nobody says so.', ...asBefore];
      },
    },
    {
      name: 'index again',
      deaths: ['page', 'browser'],
      within: 1500,
      async prepare(scene) {
        await scene.forgetIndex();
        return { click: () => scene.openLibrary() };
      },
      async judge(scene) {
        const library = await scene.openLibrary();
        const found = await scene.finds(library);
        await scene.leave();
        return found ? [] : ['The index does not find an article that is there.'];
      },
    },
  ];

  /** What is there is the backup, and nothing else. */
  function isAll({ articles }: Kept): boolean {
    return (
      articles.length === backup.ids.size && articles.every(({ id, deletedAt }) => backup.ids.has(id) && !deletedAt)
    );
  }
}

/** Runs in the library page: the reader chooses the file of a backup. */
export function chooseFile(window: Window, base64: string): void {
  const { DataTransfer, Event, File } = window as unknown as typeof globalThis;
  const bytes = Uint8Array.from(window.atob(base64), (character) => character.charCodeAt(0));
  const chosen = new DataTransfer();
  chosen.items.add(new File([bytes], 'library.zip', { type: 'application/zip' }));
  const input = window.document.querySelector<HTMLInputElement>('input[type="file"]')!;
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
