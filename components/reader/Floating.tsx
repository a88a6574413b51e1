import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** What it belongs to, in the window's coordinates; asked for again when the page scrolls. */
  anchor(): DOMRect | undefined;
  children: ComponentChildren;
}

/** Distance to the words and to the edges of the window. */
const gap = 8;

/** Something small beside words of the text: above them, or below where there is no room; never outside the window. */
export function Floating({ anchor, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const words = anchor();
      const element = box.current;
      if (!words || !element) return;
      const view = document.documentElement;
      const { width, height } = element.getBoundingClientRect();
      // Under a finger the system's own menu stands above the words.
      const above = words.top - height - gap;
      const fits = above > gap && !matchMedia('(pointer: coarse)').matches;
      const top = Math.min(fits ? above : words.bottom + gap, view.clientHeight - height - gap);
      const left = words.left + words.width / 2 - width / 2;
      element.style.top = `${Math.max(gap, top)}px`;
      element.style.left = `${Math.max(gap, Math.min(left, view.clientWidth - width - gap))}px`;
    };
    place();
    addEventListener('scroll', place, { passive: true });
    addEventListener('resize', place);
    return () => {
      removeEventListener('scroll', place);
      removeEventListener('resize', place);
    };
  });
  return (
    <div ref={box} class="floating">
      {children}
    </div>
  );
}
