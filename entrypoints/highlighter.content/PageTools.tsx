import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Floating } from '../../components/reader/Floating.tsx';
import { HighlightEditor } from '../../components/reader/HighlightEditor.tsx';
import { SelectionBar } from '../../components/reader/SelectionBar.tsx';
import type { Highlight, HighlightColor } from '../../lib/highlights/types.ts';
import type { HighlightChanges } from '../../lib/library/highlights.ts';
import { say } from '../../lib/words.ts';

/** What stands beside words of the page just now. */
export type Shown =
  | { kind: 'bar' }
  /** What is being done, what was done with its undo, or why it was not. */
  | { kind: 'told'; words: string; onUndo?: () => void; citation?: Citation }
  | { kind: 'editor'; highlight: Highlight; writing: boolean; knownTags: string[] };

/** One that could not be copied; a click of its own may do it. */
interface Citation {
  text: string;
  onCopy(): void;
}

export interface PageActs {
  onHighlight(color: HighlightColor): void;
  onNote(): void;
  onCite(): void;
  onChange(highlight: Highlight, changes: HighlightChanges): void;
  onRemove(highlight: Highlight): void;
  onClose(): void;
}

interface Props extends PageActs {
  shown: Shown;
  /** The words it belongs to, in the window's coordinates. */
  anchor(): DOMRect | undefined;
}

/** The tools beside words of a live page: the same as in the reader, and a sentence where the reader has its toast. */
export function PageTools({ shown, anchor, ...acts }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  switch (shown.kind) {
    case 'bar':
      return (
        <SelectionBar
          anchor={anchor}
          barRef={bar}
          onHighlight={acts.onHighlight}
          onNote={acts.onNote}
          onCite={acts.onCite}
          onClose={acts.onClose}
        />
      );
    case 'told':
      return <Told anchor={anchor} onClose={acts.onClose} {...shown} />;
    case 'editor': {
      const { highlight, writing, knownTags } = shown;
      return (
        <HighlightEditor
          key={highlight.id}
          placed={{ highlight, match: { state: 'gone' } }}
          anchor={anchor}
          writing={writing}
          onColor={(color) => acts.onChange(highlight, { color })}
          onNote={(note) => acts.onChange(highlight, { note })}
          knownTags={knownTags}
          onTags={(tags) => acts.onChange(highlight, { tags })}
          onCite={acts.onCite}
          onRemove={() => acts.onRemove(highlight)}
          onClose={acts.onClose}
        />
      );
    }
  }
}

interface ToldProps {
  anchor: Props['anchor'];
  words: string;
  onUndo?: () => void;
  citation?: Citation;
  onClose(): void;
}

function Told({ anchor, words, onUndo, citation, onClose }: ToldProps) {
  const said = useRef<HTMLSpanElement>(null);
  // What stands in a live region from the first is not read aloud; what comes into it is.
  useEffect(() => {
    said.current!.textContent = words;
  }, [words]);
  return (
    <Floating anchor={anchor}>
      <div class="told">
        <span role="status" ref={said} />
        {citation && (
          <>
            <textarea
              class="input"
              readOnly
              rows={4}
              dir="auto"
              aria-label={say('citation_text')}
              value={citation.text}
              ref={(text) => text?.select()}
            />
            <Button size="small" icon="cite" onClick={citation.onCopy}>
              {say('citation_copy')}
            </Button>
          </>
        )}
        {onUndo && (
          <Button kind="quiet" size="small" icon="undo" onClick={onUndo}>
            {say('toast_undo')}
          </Button>
        )}
        <Button kind="quiet" size="small" onClick={onClose}>
          {say('reader_done')}
        </Button>
      </div>
    </Floating>
  );
}
