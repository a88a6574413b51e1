import type { ComponentChildren } from 'preact';
import { say } from '../../lib/words.ts';
import { Icon } from '../Icon.tsx';
import './welcome.css';

/** The first page a reader sees: what this is, where the button is, and a story to try it on. `children` restore a backup. */
export function Welcome({ children }: { children: ComponentChildren }) {
  return (
    <main class="welcome">
      <header>
        <p class="welcome-name">{say('extensionName')}</p>
        <h1 class="news">{say('welcome_title')}</h1>
        <p class="welcome-promise news">{say('welcome_promise')}</p>
        <p class="welcome-acts">
          <a class="button primary" href="reader.html?sample">
            <Icon name="book" />
            {say('welcome_try')}
          </a>
          <span class="muted">{say('welcome_try_long')}</span>
        </p>
      </header>

      <ol class="welcome-steps">
        <li>
          <Toolbar />
          <h2>{say('welcome_pin')}</h2>
          <p>{say('welcome_pin_how')}</p>
        </li>
        <li>
          <Dates />
          <h2>{say('welcome_click')}</h2>
          <p>{say('welcome_click_how')}</p>
        </li>
        <li>
          <Marked />
          <h2>{say('welcome_keep')}</h2>
          <p>{say('welcome_keep_how')}</p>
        </li>
      </ol>

      <section class="welcome-restore" aria-labelledby="welcome-restore">
        <h2 id="welcome-restore">{say('welcome_restore')}</h2>
        <p class="muted">{say('welcome_restore_how')}</p>
        {children}
      </section>
    </main>
  );
}

/** Pictures of what the words beside them say, silent to screen readers. */

function Toolbar() {
  return (
    <svg class="welcome-picture" viewBox="0 0 240 110" aria-hidden="true">
      <rect class="surface" x="8" y="14" width="224" height="120" rx="10" />
      <rect class="quiet" x="22" y="30" width="118" height="18" rx="9" />
      <path class="stroke" d="M158 32h6v-3a3 3 0 0 1 6 0v3h6v6h-3a3 3 0 0 0 0 6h3v6h-18z" />
      <circle class="ring" cx="206" cy="39" r="17" />
      <path class="accent" d="M199 31h14v17l-7-5-7 5z" />
      <path class="line" d="M8 62h224" />
      <rect class="quiet" x="22" y="76" width="150" height="8" rx="4" />
      <rect class="quiet" x="22" y="92" width="110" height="8" rx="4" />
    </svg>
  );
}

function Dates() {
  return (
    <svg class="welcome-picture" viewBox="0 0 240 110" aria-hidden="true">
      <rect class="surface" x="30" y="10" width="180" height="120" rx="10" />
      <rect class="ink" x="46" y="26" width="128" height="9" rx="3" />
      <rect class="quiet" x="46" y="52" width="42" height="7" rx="3" />
      <rect class="accent" x="98" y="52" width="86" height="7" rx="3" />
      <rect class="quiet" x="46" y="70" width="42" height="7" rx="3" />
      <rect class="accent" x="98" y="70" width="66" height="7" rx="3" />
      <path class="stroke" d="M50 92l4 4-4 4" />
      <rect class="quiet" x="64" y="92" width="78" height="7" rx="3" />
    </svg>
  );
}

function Marked() {
  return (
    <svg class="welcome-picture" viewBox="0 0 240 110" aria-hidden="true">
      <rect class="surface" x="30" y="10" width="180" height="120" rx="10" />
      <rect class="quiet" x="46" y="26" width="148" height="7" rx="3" />
      <rect class="marker" x="92" y="39" width="106" height="15" rx="3" />
      <rect class="marker" x="42" y="56" width="92" height="15" rx="3" />
      <rect class="quiet" x="46" y="43" width="40" height="7" rx="3" />
      <rect class="ink" x="96" y="43" width="98" height="7" rx="3" />
      <rect class="ink" x="46" y="60" width="84" height="7" rx="3" />
      <rect class="quiet" x="140" y="60" width="54" height="7" rx="3" />
      <rect class="quiet" x="46" y="77" width="132" height="7" rx="3" />
      <rect class="quiet" x="46" y="94" width="104" height="7" rx="3" />
    </svg>
  );
}
