import { useEffect, useId, useRef } from 'preact/hooks';
import type { Metadata } from '../../lib/article/types.ts';
import type { ArticleDates, ResolvedDate } from '../../lib/dates/types.ts';
import { say } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import type { CardCorrections, CorrectedDate, DateFields, EditDraft } from './card.ts';
import { listNames } from './Headline.tsx';
import './edit-form.css';

interface Props {
  edit: EditDraft;
  /** At every keystroke, so that what is typed outlives the popup. */
  onEdit: (edit: EditDraft) => void;
  onApply: () => void;
  onCancel: () => void;
}

/** Headline, byline and both dates as the reader knows them. */
export function EditForm({ edit, onEdit, onApply, onCancel }: Props) {
  const id = useId();
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      class="edit-form"
      aria-label={say('card_edit')}
      onSubmit={(event) => {
        event.preventDefault();
        onApply();
      }}
    >
      <div class="field">
        <label for={`${id}-headline`}>{say('card_headline')}</label>
        <textarea
          id={`${id}-headline`}
          ref={first}
          class="input"
          rows={2}
          value={edit.headline}
          onInput={(event) => onEdit({ ...edit, headline: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`${id}-byline`}>{say('card_byline')}</label>
        <input
          id={`${id}-byline`}
          class="input"
          value={edit.byline}
          aria-describedby={`${id}-hint`}
          onInput={(event) => onEdit({ ...edit, byline: event.currentTarget.value })}
        />
        <p id={`${id}-hint`} class="muted small">
          {say('card_byline_hint')}
        </p>
      </div>
      <DateField
        label={say('date_published')}
        fields={edit.published}
        onFields={(published) => onEdit({ ...edit, published })}
      />
      <DateField
        label={say('date_updated')}
        fields={edit.modified}
        onFields={(modified) => onEdit({ ...edit, modified })}
      />
      <div class="card-actions">
        <Button kind="primary" type="submit">
          {say('card_apply')}
        </Button>
        <Button onClick={onCancel}>{say('card_cancel')}</Button>
      </div>
    </form>
  );
}

interface DateFieldProps {
  label: string;
  fields: DateFields;
  onFields: (fields: DateFields) => void;
}

function DateField({ label, fields, onFields }: DateFieldProps) {
  return (
    <fieldset class="date-field">
      <legend>{label}</legend>
      <input
        type="date"
        class="input"
        aria-label={say('card_day_of', { label })}
        value={fields.date}
        onInput={(event) => onFields({ ...fields, date: event.currentTarget.value })}
      />
      <input
        type="time"
        class="input"
        aria-label={say('card_time_of', { label })}
        value={fields.time}
        disabled={!fields.date}
        onInput={(event) => onFields({ ...fields, time: event.currentTarget.value })}
      />
    </fieldset>
  );
}

/** The form as it opens: what the card shows. */
export function editOf(metadata: Metadata, dates: ArticleDates, corrections: CardCorrections): EditDraft {
  return {
    headline: corrections.headline ?? metadata.headline,
    byline: listNames(corrections.byline ?? metadata.authors),
    published: fieldsOf(corrections.datePublished ?? dates.published),
    modified: fieldsOf(corrections.dateModified ?? dates.modified),
  };
}

/** What of the form says something else than the page. A field that was emptied goes back to the page. */
export function correctionsOf(edit: EditDraft, metadata: Metadata, dates: ArticleDates): CardCorrections {
  const headline = edit.headline.trim().replace(/\s+/g, ' ');
  const byline = edit.byline
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const datePublished = correctedDate(edit.published, dates.published);
  const dateModified = correctedDate(edit.modified, dates.modified);
  return {
    ...(headline && headline !== metadata.headline && { headline }),
    ...(byline.length > 0 && listNames(byline) !== listNames(metadata.authors) && { byline }),
    ...(datePublished && { datePublished }),
    ...(dateModified && { dateModified }),
  };
}

const dayAndTime = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** A month or a year alone is no day yet: the reader chooses one or leaves it. */
function fieldsOf(date: CorrectedDate | undefined): DateFields {
  const [, day = '', time = ''] = dayAndTime.exec(date?.value ?? '') ?? [];
  return { date: day, time };
}

/** In the zone the page states, since the reader corrects what stands there. */
function correctedDate({ date, time }: DateFields, page: ResolvedDate | undefined): CorrectedDate | undefined {
  const [, pageDay, pageTime = '', pageZone = ''] = dayAndTime.exec(page?.value ?? '') ?? [];
  if (!date || (date === pageDay && time === pageTime)) return undefined;
  return time ? { value: `${date}T${time}${pageZone}`, precision: 'minute' } : { value: date, precision: 'day' };
}
