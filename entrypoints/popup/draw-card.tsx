/** Draws what there is to see of a tab: the card, or a sentence where there can be none. The popup's and the panel's. */
import { render } from 'preact';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ReadingCard } from '../../components/reading-card/ReadingCard.tsx';
import { openLibraryPage } from '../../lib/browser/pages.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { direction, say, uiLanguage } from '../../lib/words.ts';
import type { CardView } from './card-of-tab.ts';

const page = document.documentElement;
page.lang = uiLanguage;
page.dir = direction;
document.title = say('actionTitle');
void readSettings().then(({ theme }) => {
  if (theme !== 'auto') page.dataset['theme'] = theme;
});

export function drawCard(view: CardView): void {
  render(<View {...view} />, document.getElementById('card')!);
}

function View(view: CardView) {
  if (view.kind === 'card') return <ReadingCard {...view.card} />;
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
