/**
 * What Chromium draws itself, such as the prompt for a permission, is in no page. Its own debugging tool for that,
 * "UI DevTools", reaches it also without a display: the buttons of the window are found and clicked.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './until.ts';

export const windowArgs = ['--enable-ui-devtools=0', '--enable-features=ui-debug-tools-enable-synthetic-events'];

/** Where Chromium writes the port it chose. */
const portFile = (profile: string) => join(profile, 'UIDevToolsActivePort');

/** Before a start: the port of the one before is of no use. */
export async function forgetWindow(profile: string): Promise<void> {
  await rm(portFile(profile), { force: true });
}

interface View {
  nodeId: number;
  /** Names and values in turn. */
  attributes?: string[];
  children?: View[];
}

interface Properties {
  matchedCSSRules: { rule: { style: { cssProperties: { name: string; value: string }[] } } }[];
}

export interface ChromiumWindow {
  /** Clicks the button that says this, as soon as there is one and it has gone with the click. */
  clickButton(words: string): Promise<void>;
  close(): void;
}

/** The window of the Chromium that runs on this profile. */
export async function connectToWindow(profile: string): Promise<ChromiumWindow> {
  const port = (await readFile(portFile(profile), 'utf8')).split('\n')[0]!;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('Chromium does not let us at its window.'));
  });
  const waiting = new Map<number, (answer: { result: unknown }) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as { id?: number; result: unknown };
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  };
  let sent = 0;
  const send = <Result>(method: string, params: object = {}) =>
    new Promise<Result>((resolve) => {
      waiting.set(++sent, ({ result }) => resolve(result as Result));
      socket.send(JSON.stringify({ id: sent, method, params }));
    });

  async function findButton(words: string): Promise<View | undefined> {
    const { root } = await send<{ root: View }>('DOM.getDocument');
    for (const button of viewsOf(root).filter(({ attributes }) => attributes?.includes('MdTextButton'))) {
      const styles = await send<Properties | undefined>('CSS.getMatchedStylesForNode', { nodeId: button.nodeId });
      const properties = styles?.matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties) ?? [];
      if (properties.some(({ name, value }) => name === 'Text' && value === words)) return button;
    }
    return undefined;
  }

  await send('DOM.enable');
  await send('CSS.enable');
  return {
    async clickButton(words) {
      let button: View | undefined;
      await until(async () => (button = await findButton(words)) !== undefined, `a button “${words}” in the window`);
      // The button of a prompt that has just appeared takes no clicks, lest one be meant for something else.
      await until(async () => {
        for (const type of ['mousePressed', 'mouseReleased']) {
          const event = { type, x: 10, y: 10, button: 'left', wheelDirection: 'none' };
          await send('DOM.dispatchMouseEvent', { nodeId: button!.nodeId, event });
        }
        return (button = await findButton(words)) === undefined;
      }, `“${words}” to take the click`);
    },
    close: () => socket.close(),
  };
}

function viewsOf(view: View): View[] {
  return [view, ...(view.children ?? []).flatMap(viewsOf)];
}
