/** Our icons: strokes on a 24 × 24 grid, drawn in the colour of the text beside them, never the only sign of a meaning. */

const paths = {
  archive: 'M4 8v11h16V8M3 4h18v4H3zM10 12h4',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  book: 'M12 6.5C10 5 7 4.5 3.5 4.5v14c3.5 0 6.5 0.5 8.5 2 2-1.5 5-2 8.5-2v-14c-3.5 0-6.5 0.5-8.5 2zM12 6.5v14',
  bookmark: 'M6 3.5h12v17l-6-4.5-6 4.5z',
  check: 'M4.5 12.5l5 5L19.5 7',
  chevron: 'M9 5l7 7-7 7',
  cite: 'M8.5 4.5H5v15h3.5M15.5 4.5H19v15h-3.5M9.5 9.5h5M9.5 14.5h3',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  ascending: 'M7 19V5M3.5 8.5L7 5l3.5 3.5M13 8h3M13 12.5h5M13 17h7',
  close: 'M6 6l12 12M18 6L6 18',
  descending: 'M7 5v14M3.5 15.5L7 19l3.5-3.5M13 8h7M13 12.5h5M13 17h3',
  edit: 'M4 20l1-4.5L16.5 4a1.4 1.4 0 0 1 2 0L20 5.5a1.4 1.4 0 0 1 0 2L8.5 19zM14 6.5l3.5 3.5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  failure: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9 9l6 6M15 9l-6 6',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5M12 7.8v.2',
  library: 'M4.5 4v16M9 4v16M13 4.8l5.5 15M3 20h18',
  locate: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM12 2.5V8M12 16v5.5M2.5 12H8M16 12h5.5',
  marker: 'M4 20.5h7M14 4.5l5.5 5.5L11 18.5H5.5V13z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5',
  panel: 'M3.5 5h17v14h-17zM14.5 5v14',
  place: 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  plus: 'M12 5v14M5 12h14',
  quote: 'M9.5 7H5v5.5h4V15c0 1.2-.8 2-2.5 2.3M18.5 7H14v5.5h4V15c0 1.2-.8 2-2.5 2.3',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20.5 20.5',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  tag: 'M3.5 4h8l9 9-7.5 7.5-9.5-9.5zM8 8.5h.01',
  trash: 'M4 6.5h16M9.5 6.5V4h5v2.5M6 6.5l1 14h10l1-14M10 10.5v6M14 10.5v6',
  undo: 'M8.5 5L4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-3',
  warning: 'M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.2',
} as const;

export type IconName = keyof typeof paths;

const directional = new Set<IconName>(['arrow', 'chevron', 'undo', 'panel']);

interface Props {
  name: IconName;
}

/** The picture alone, silent to screen readers: what it means is said by the words beside it or by the button's label. */
export function Icon({ name }: Props) {
  return (
    <svg class={directional.has(name) ? 'icon directional' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
