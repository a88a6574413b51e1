import { useId, useState } from 'preact/hooks';
import type { Alias, Entity, EntityType, MergeReason, Mention } from '../../lib/entities/types.ts';
import { textNamed, type Span, type Texts } from '../../lib/text/span.ts';
import { say, sayCount, type WordKey } from '../../lib/words.ts';
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
}

/** Who and what is in the story, by type: every spelling, why spellings are one, and each place to jump to. */
export function EntityList({ entities, texts, onShow }: Props) {
  return (
    <div class="entities">
      {groups.map(({ type, label }) => {
        const ofType = entities
          .filter((entity) => entity.type === type)
          .sort((a, b) => b.mentions.length - a.mentions.length);
        if (ofType.length === 0) return null;
        return (
          <Group key={type} label={say(label)} entities={ofType} first={shownAtFirst[type]} {...{ texts, onShow }} />
        );
      })}
    </div>
  );
}

interface GroupProps extends Props {
  label: string;
  first: number;
}

function Group({ label, entities, first, texts, onShow }: GroupProps) {
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string>();
  const id = useId();
  // A "Show all" that uncovers a single name is longer than the name.
  const shown = all || entities.length <= first + 1 ? entities : entities.slice(0, first);
  return (
    <section class="entity-group" aria-labelledby={id}>
      <h3 id={id} class="eyebrow">
        {label}
      </h3>
      <ul class="chips">
        {shown.map((entity) => (
          <EntityItem
            key={entity.key}
            entity={entity}
            texts={texts}
            open={open === entity.key}
            onToggle={() => setOpen(open === entity.key ? undefined : entity.key)}
            onShow={onShow}
          />
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

interface ItemProps {
  entity: Entity;
  texts: Texts;
  open: boolean;
  onToggle: () => void;
  onShow?: (span: Span) => void;
}

function EntityItem({ entity, texts, open, onToggle, onShow }: ItemProps) {
  const id = useId();
  return (
    <li class={open ? 'entity open' : 'entity'}>
      <button type="button" class="chip" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <bdi>{entity.name}</bdi>{' '}
        <span class="entity-count">
          <span aria-hidden="true">{entity.mentions.length}</span>
          <span class="visually-hidden">{sayCount('entity_mentions', entity.mentions.length)}</span>
        </span>
      </button>
      <div id={id} class="entity-details" hidden={!open}>
        {open && <Details entity={entity} texts={texts} onShow={onShow} />}
      </div>
    </li>
  );
}

function Details({ entity, texts, onShow }: Pick<ItemProps, 'entity' | 'texts' | 'onShow'>) {
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
            {onShow ? (
              <button type="button" class="entity-mention" dir="auto" onClick={() => onShow(mention)}>
                <Snippet mention={mention} texts={texts} />
              </button>
            ) : (
              <span class="entity-mention" dir="auto">
                <Snippet mention={mention} texts={texts} />
              </span>
            )}
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
};

function AliasLine({ alias }: { alias: Alias }) {
  return (
    <>
      {say('entity_also')} <bdi class="entity-alias">{alias.name}</bdi>
      <span class="muted"> – {say(mergeWords[alias.reason])}</span>
    </>
  );
}

/** Enough to recognise the sentence on one line of the card. */
const before = 24;
const after = 48;

/** The mention amid the words around it, cut at spaces. */
function Snippet({ mention, texts }: { mention: Mention; texts: Texts }) {
  const text = textNamed(texts, mention.in);
  const paragraphStart = text.lastIndexOf('\n', mention.start - 1) + 1;
  const nextParagraph = text.indexOf('\n', mention.end);
  const paragraphEnd = nextParagraph < 0 ? text.length : nextParagraph;
  const start = Math.max(paragraphStart, mention.start - before);
  const end = Math.min(paragraphEnd, mention.end + after);
  const lead = text.slice(start, mention.start);
  const trail = text.slice(mention.end, end);
  return (
    <>
      {start > paragraphStart ? `…${lead.replace(/^\S*\s/, '')}` : lead}
      <mark>{text.slice(mention.start, mention.end)}</mark>
      {end < paragraphEnd ? `${trail.replace(/\s\S*$/, '')} …` : trail}
    </>
  );
}
