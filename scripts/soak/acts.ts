/** What a reader does when everything stops. */
import { waitForWords } from '../../tests/e2e/card.ts';
import type { Surface } from '../../tests/e2e/drivers/driver.ts';
import { until } from '../../tests/e2e/drivers/until.ts';
import type { Backup } from './backup-file.ts';
import { losses, type Kept, type Permitted } from './kept.ts';
import { press, save, type Death, type Scene } from './scene.ts';
import { halfUpgraded, inventedVersion } from './upgrade.ts';

export interface Act {
  name: string;
  deaths: Death[];
  /** Milliseconds after the click in which the first kill falls, where it takes long; see `soak.ts`. */
  within?: number;
  /** Everything up to the click. Returns the click. */
  prepare(scene: Scene, death: Death): Promise<() => Promise<unknown>>;
  /** When it died, where what is kept afterwards does not tell. */
  moment?(): 'before' | 'inside' | 'after';
  /** What may become of what is there when it is clicked. */
  permits?(before: Kept): Permitted;
  /** Beyond that nothing is lost: what else must be true, each a sentence. */
  judge?(scene: Scene, before: Kept, after: Kept): Promise<string[]>;
}

const inTrash = ({ articles }: Kept) => articles.filter(({ deletedAt, stripped }) => deletedAt && !stripped);

export function actsWith(backup: Backup): Act[] {
  /** What is being saved again. */
  let renewed: Set<string>;
  /** Of the upgrade. */
  let heard: ReadonlySet<string>;

  return [
    {
      name: 'save',
      deaths: ['background', 'page', 'browser'],
      async prepare(scene) {
        const card = await scene.openCard('new');
        return () => card.evaluate(press, 'Save');
      },
    },
    {
      name: 'save again',
      deaths: ['background', 'page', 'browser'],
      async prepare(scene) {
        const before = new Set((await scene.kept()).articles.map(({ id }) => id));
        await scene.openCard('new').then(save);
        await scene.leave();
        renewed = new Set((await scene.kept()).articles.map(({ id }) => id).filter((id) => !before.has(id)));
        const card = await scene.openCard('changed');
        return () => card.evaluate(press, 'Save again');
      },
      permits: () => ({ renewed }),
    },
    {
      name: 'fetch images',
      deaths: ['background', 'browser'],
      async prepare(scene) {
        await scene.openCard('new').then(save);
        // It goes on by itself.
        return () => Promise.resolve();
      },
    },
    {
      name: 'delete',
      deaths: ['page', 'browser'],
      async prepare(scene) {
        const library = await scene.openLibrary();
        return () => library.evaluate(deleteFirst);
      },
      permits: allMayGo,
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
      async prepare(scene) {
        const library = await scene.openLibrary();
        await deleteSome(scene, library, 1);
        await library.evaluate((window) =>
          [...window.document.querySelectorAll<HTMLElement>('button, a')]
            .find(({ textContent }) => /^Trash/.test(textContent?.trim() ?? ''))!
            .click(),
        );
        await waitForWords(library, 'Empty the trash');
        await library.evaluate(press, 'Empty the trash');
        await waitForWords(library, 'This cannot be undone.');
        return () => library.evaluate(press, 'Empty the trash');
      },
      permits: (before) => ({ deleted: new Set(inTrash(before).map(({ id }) => id)) }),
    },
    {
      name: 'restore',
      deaths: ['page', 'browser'],
      within: 3000,
      async prepare(scene) {
        const library = await scene.openLibrary();
        // So that there is something to put back.
        await deleteSome(scene, library, 3);
        await library.evaluate(chooseFile, backup.base64);
        await waitForWords(library, 'Replace what is here');
        await library.evaluate((window) =>
          [...window.document.querySelectorAll<HTMLInputElement>('.restore-mode input')].at(-1)!.click(),
        );
        await until(
          () => library.evaluate((window) => window.document.querySelector('.notice-actions .danger') !== null),
          'the button that replaces',
        );
        return () => library.evaluate(press, 'Replace the library');
      },
      permits: allMayGo,
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
      name: 'upgrade',
      deaths: ['background', 'page', 'browser'],
      async prepare(scene, death) {
        heard = await scene.beforeUpgrade();
        return () => (death === 'background' ? scene.openInBackground() : scene.openLibrary());
      },
      moment: () => (heard.has('done') ? 'after' : heard.has('begun') ? 'inside' : 'before'),
      /** Either all of it or nothing, and when the library is next opened all of it. */
      async judge(scene, before, after) {
        const found = halfUpgraded(await scene.upgraded());
        await scene.openLibrary();
        await scene.leave();
        const upgraded = await scene.upgraded();
        if (upgraded.version !== inventedVersion) found.push('The library was opened without being upgraded.');
        found.push(...halfUpgraded(upgraded));
        if (JSON.stringify(after) !== JSON.stringify(before)) found.push('The records are not those from before.');
        return found;
      },
    },
    {
      name: 'index again',
      deaths: ['page', 'browser'],
      async prepare(scene) {
        await scene.forgetIndex();
        return () => scene.openLibrary();
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

function allMayGo({ articles }: Kept): Permitted {
  return { deleted: new Set(articles.map(({ id }) => id)) };
}

/** Puts so many articles of the list into the trash, one at a time. */
async function deleteSome(scene: Scene, library: Surface, count: number): Promise<void> {
  for (let wanted = inTrash(await scene.kept()).length + 1; count > 0; count -= 1, wanted += 1) {
    await library.evaluate(deleteFirst);
    await until(async () => inTrash(await scene.kept()).length >= wanted, 'an article in the trash');
    // The list follows.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Runs in the library page: the first article of the list goes into the trash. */
function deleteFirst(window: Window): void {
  window.document.querySelector<HTMLElement>('[data-row]:first-child .row-acts button:last-child')!.click();
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
