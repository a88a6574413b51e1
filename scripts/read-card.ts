/** What a reader sees on the reading card, as text: found by roles and by the words on the screen, as a reader finds it. */
import type { Surface } from '../tests/e2e/drivers/driver.ts';
import { say } from '../lib/words.ts';

/** The card, part by part, in the order on the screen. */
export interface CardText {
  headline: string;
  /** Outlet, headline, dek, byline. */
  head: string[];
  dates: { label: string; value: string; beside: string[]; evidence: string[] }[];
  /** `details`: role and aliases, each with its reason. */
  entities: { group: string; name: string; mentions: number; details: string[] }[];
  quotations: { words: string; speaker: string }[];
}

const words = {
  dates: say('date_section'),
  entities: say('entity_section'),
  quotations: say('quote_section'),
  /** Said to screen readers with every line of evidence. */
  show: say('evidence_show'),
};

/** Opens everything that can be opened on a card with its entities and quotes, and reads it. */
export function readCard(surface: Surface): Promise<CardText> {
  return surface.evaluate(cardInPage, words);
}

/** Runs in the card's page and so sees nothing of this file. */
async function cardInPage(window: Window, names: typeof words): Promise<CardText> {
  const { document } = window;
  const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)];
  const lines = (element?: HTMLElement | null) =>
    (element?.innerText ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const line = (element?: HTMLElement | null) => lines(element).join(' ');
  const part = (title: string) => all('section').find((section) => section.querySelector('h2')?.textContent === title);
  const drawn = () => new Promise((resolve) => window.setTimeout(resolve, 60));

  for (const details of all('details')) (details as HTMLDetailsElement).open = true;
  for (const more of all('button.more, .quotations > button')) more.click();
  await drawn();

  const entities: CardText['entities'] = [];
  const [entityPart, quotationPart] = [part(names.entities), part(names.quotations)];
  for (const group of entityPart ? all('section', entityPart) : []) {
    for (const item of all('li.entity', group)) {
      const button = item.querySelector('button')!;
      button.click();
      await drawn();
      const details = button.nextElementSibling as HTMLElement;
      entities.push({
        group: line(group.querySelector('h3')),
        name: line(button.querySelector('bdi')),
        mentions: all('.entity-mentions > li', details).length,
        details: all('p, .entity-aliases > li', details).map(line),
      });
      button.click();
    }
  }
  return {
    headline: line(document.querySelector('h1')),
    head: lines(document.querySelector<HTMLElement>('article header')),
    dates: all(`section[aria-label="${names.dates}"] dl > div`).map((date) => ({
      label: line(date.querySelector('dt')),
      value: line(date.querySelector('dd > time, dd > span')),
      beside: all('dd > p > span', date).map(line),
      evidence: all('details li, details > div > p', date).map((claim) =>
        line(claim).replace(` ${names.show} `, ' · '),
      ),
    })),
    entities,
    quotations: (quotationPart ? all('li', quotationPart) : []).map((quotation) => ({
      words: line(quotation.querySelector('blockquote')),
      speaker: line(quotation.querySelector<HTMLElement>('p')),
    })),
  };
}

/** The card as it is printed in a terminal. */
export function printCard({ head, dates, entities, quotations }: CardText): string {
  const groups = [...new Set(entities.map(({ group }) => group))];
  return [
    ...head.map((line) => `  ${line}`),
    '',
    ...dates.flatMap(({ label, value, beside, evidence }) => [
      `  ${label}: ${[value, ...beside].join(' · ')}`,
      ...evidence.map((line) => `      ${line}`),
    ]),
    ...groups.flatMap((group) => [
      '',
      `  ${group}`,
      ...entities
        .filter((entity) => entity.group === group)
        .map(({ name, mentions, details }) => `    ${[`${name} (${mentions})`, ...details].join(' · ')}`),
    ]),
    '',
    ...quotations.map(({ words, speaker }) => `  ${words}\n      ${speaker}`),
  ].join('\n');
}
