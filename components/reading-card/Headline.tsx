import type { ArticleProperty, Metadata } from '../../lib/article/types.ts';
import type { Evidence } from '../../lib/evidence.ts';
import { say, uiLanguage } from '../../lib/words.ts';
import type { CardCorrections } from './card.ts';
import { Edited } from './Edited.tsx';
import { EvidencePlace, EvidenceWords } from './EvidenceList.tsx';

interface Props {
  metadata: Metadata;
  corrections: CardCorrections;
  onShow?: (evidence: Evidence) => void;
  onUncorrect: (property: 'headline' | 'byline') => void;
}

/** Outlet, headline, dek and byline, in the words of the page or of the reader who knew better. */
export function Headline({ metadata, corrections, onShow, onUncorrect }: Props) {
  const { siteName, section, url, lang, dir, dek } = metadata;
  const headline = corrections.headline ?? metadata.headline;
  const authors = corrections.byline ?? metadata.authors;
  return (
    <header class="card-head">
      <p class="eyebrow">
        <bdi>{siteName ?? hostOf(url)}</bdi>
        {section && (
          <>
            {' · '}
            <bdi>{section}</bdi>
          </>
        )}
      </p>
      <h1 class="card-headline news" lang={lang} dir={dir}>
        {headline || say('card_no_headline')}
      </h1>
      {corrections.headline !== undefined && (
        <PageSays metadata={metadata} property="headline" onShow={onShow} onUncorrect={onUncorrect} />
      )}
      {dek && (
        <p class="card-dek news" lang={lang} dir={dir}>
          {dek}
        </p>
      )}
      <p class="card-byline">
        {authors.length > 0
          ? say('card_by', { authors: new Intl.ListFormat(uiLanguage).format(authors) })
          : say('card_no_byline')}
      </p>
      {corrections.byline !== undefined && (
        <PageSays metadata={metadata} property="byline" onShow={onShow} onUncorrect={onUncorrect} />
      )}
    </header>
  );
}

interface PageSaysProps {
  metadata: Metadata;
  property: Extract<ArticleProperty, 'headline' | 'byline'>;
  onShow?: (evidence: Evidence) => void;
  onUncorrect: (property: 'headline' | 'byline') => void;
}

/** What the page says of a fact the reader corrected, with where it stands. */
function PageSays({ metadata, property, onShow, onUncorrect }: PageSaysProps) {
  const claim = metadata.claims.find((claim) => claim.property === property);
  const stated = property === 'headline' ? metadata.headline : listNames(metadata.authors);
  return (
    <Edited
      of={say(property === 'headline' ? 'card_headline' : 'card_byline')}
      onUncorrect={() => onUncorrect(property)}
    >
      {claim ? (
        <>
          {say('card_page_says_before')} <EvidenceWords evidence={claim.evidence} onShow={onShow} />{' '}
          <EvidencePlace evidence={claim.evidence} />
        </>
      ) : stated ? (
        say('card_page_says', { words: stated })
      ) : (
        say('card_page_silent')
      )}
    </Edited>
  );
}

/** Names as the form takes them. */
export function listNames(names: string[]): string {
  return names.join(', ');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
