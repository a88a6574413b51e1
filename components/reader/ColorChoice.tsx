import { highlightColors, type HighlightColor } from '../../lib/highlights/types.ts';
import { say, type WordKey } from '../../lib/words.ts';

export const colorNames: Record<HighlightColor, WordKey> = {
  fact: 'reader_color_fact',
  quote: 'reader_color_quote',
  doubt: 'reader_color_doubt',
  'follow-up': 'reader_color_follow_up',
};

interface Props {
  /** The one that is set, if any. */
  color?: HighlightColor;
  onColor(color: HighlightColor): void;
}

/** The four kinds of highlight, each with its name: colour is never the only sign. */
export function ColorChoice({ color, onColor }: Props) {
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
          {say(colorNames[choice])}
        </button>
      ))}
    </>
  );
}
