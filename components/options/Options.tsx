import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { kindNames, type KindNames } from '../../lib/highlights/kind-names.ts';
import { highlightColors, type HighlightColor } from '../../lib/highlights/types.ts';
import { say, type WordKey } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Choice } from '../Choice.tsx';
import { StorageLine, type StorageFacts } from '../library/StorageLine.tsx';
import { Notice } from '../Notice.tsx';
import '../reader/swatch.css';
import './options.css';

/** What the reader prefers, as far as this page changes it. */
export interface Preferences {
  theme: 'auto' | 'light' | 'dark';
  reader: { theme: 'auto' | 'light' | 'sepia' | 'dark'; width: 'narrow' | 'normal' | 'wide' };
  dates: { showLocalTime: boolean; oldAfterDays: number };
  /** What the reader calls the kinds of highlights; absent or empty: as we do. */
  kindNames: Partial<KindNames>;
  singleKeys: boolean;
}

export interface Shortcut {
  /** What it does. */
  name: string;
  /** As the browser writes it; empty when none is set. */
  keys: string;
}

interface Props {
  preferences: Preferences;
  onTheme(theme: Preferences['theme']): void;
  onReader(changed: Partial<Preferences['reader']>): void;
  onDates(changed: Partial<Preferences['dates']>): void;
  onKindNames(changed: Partial<KindNames>): void;
  onSingleKeys(on: boolean): void;
  /** Match patterns of the sites the reader allowed, and whether highlights are always shown there. */
  hosts: { pattern: string; showsHighlights: boolean }[];
  onRevoke(pattern: string): void;
  shortcuts: Shortcut[];
  onShortcuts(): void;
  storage: StorageFacts | undefined;
  version: string;
}

const themes: [Preferences['theme'], WordKey][] = [
  ['auto', 'reader_theme_auto'],
  ['light', 'reader_theme_light'],
  ['dark', 'reader_theme_dark'],
];
const readerThemes: [Preferences['reader']['theme'], WordKey][] = [
  ['auto', 'options_theme_same'],
  ['light', 'reader_theme_light'],
  ['sepia', 'reader_theme_sepia'],
  ['dark', 'reader_theme_dark'],
];
const widths: [Preferences['reader']['width'], WordKey][] = [
  ['narrow', 'reader_width_narrow'],
  ['normal', 'reader_width_normal'],
  ['wide', 'reader_width_wide'],
];

/** All settings on one page; each counts as soon as it is made. */
export function Options(props: Props) {
  const { preferences, hosts, shortcuts } = props;
  const days = useId();
  return (
    <main class="options">
      <h1 class="news">{say('options_title')}</h1>

      <Section title={say('options_appearance')}>
        <Choice
          name="theme"
          legend={say('options_theme')}
          choices={themes}
          value={preferences.theme}
          onChoice={props.onTheme}
        />
        <Choice
          name="reader-theme"
          legend={say('options_reader_theme')}
          choices={readerThemes}
          value={preferences.reader.theme}
          onChoice={(theme) => props.onReader({ theme })}
        />
        <Choice
          name="reader-width"
          legend={say('options_reader_width')}
          choices={widths}
          value={preferences.reader.width}
          onChoice={(width) => props.onReader({ width })}
        />
      </Section>

      <Section title={say('options_dates')}>
        <Check
          label="options_local_time"
          why="options_local_time_why"
          checked={preferences.dates.showLocalTime}
          onCheck={(showLocalTime) => props.onDates({ showLocalTime })}
        />
        <div class="option-days">
          <label for={days}>{say('options_old_after')}</label>
          <input
            id={days}
            class="input"
            type="number"
            min={1}
            max={3650}
            value={preferences.dates.oldAfterDays}
            onChange={(event) => {
              const chosen = event.currentTarget.valueAsNumber;
              if (Number.isInteger(chosen) && chosen > 0) props.onDates({ oldAfterDays: chosen });
              else event.currentTarget.value = String(preferences.dates.oldAfterDays);
            }}
          />
          <span>{say('options_days')}</span>
        </div>
      </Section>

      <Section title={say('options_kinds')}>
        <p>{say('options_kinds_why')}</p>
        <ul class="option-kinds">
          {highlightColors.map((color) => (
            <KindName
              key={color}
              color={color}
              name={preferences.kindNames[color] ?? ''}
              onName={(name) => props.onKindNames({ [color]: name })}
            />
          ))}
        </ul>
      </Section>

      <Section title={say('options_sites')}>
        <p>{say(hosts.length === 0 ? 'options_sites_none' : 'options_sites_some')}</p>
        {hosts.length > 0 && (
          <ul class="option-list">
            {hosts.map(({ pattern, showsHighlights }) => (
              <li key={pattern}>
                <span>
                  <bdi>{nameOf(pattern)}</bdi>
                  {showsHighlights && <span class="muted"> · {say('options_site_highlights')}</span>}
                </span>
                <Button size="small" onClick={() => props.onRevoke(pattern)}>
                  {say('options_revoke')}
                  <span class="visually-hidden"> ({nameOf(pattern)})</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Section>

      <Section title={say('options_shortcuts')}>
        <ul class="option-list">
          {shortcuts.map(({ name, keys }) => (
            <li key={name}>
              <span>{name}</span>
              {keys ? <kbd dir="ltr">{keys}</kbd> : <span class="muted">{say('options_shortcut_none')}</span>}
            </li>
          ))}
        </ul>
        <div>
          <Button onClick={props.onShortcuts}>{say('options_shortcuts_change')}</Button>
        </div>
        <Check
          label="options_single_keys"
          why="options_single_keys_why"
          checked={preferences.singleKeys}
          onCheck={props.onSingleKeys}
        />
      </Section>

      <Section title={say('options_library')}>
        <StorageLine storage={props.storage} />
        <Notice kind="caution">{say('options_uninstall')}</Notice>
        <p>
          <a href="library.html#backup">{say('options_backup')}</a>
        </p>
      </Section>

      <Section title={say('options_about')}>
        <p>{say('options_version', { version: props.version })}</p>
        <p>{say('options_privacy')}</p>
        <p>
          <a href="welcome.html">{say('options_welcome')}</a>
        </p>
      </Section>
    </main>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="option-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="option-content">{children}</div>
    </section>
  );
}

const colorWords: Record<HighlightColor, WordKey> = {
  fact: 'options_color_fact',
  quote: 'options_color_quote',
  doubt: 'options_color_doubt',
  'follow-up': 'options_color_follow_up',
};

/** What would not fit on a button. */
const longestKindName = 24;

interface KindNameProps {
  color: HighlightColor;
  /** Empty: ours. */
  name: string;
  onName(name: string): void;
}

function KindName({ color, name, onName }: KindNameProps) {
  const id = useId();
  return (
    <li class={color}>
      <span class="swatch" aria-hidden="true" />
      <label for={id}>{say(colorWords[color])}</label>
      <input
        id={id}
        class="input"
        dir="auto"
        maxLength={longestKindName}
        placeholder={kindNames()[color]}
        value={name}
        onChange={(event) => onName(event.currentTarget.value.trim())}
      />
    </li>
  );
}

interface CheckProps {
  label: WordKey;
  why: WordKey;
  checked: boolean;
  onCheck(checked: boolean): void;
}

/** Something that is on or off, and what that means. */
function Check({ label, why, checked, onCheck }: CheckProps) {
  const id = useId();
  return (
    <div class="option-check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={`${id}-why`}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{say(label)}</label>
        <p id={`${id}-why`} class="option-why">
          {say(why)}
        </p>
      </div>
    </div>
  );
}

/** `*://cdn.example.com/*` → `cdn.example.com` */
function nameOf(pattern: string): string {
  const host = pattern.replace(/^[^:]*:\/\//, '').replace(/\/.*$/, '');
  return host === '*' ? say('options_all_sites') : host.replace(/^\*\./, '');
}
