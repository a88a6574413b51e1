import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { EntityPage as Page, QuotationBy } from '../../lib/across/entity-page.ts';
import type { NamedEntity } from '../../lib/entities/correct-entities.ts';
import type { EntityType } from '../../lib/entities/types.ts';
import { say, sayCount, type WordKey } from '../../lib/words.ts';
import { Disclosure } from '../Disclosure.tsx';
import { formatDate } from '../format-date.ts';
import { WordDiff } from '../reader/WordDiff.tsx';
import { aboutAddress } from './address.ts';
import { DatedList } from './DatedList.tsx';
import { countByPeriod } from './publications.ts';
import { ShownFirst } from './ShownFirst.tsx';
import { Source } from './Source.tsx';
import './about.css';

interface Props {
  /** As it is called now; absent when the reader said that it is no name. */
  named?: NamedEntity | undefined;
  /** As it was asked for. */
  asked: NamedEntity;
  /** Absent: it is being looked for. */
  page: Page | undefined;
  /** Articles that are still being read. */
  left: number;
}

const kinds: Record<EntityType, WordKey> = {
  PER: 'entity_kind_person',
  ORG: 'entity_kind_organization',
  LOC: 'entity_kind_place',
  MISC: 'entity_other',
};

/** Everything saved articles say about one person, organisation or place. */
export function EntityPage({ named, asked, page, left }: Props) {
  const { type, name } = named ?? asked;
  return (
    <div class="about">
      <header class="about-head">
        <a href="library.html">{say('about_library')}</a>
        <p class="eyebrow">{say(kinds[type])}</p>
        <h1 class="news">
          <bdi>{name}</bdi>
        </h1>
        {page && page.articles.length > 0 && (
          <p class="muted">
            {sayCount('about_articles', page.articles.length)}
            {left > 0 && ` ${sayCount('about_left', left)}`}
          </p>
        )}
        {type === 'PER' && !/\s/.test(name.trim()) && <p class="muted small">{say('about_one_word', { name })}</p>}
      </header>
      <main aria-busy={!page || left > 0}>
        {!page && <p class="muted">{say('about_looking')}</p>}
        {page && page.articles.length === 0 && <p>{say(named ? 'about_none' : 'about_hidden', { name })}</p>}
        {page && page.articles.length > 0 && <Parts page={page} name={name} />}
      </main>
    </div>
  );
}

function Parts({ page, name }: { page: Page; name: string }) {
  const direct = page.quotations.filter(({ kind }) => kind === 'direct');
  const indirect = page.quotations.filter(({ kind }) => kind === 'indirect');
  return (
    <>
      <Part title={say('about_over_time')}>
        <OverTime page={page} />
        <ShownFirst items={page.articles} atOnce={10}>
          {(articles) => (
            <ul class="about-articles">
              {articles.map((article) => (
                <li key={article.id}>
                  <Source article={article} />
                </li>
              ))}
            </ul>
          )}
        </ShownFirst>
      </Part>
      {page.sameQuotes.length > 0 && (
        <Part title={say('about_same_quotes')} note={say('about_same_quotes_how')}>
          <ShownFirst items={page.sameQuotes} atOnce={5}>
            {(groups) => (
              <ul class="about-same">
                {groups.map((quotes) => (
                  <li key={quotes[0]!.words}>
                    <SameQuote quotes={quotes} />
                  </li>
                ))}
              </ul>
            )}
          </ShownFirst>
        </Part>
      )}
      <Part title={say('about_quotes')}>
        {page.quotations.length === 0 && <p class="muted">{say('about_no_quotes', { name })}</p>}
        <ShownFirst items={direct} atOnce={8}>
          {(quotes) => <Quotes quotes={quotes} />}
        </ShownFirst>
        {indirect.length > 0 && (
          <Disclosure summary={sayCount('quote_indirect', indirect.length)}>
            <ShownFirst items={indirect} atOnce={20}>
              {(quotes) => <Quotes quotes={quotes} />}
            </ShownFirst>
          </Disclosure>
        )}
      </Part>
      <Part title={say('about_spellings')}>
        <ShownFirst items={page.spellings} atOnce={8}>
          {(spellings) => (
            <ul class="about-spellings">
              {spellings.map(({ name, outlets }) => (
                <li key={name}>
                  <bdi class="about-spelling">{name}</bdi>
                  <ul class="dotted muted">
                    {outlets.map(({ outlet, count }) => (
                      <li key={outlet}>
                        <bdi>{outlet ?? say('about_no_outlet')}</bdi> {sayCount('about_times', count)}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          )}
        </ShownFirst>
      </Part>
      <Part title={say('about_together')}>
        {page.together.length === 0 && <p class="muted">{say('about_alone', { name })}</p>}
        <ShownFirst items={page.together} atOnce={24}>
          {(others) => (
            <ul class="chips">
              {others.map((other) => (
                <li key={`${other.type} ${other.name}`}>
                  <a class="chip" href={aboutAddress(other)}>
                    <bdi>{other.name}</bdi>
                    <span class="about-count">
                      <span aria-hidden="true">{other.count}</span>
                      <span class="visually-hidden">{sayCount('about_together_in', other.count)}</span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </ShownFirst>
      </Part>
      <Part title={say('about_timeline')} note={say('about_timeline_how', { name })}>
        {page.dated.length === 0 && <p class="muted">{say('about_no_dates', { name })}</p>}
        <ShownFirst items={page.dated} atOnce={12}>
          {(sentences) => <DatedList sentences={sentences} />}
        </ShownFirst>
      </Part>
    </>
  );
}

interface PartProps {
  title: string;
  note?: string;
  children: ComponentChildren;
}

function Part({ title, note, children }: PartProps) {
  const id = useId();
  return (
    <section class="about-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note && <p class="muted small">{note}</p>}
      {children}
    </section>
  );
}

/** The articles as columns, for the eye only: the list beneath says the same. */
function OverTime({ page }: { page: Page }) {
  const periods = countByPeriod(page.articles.flatMap(({ datePublished }) => datePublished ?? []));
  if (periods.length < 2) return null;
  const most = Math.max(...periods.map(({ count }) => count));
  return (
    <div class="about-chart" aria-hidden="true">
      <div class="about-columns">
        {periods.map(({ value, count }) => (
          <span
            key={value}
            title={`${formatDate(value)}: ${sayCount('about_chart_articles', count)}`}
            style={{ blockSize: `${(100 * count) / most}%` }}
          />
        ))}
      </div>
      <p class="about-ends muted small">
        <time>{formatDate(periods[0]!.value)}</time>
        <time>{formatDate(periods.at(-1)!.value)}</time>
      </p>
    </div>
  );
}

function Quotes({ quotes }: { quotes: readonly QuotationBy[] }) {
  return (
    <ul class="about-quotes">
      {quotes.map(({ article, words, kind }, at) => (
        <li key={at} class={kind}>
          <blockquote class="news" lang={article.lang} dir={article.dir}>
            {words}
          </blockquote>
          <Source article={article} />
        </li>
      ))}
    </ul>
  );
}

/** The first as it was printed, the others with what they have instead. */
function SameQuote({ quotes: [first, ...others] }: { quotes: readonly QuotationBy[] }) {
  return (
    <ul class="about-quotes">
      <li>
        <blockquote class="news" lang={first!.article.lang} dir={first!.article.dir}>
          {first!.words}
        </blockquote>
        <Source article={first!.article} />
      </li>
      {others.map(({ article, words }) => (
        <li key={article.id}>
          <blockquote class="news" lang={article.lang} dir={article.dir}>
            <WordDiff before={first!.words} after={words} />
          </blockquote>
          <Source article={article} />
        </li>
      ))}
    </ul>
  );
}
