import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { separableSpellings, type EntityCorrection, type NamedEntity } from '../../lib/entities/correct-entities.ts';
import type { Entity, EntityType } from '../../lib/entities/types.ts';
import { say, type WordKey } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Choice } from '../Choice.tsx';
import type { ScopedCorrection } from './card.ts';
import './edit-form.css';

type Kind = EntityType | 'nothing';
type Scope = ScopedCorrection['scope'];

const kinds: [Kind, WordKey][] = [
  ['PER', 'entity_kind_person'],
  ['ORG', 'entity_kind_organization'],
  ['LOC', 'entity_kind_place'],
  ['nothing', 'entity_kind_nothing'],
];

const scopes: [Scope, WordKey][] = [
  ['article', 'entity_edit_here'],
  ['library', 'entity_edit_everywhere'],
];

interface Props {
  entity: Entity;
  /** All others of the article. */
  others: Entity[];
  onApply: (corrections: EntityCorrection[], scope: Scope) => void;
  onCancel: () => void;
}

/** What the reader knows better of a name: how it is written, what it is, whom else it is, and whom not. */
export function EntityForm({ entity, others, onApply, onCancel }: Props) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(entity.name);
  const [kind, setKind] = useState<Kind>(entity.type);
  const [same, setSame] = useState('');
  const [apart, setApart] = useState<readonly string[]>([]);
  const [scope, setScope] = useState<Scope>('article');
  useEffect(() => first.current?.select(), []);
  const spellings = separableSpellings(entity);
  const into = others.find(({ key }) => key === same);

  return (
    <form
      class="edit-form entity-form"
      aria-label={say('entity_edit_of', { name: entity.name })}
      onSubmit={(event) => {
        event.preventDefault();
        onApply(correctionsOf(entity, { name, kind, into, apart }), scope);
      }}
    >
      <div class="field">
        <label for={`${id}-name`}>{say('entity_edit_name')}</label>
        <input
          id={`${id}-name`}
          ref={first}
          class="input"
          value={name}
          dir="auto"
          disabled={into !== undefined || kind === 'nothing'}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      {into === undefined && (
        <Choice
          name={`${id}-kind`}
          legend={say('entity_edit_kind')}
          choices={kinds}
          value={kind}
          onChoice={(kind) => setKind(kind)}
        />
      )}
      {others.length > 0 && kind !== 'nothing' && (
        <div class="field">
          <label for={`${id}-same`}>{say('entity_edit_same')}</label>
          <select id={`${id}-same`} class="input" value={same} onChange={(event) => setSame(event.currentTarget.value)}>
            <option value="">{say('entity_edit_same_none')}</option>
            {others.map((other) => (
              <option key={other.key} value={other.key}>
                {other.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {spellings.length > 0 && kind !== 'nothing' && (
        <fieldset class="entity-apart">
          <legend>{say('entity_edit_apart')}</legend>
          {spellings.map((spelling) => (
            <label key={spelling}>
              <input
                type="checkbox"
                checked={apart.includes(spelling)}
                onChange={({ currentTarget: { checked } }) =>
                  setApart(checked ? [...apart, spelling] : apart.filter((one) => one !== spelling))
                }
              />
              <bdi>{spelling}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      <Choice
        name={`${id}-scope`}
        legend={say('entity_edit_where')}
        choices={scopes}
        value={scope}
        onChoice={(scope) => setScope(scope)}
      />
      <div class="card-actions">
        <Button kind="primary" size="small" type="submit">
          {say('card_apply')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {say('card_cancel')}
        </Button>
      </div>
    </form>
  );
}

interface Wanted {
  name: string;
  kind: Kind;
  into?: NamedEntity;
  /** Spellings. */
  apart: readonly string[];
}

/** What is wanted, step by step: each speaks of what those before it leave. */
function correctionsOf({ type, name }: Entity, { name: typed, kind, into, apart }: Wanted): EntityCorrection[] {
  if (kind === 'nothing') return [{ type, name, change: 'hide' }];
  const splits = apart.map((spelling): EntityCorrection => ({ type, name, change: 'split', spelling }));
  if (into) return [...splits, { type, name, change: 'merge', into: { type: into.type, name: into.name } }];
  const to = typed.trim().replace(/\s+/g, ' ');
  return [
    ...splits,
    ...(kind === type ? [] : [{ type, name, change: 'retype' as const, to: kind }]),
    ...(to === '' || to === name ? [] : [{ type: kind, name, change: 'rename' as const, to }]),
  ];
}
