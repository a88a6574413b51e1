import type { ComparedBlock, Piece } from '../../lib/revisions/compare-texts.ts';
import { direction, say, uiLanguage, type WordKey } from '../../lib/words.ts';
import '../reader/word-diff.css';

/** `side`: the earlier version on one side, the later on the other, where there is room for two. */
export type Layout = 'inline' | 'side';

interface Props {
  blocks: readonly ComparedBlock[];
  layout: Layout;
}

/** The whole text with what came and went. What changed can take the focus: `data-change`. */
export function ComparedBlocks({ blocks, layout }: Props) {
  return (
    <div class={`compared ${layout}`}>
      {blocks.map((block, index) => (
        <Block key={index} block={block} layout={layout} />
      ))}
    </div>
  );
}

const labels: Record<ComparedBlock['kind'], WordKey | undefined> = {
  same: undefined,
  cosmetic: undefined,
  edited: 'change_edited',
  added: 'change_added',
  removed: 'change_removed',
  'moved-away': 'compare_moved_away',
  'moved-here': 'compare_moved_here',
};

function Block({ block: { of, kind, pieces }, layout }: { block: ComparedBlock; layout: Layout }) {
  const label = labels[kind];
  const changed = label ? { 'data-change': kind, tabIndex: -1 } : {};
  const side = (left: 'removed' | 'added') => pieces.filter((piece) => piece.kind === 'same' || piece.kind !== left);
  return (
    <div class={`compared-block of-${of} ${kind}`} {...changed}>
      {label && (
        <p class="change-kind" lang={uiLanguage} dir={direction}>
          {say(label)}
        </p>
      )}
      {layout === 'inline' ? (
        <p class="news">
          <Pieces pieces={pieces} />
        </p>
      ) : (
        <div class="compared-sides">
          <p class="news">
            <Pieces pieces={side('added').map(asBefore)} />
          </p>
          <p class="news">
            <Pieces pieces={side('removed')} />
          </p>
        </div>
      )}
    </div>
  );
}

const asBefore = (piece: Piece): Piece => (piece.was === undefined ? piece : { ...piece, text: piece.was });

/** Neighbours that share their fate are one `del` or `ins`, so that they are announced once. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.[0]!.kind === piece.kind) last.push(piece);
    else runs.push([piece]);
  }
  return (
    <>
      {runs.map((run, index) => {
        const words = run.map((piece, at) => <Stressed key={at} piece={piece} />);
        if (run[0]!.kind === 'same') return words;
        const Tag = run[0]!.kind === 'removed' ? 'del' : 'ins';
        return (
          <Tag key={index}>
            <span class="visually-hidden" lang={uiLanguage}>
              {' '}
              {say(run[0]!.kind === 'removed' ? 'diff_removed' : 'diff_added')}{' '}
            </span>
            {words}
          </Tag>
        );
      })}
    </>
  );
}

function Stressed({ piece: { text, stress } }: { piece: Piece }) {
  if (!stress) return <>{text}</>;
  const words = text.trimEnd();
  return (
    <>
      <span class={`stress ${stress}`}>
        <span class="visually-hidden" lang={uiLanguage}>
          {say(`compare_stress_${stress}`)}{' '}
        </span>
        {words}
      </span>
      {text.slice(words.length)}
    </>
  );
}
