import { useRef, useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { correctionsOf, EditForm, editOf } from './EditForm.tsx';
import type { ReadingCardProps } from './card.ts';

type Props = Pick<
  ReadingCardProps,
  'metadata' | 'dates' | 'article' | 'corrections' | 'draft' | 'away' | 'onTakePart' | 'onCorrect' | 'onDraft'
>;

/** What the reader can do when the card is not right: choose the text, or say what is true. */
export function LooksWrong(props: Props) {
  const { metadata, dates, article, corrections, draft, away, onTakePart, onCorrect, onDraft } = props;
  const { edit } = draft;
  const [open, setOpen] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);

  function closeForm() {
    onDraft({ ...draft, edit: undefined });
    // Once the button is there again.
    setTimeout(() => editButton.current?.focus());
  }

  return (
    <Disclosure summary={say('card_looks_wrong')} open={open || edit !== undefined} onToggle={setOpen}>
      <div class="looks-wrong">
        {edit ? (
          <EditForm
            edit={edit}
            onEdit={(edit) => onDraft({ ...draft, edit })}
            onApply={() => {
              onCorrect(correctionsOf(edit, metadata, dates));
              closeForm();
            }}
            onCancel={closeForm}
          />
        ) : (
          <>
            {article.state !== 'failed' && (
              <>
                <p class="muted small">{say('card_looks_wrong_text')}</p>
                <div class="card-actions">
                  <TakePart away={away} onTakePart={onTakePart} />
                </div>
              </>
            )}
            <div class="card-actions">
              <Button
                size="small"
                icon="edit"
                buttonRef={editButton}
                onClick={() => onDraft({ ...draft, edit: editOf(metadata, dates, corrections) })}
              >
                {say('card_edit')}
              </Button>
            </div>
          </>
        )}
        {article.state === 'ready' && article.value.removed.length > 0 && (
          <Disclosure summary={sayCount('card_removed', article.value.removed.length)}>
            <ul class="removed">
              {article.value.removed.map((words, index) => (
                <li key={index}>
                  <bdi>{words}</bdi>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Disclosure>
  );
}

/** Ways to a text where ours is not the right one, or there is none. */
export function TakePart({ away, onTakePart }: Pick<Props, 'away' | 'onTakePart'>) {
  return (
    <>
      <Button size="small" disabled={away !== undefined} onClick={() => onTakePart('selection')}>
        {say('card_take_selection')}
      </Button>
      <Button size="small" disabled={away !== undefined} onClick={() => onTakePart('whole-page')}>
        {say('card_take_page')}
      </Button>
    </>
  );
}
