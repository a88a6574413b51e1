import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../lib/words.ts';
import { Button } from '../Button.tsx';

interface Props<Item> {
  items: readonly Item[];
  /** How many are there at first, and how many more come with each click. */
  atOnce: number;
  children: (shown: readonly Item[]) => ComponentChildren;
}

/** A long list, some at a time. */
export function ShownFirst<Item>({ items, atOnce, children }: Props<Item>) {
  const [count, setCount] = useState(atOnce);
  return (
    <>
      {children(items.slice(0, count))}
      {count < items.length && (
        <div>
          <Button size="small" onClick={() => setCount(count + atOnce)}>
            {say('about_more', { shown: count, count: items.length })}
          </Button>
        </div>
      )}
    </>
  );
}
