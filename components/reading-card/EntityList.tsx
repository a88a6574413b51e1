import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { correctEntities, type EntityCorrection } from '../../lib/entities/correct-entities.ts';
import type { Alias, Entity, EntityType, MergeReason } from '../../lib/entities/types.ts';
import type { Span, Texts } from '../../lib/text/span.ts';
import { say, sayCount, uiLanguage, type WordKey } from '../../lib/words.ts';
import { aboutAddress } from '../about/address.ts';
import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import type { InLibrary, NameEditing, ScopedCorrection } from './card.ts';
import { EntityForm } from './EntityForm.tsx';
import { Snippet } from './Snippet.tsx';
import './entity-list.css';

const groups: { type: EntityType; label: WordKey }[] = [
  { type: 'PER', label: 'entity_people' },
  { type: 'ORG', label: 'entity_organizations' },
  { type: 'LOC', label: 'entity_places' },
  { type: 'MISC', label: 'entity_other' },
];

/** Of one type, before "Show all": the most mentioned come first, and ten lines are a list nobody reads. */
const shownAtFirst = { PER: 6, ORG: 8, LOC: 8, MISC: 6 };

interface Props {
  entities: Entity[];
  texts: Texts;
  /** Leads to a place in the article; absent when it is not in front. */
  onShow?: (span: Span) => void;
  /** Absent: the reader cannot correct anything just now. */
  names?: NameEditing;
  /** Absent: the library cannot be asked just now. */
  inLibrary?: InLibrary | undefined;
}

/** Who and what is in the story, by type: every spelling, why spellings are one, and each place to jump to. */
export function EntityList({ entities, texts, onShow, names, inLibrary }: Props) {
  const [open, setOpen] = useState<string>();
  /** The entity that was just corrected: it takes the focus when it is there under its new name. */
  const focused = useRef<string | undefined>(undefined);

  function onCorrect(entity: Entity, corrections: EntityCorrection[], scope: ScopedCorrection['scope']) {
    const heir = correctEntities(entities, corrections).heirs.get(entity.key)?.key;
    focused.current = heir;
    setOpen(heir);
    if (corrections.length > 0) names!.onCorrect(corrections, scope);
  }

  const shared = { all: entities, texts, onShow, names, inLibrary, open, onOpen: setOpen, focused, onCorrect };
  const sure = entities.filter(({ doubtful }) => !doubtful);
  const doubtful = entities.filter(({ doubtful }) => doubtful);
  const hidden = names?.made.filter(({ key }) => key === undefined) ?? [];
  return (
    <div class="entities">
      {groups.map(({ type, label }) => {
        const ofType = sure
          .filter((entity) => entity.type === type)
          .sort((a, b) => b.mentions.length - a.mentions.length);
        if (ofType.length === 0) return null;
        return <Group key={type} label={say(label)} entities={ofType} first={shownAtFirst[type]} {...shared} />;
      })}
      {doubtful.length > 0 && (
        <Disclosure summary={sayCount('entity_doubtful', doubtful.length)}>
          <ul class="chips">
            {doubtful.map((entity) => (
              <EntityItem key={entity.key} entity={entity} {...shared} />
            ))}
          </ul>
        </Disclosure>
      )}
      {hidden.length > 0 && <MadeList corrections={hidden.map(({ correction }) => correction)} names={names!} />}
    </div>
  );
}

interface Shared {
  /** All entities of the article. */
  all: Entity[];
  texts: Texts;
  onShow?: (span: Span) => void;
  names?: NameEditing;
  inLibrary?: InLibrary | undefined;
  /** The key of the one whose details are open. */
  open?: string;
  onOpen: (key: string | undefined) => void;
  focused: { current: string | undefined };
  onCorrect: (entity: Entity, corrections: EntityCorrection[], scope: ScopedCorrection['scope']) => void;
}

interface GroupProps extends Shared {
  label: string;
  entities: Entity[];
  /** How many are shown at first. */
  first: number;
}

function Group({ label, entities, first, ...shared }: GroupProps) {
  const [all, setAll] = useState(false);
  const id = useId();
  // A "Show all" that uncovers a single name is longer than the name; what is open stays in sight.
  const shown =
    all || entities.length <= first + 1
      ? entities
      : entities.filter((entity, i) => i < first || entity.key === shared.open);
  return (
    <section class="entity-group" aria-labelledby={id}>
      <h3 id={id} class="eyebrow">
        {label}
      </h3>
      <ul class="chips">
        {shown.map((entity) => (
          <EntityItem key={entity.key} entity={entity} {...shared} />
        ))}
        {shown.length < entities.length && (
          <li>
            <button type="button" class="chip more" onClick={() => setAll(true)}>
              {sayCount('entity_more', entities.length - shown.length)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

function EntityItem({ entity, ...shared }: Shared & { entity: Entity }) {
  const id = useId();
  const chip = useRef<HTMLButtonElement>(null);
  const { focused, onOpen } = shared;
  const open = shared.open === entity.key;
  useEffect(() => {
    if (focused.current !== entity.key) return;
    focused.current = undefined;
    chip.current?.focus();
  });
  return (
    <li class={open ? 'entity open' : 'entity'}>
      <button
        type="button"
        class="chip"
        ref={chip}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onOpen(open ? undefined : entity.key)}
      >
        <bdi>{entity.name}</bdi>{' '}
        <span class="entity-count">
          <span aria-hidden="true">{entity.mentions.length}</span>
          <span class="visually-hidden">{sayCount('entity_mentions', entity.mentions.length)}</span>
        </span>
      </button>
      <div id={id} class="entity-details" hidden={!open}>
        {open && (
          <>
            <Details entity={entity} texts={shared.texts} onShow={shared.onShow} />
            {shared.inLibrary && <InLibraryLink entity={entity} {...shared.inLibrary} />}
            {shared.names && <Editing entity={entity} {...shared} names={shared.names} />}
          </>
        )}
      </div>
    </li>
  );
}

/** Leads to everything saved articles say of it; nothing where none names it. */
function InLibraryLink({ entity: { type, name }, count, newTab }: InLibrary & { entity: Entity }) {
  const [articles, setArticles] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void count({ type, name }).then((articles) => isCurrent && setArticles(articles));
    return () => {
      isCurrent = false;
    };
  }, [type, name]);
  if (articles === 0) return null;
  return (
    <p>
      <a href={aboutAddress({ type, name })} {...(newTab && { target: '_blank' })}>
        {say('about_in_library', { count: articles.toLocaleString(uiLanguage) })}
      </a>
    </p>
  );
}

/** What the reader changed here, and the way to change more. */
function Editing({
  entity,
  all,
  names,
  onCorrect,
}: Pick<Shared, 'all' | 'onCorrect'> & { entity: Entity; names: NameEditing }) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const made = names.made.filter(({ key }) => key === entity.key).map(({ correction }) => correction);
  if (editing) {
    return (
      <EntityForm
        entity={entity}
        others={all.filter((other) => other !== entity)}
        onApply={(corrections, scope) => {
          setEditing(false);
          onCorrect(entity, corrections, scope);
        }}
        onCancel={() => {
          setEditing(false);
          // Once the button is there again.
          setTimeout(() => button.current?.focus());
        }}
      />
    );
  }
  return (
    <>
      {made.length > 0 && <MadeList corrections={made} names={names} />}
      <div class="card-actions">
        <Button size="small" icon="edit" buttonRef={button} onClick={() => setEditing(true)}>
          {say('entity_edit')}
        </Button>
      </div>
    </>
  );
}

/** What the reader changed, each to be taken back. */
function MadeList({ corrections, names }: { corrections: ScopedCorrection[]; names: NameEditing }) {
  return (
    <ul class="entity-made muted small">
      {corrections.map((correction) => {
        const words = wordsFor(correction);
        return (
          <li key={correction.scope === 'library' ? correction.id : correction.at}>
            {words}
            {' · '}
            <button type="button" class="link" onClick={() => names.onUncorrect(correction)}>
              {say('entity_undo')} <span class="visually-hidden">({words})</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const kindWords: Record<EntityType, WordKey> = {
  PER: 'entity_kind_person',
  ORG: 'entity_kind_organization',
  LOC: 'entity_kind_place',
  MISC: 'entity_other',
};

function wordsFor(correction: ScopedCorrection): string {
  const what = whatChanged(correction);
  return correction.scope === 'library' ? say('entity_made_everywhere', { what }) : what;
}

function whatChanged(correction: ScopedCorrection): string {
  const { name } = correction;
  switch (correction.change) {
    case 'rename':
      return say('entity_made_rename', { name, to: correction.to });
    case 'retype':
      return say('entity_made_retype', { name, kind: say(kindWords[correction.to]) });
    case 'hide':
      return say('entity_made_hide', { name });
    case 'merge':
      return say('entity_made_merge', { name, into: correction.into.name });
    case 'split':
      return say('entity_made_split', { name, spelling: correction.spelling });
  }
}

function Details({ entity, texts, onShow }: Pick<Shared, 'texts' | 'onShow'> & { entity: Entity }) {
  return (
    <>
      {entity.role && (
        <p>
          {onShow ? (
            <button type="button" class="link" onClick={() => onShow(entity.role!.span)}>
              <bdi>{entity.role.text}</bdi>
            </button>
          ) : (
            <bdi>{entity.role.text}</bdi>
          )}
        </p>
      )}
      {entity.aliases.length > 0 && (
        <ul class="entity-aliases">
          {entity.aliases.map((alias) => (
            <li key={alias.name}>
              <AliasLine alias={alias} />
            </li>
          ))}
        </ul>
      )}
      <ul class="entity-mentions" aria-label={sayCount('entity_mentions', entity.mentions.length)}>
        {entity.mentions.map((mention) => (
          <li key={`${mention.in} ${mention.start}`}>
            <Snippet span={mention} texts={texts} onShow={onShow} />
          </li>
        ))}
      </ul>
    </>
  );
}

const mergeWords: Record<MergeReason, WordKey> = {
  surname: 'entity_merge_surname',
  'given-name': 'entity_merge_given_name',
  acronym: 'entity_merge_acronym',
  transliteration: 'entity_merge_transliteration',
  title: 'entity_merge_title',
  'short-name': 'entity_merge_short_name',
  'same-words': 'entity_merge_same_words',
  'known-alias': 'entity_merge_known_alias',
  region: 'entity_merge_region',
  reader: 'entity_merge_reader',
};

function AliasLine({ alias }: { alias: Alias }) {
  return (
    <>
      {say('entity_also')} <bdi class="entity-alias">{alias.name}</bdi>
      <span class="muted"> – {say(mergeWords[alias.reason])}</span>
    </>
  );
}
