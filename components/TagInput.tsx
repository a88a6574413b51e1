import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { say } from '../lib/words.ts';
import { Icon } from './Icon.tsx';

interface Props {
  /** Names of the tags that are set. */
  tags: string[];
  /** Names of all tags there are, the most used first. */
  known: string[];
  /** A name that was chosen or typed, trimmed; a tag of that name may not exist yet. */
  onAdd: (name: string) => void;
  onRemove: (name: string) => void;
  /** What is typed and not yet added, where it should outlive the page. */
  draft?: string;
  onDraft?: (draft: string) => void;
  disabled?: boolean;
}

/** More would hide the page below. */
const mostCompletions = 6;

/** Tags as chips, and a field that completes the names of known ones. Enter or a comma adds, Backspace takes the last away. */
export function TagInput({ tags, known, onAdd, onRemove, draft = '', onDraft, disabled = false }: Props) {
  const [typed, setTyped] = useState(draft);
  const [chosen, setChosen] = useState(-1);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const completions = open ? completionsOf(typed, known, tags) : [];

  // What was typed before may be remembered only after the first drawing.
  useEffect(() => {
    if (draft && !typed) setTyped(draft);
  }, [draft]);

  function type(text: string) {
    setTyped(text);
    setChosen(-1);
    onDraft?.(text);
  }

  function add(name: string) {
    const trimmed = name.trim().replace(/\s+/g, ' ');
    if (!trimmed) return;
    type('');
    setOpen(false);
    if (!tags.some((tag) => sameName(tag, trimmed))) onAdd(known.find((tag) => sameName(tag, trimmed)) ?? trimmed);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if ((event.key === 'Enter' || event.key === ',') && typed.trim()) add(completions[chosen] ?? typed);
    else if (event.key === 'Backspace' && !typed && tags.length > 0) return onRemove(tags.at(-1)!);
    else if (event.key === 'Escape' && completions.length > 0) setOpen(false);
    else if (event.key === 'ArrowDown' && !open) setOpen(true);
    else if (event.key === 'ArrowDown' && completions.length > 0) setChosen((chosen + 1) % completions.length);
    else if (event.key === 'ArrowUp' && completions.length > 0)
      setChosen(chosen <= 0 ? completions.length - 1 : chosen - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="tag-input">
      <ul class="chips tags" aria-label={say('tags_label')}>
        {tags.map((tag) => (
          <li key={tag} class="chip">
            <bdi>{tag}</bdi>
            <button
              type="button"
              class="tag-remove"
              aria-label={say('tags_remove', { tag })}
              title={say('tags_remove', { tag })}
              disabled={disabled}
              onClick={() => {
                onRemove(tag);
                input.current?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <div class="tag-field">
        <input
          ref={input}
          class="input"
          role="combobox"
          aria-label={say('tags_add')}
          aria-autocomplete="list"
          aria-expanded={completions.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={completions[chosen] === undefined ? undefined : `${id}-${chosen}`}
          placeholder={say('tags_add')}
          autocomplete="off"
          value={typed}
          disabled={disabled}
          onInput={(event) => {
            type(event.currentTarget.value);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <ul
          id={`${id}-list`}
          class="menu start"
          role="listbox"
          aria-label={say('tags_known')}
          hidden={!completions.length}
        >
          {completions.map((name, at) => (
            <li
              key={name}
              id={`${id}-${at}`}
              role="option"
              class="menu-item"
              aria-selected={at === chosen}
              // Before the field loses its focus, which would close the list.
              onPointerDown={(event) => {
                event.preventDefault();
                add(name);
              }}
            >
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function completionsOf(typed: string, known: string[], set: string[]): string[] {
  const start = fold(typed.trim());
  const free = known.filter((name) => !set.some((tag) => sameName(tag, name)));
  if (!start) return free.slice(0, mostCompletions);
  const beginning = free.filter((name) => fold(name).startsWith(start));
  const within = free.filter((name) => !fold(name).startsWith(start) && fold(name).includes(start));
  return [...beginning, ...within].slice(0, mostCompletions);
}

function sameName(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
