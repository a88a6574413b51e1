/** Draws what there is to see of a tab: the card, or a sentence where there can be none. The popup's and the panel's. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { namePage, setTheme } from '../../components/page.ts';
import { ReadingCard } from '../../components/reading-card/ReadingCard.tsx';
import { openLibraryPage } from '../../lib/browser/pages.ts';
import { watchSettings } from '../../lib/browser/settings.ts';
import { say } from '../../lib/words.ts';
import type { CardView } from './card-of-tab.ts';

namePage(say('actionTitle'));
watchSettings(({ theme }) => setTheme(theme));

let redraw: ((view: CardView) => void) | undefined;

export function drawCard(view: CardView): void {
  if (redraw) redraw(view);
  else render(<Drawn first={view} />, document.getElementById('card')!);
}

/** Rendered once: with every call of `render` Preact would count the ids it gives out from the beginning. */
function Drawn({ first }: { first: CardView }) {
  const [view, setView] = useState(first);
  redraw = setView;
  return <View {...view} />;
}

function View(view: CardView) {
  if (view.kind === 'card') return <ReadingCard key={view.card.metadata.url} {...view.card} />;
  return (
    <div class="card">
      {/* A page of ours has a heading, also where it has little to say. */}
      <h1 class="visually-hidden">{say('extensionName')}</h1>
      <Notice
        icon={view.kind === 'waiting' ? 'clock' : 'info'}
        announce
        actions={
          <Button size="small" icon="library" onClick={() => void openLibraryPage()}>
            {say('save_library')}
          </Button>
        }
      >
        {view.why}
      </Notice>
    </div>
  );
}
