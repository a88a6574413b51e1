import { useContext } from 'preact/hooks';
import { highlightColors, type HighlightColor } from '../../lib/highlights/types.ts';
import { KindNamesContext } from './kind-names.ts';

interface Props {
  /** The one that is set, if any. */
  color?: HighlightColor;
  onColor(color: HighlightColor): void;
}

/** The four kinds of highlight, each with its name: colour is never the only sign. */
export function ColorChoice({ color, onColor }: Props) {
  const names = useContext(KindNamesContext);
  return (
    <>
      {highlightColors.map((choice) => (
        <button
          key={choice}
          type="button"
          class={`color-choice ${choice}`}
          aria-pressed={color === undefined ? undefined : color === choice}
          onClick={() => onColor(choice)}
        >
          <span class="swatch" aria-hidden="true" />
          <bdi>{names[choice]}</bdi>
        </button>
      ))}
    </>
  );
}
