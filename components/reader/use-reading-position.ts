import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Places } from './places.ts';

/** How far the reader got: kept by the text, since pixels mean nothing at another size. */
export interface Position {
  /** Into the body, UTF-16. */
  start: number;
  /** 0 to 1. */
  progress: number;
}

/** A pause in scrolling after which the position is kept. */
const pause = 600;

/** Nearer to the end than this, in pixels, everything has been read. */
const endReach = 80;

/** Goes to where the reader was, once, and tells where the reader is after every pause in scrolling. */
export function useReadingPosition(
  body: { current: HTMLElement | null },
  places: Places | undefined,
  length: number,
  first: Position | undefined,
  onPosition: (position: Position) => void,
): void {
  const latest = useRef(onPosition);
  latest.current = onPosition;
  const restored = useRef(false);

  useLayoutEffect(() => {
    if (!places || restored.current) return;
    restored.current = true;
    if (!first || first.start === 0) return;
    const [range] = places.rangesOf({ start: first.start, end: first.start + 1 });
    if (!range) return;
    const { top } = range.getBoundingClientRect();
    window.scrollBy({ top: top - 96, behavior: 'instant' });
  }, [places]);

  useEffect(() => {
    if (!places) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const start = places.firstVisible();
      const view = document.documentElement.clientHeight;
      const atEnd = (body.current?.getBoundingClientRect().bottom ?? Infinity) <= view + endReach;
      latest.current({
        start: Math.min(start, length),
        progress: atEnd ? 1 : length === 0 ? 0 : Math.min(1, start / length),
      });
    };
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, pause);
    };
    addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', scrolled);
    };
  }, [places, length]);
}
