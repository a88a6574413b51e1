import { describe, expect, it } from 'vitest';
import { recognize } from '../../lib/entities/recognize.ts';
import { resolve } from '../../lib/entities/resolve.ts';
import { findQuotations } from '../../lib/quotations/find-quotations.ts';
import { findSourcesCited } from '../../lib/quotations/sources-cited.ts';
import { shippedTagger } from '../../scripts/read-tagger.ts';

function sources(body: string, lang = 'en') {
  const texts = { headline: '', dek: '', body, captions: [] };
  const entities = resolve(recognize(texts, { lang }, shippedTagger()), texts, lang);
  return findSourcesCited(texts, entities, findQuotations(texts, entities, lang), lang).map(
    ({ kind, name, spans }) => `${kind}: ${name}${spans.length > 1 ? ` ×${spans.length}` : ''}`,
  );
}

describe('where an article has it from', () => {
  it.each([
    ['The Boston Globe reported the sale.', 'outlet: Boston Globe'],
    ['The bridge is safe, according to a report published Monday.', 'report: a report'],
    ['A study published in spring found that herons sleep less.', 'report: A study'],
    ['A new survey shows that herons sleep less.', 'report: A new survey'],
    ['In a lawsuit filed on Friday the city asks for its money.', 'document: a lawsuit'],
    ['The city said in a statement that it would pay.', 'document: a statement'],
    ['Citing two court filings, the city refused to pay.', 'document: two court filings'],
    ['According to the indictment, he sold the bridge twice.', 'document: the indictment'],
    ['A memo seen by reporters names the buyer.', 'document: A memo'],
    ['Two officials familiar with the sale named the buyer.', 'unnamed: Two officials'],
    ['People familiar with the plan named the buyer.', 'unnamed: People'],
    ['“It was sold twice,” an official said.', 'unnamed: an official'],
    ['“It was sold twice,” said a spokeswoman for the ministry.', 'unnamed: a spokeswoman'],
    ['A source who spoke on condition of anonymity named the buyer.', 'unnamed: A source'],
    ['The letter says that the bridge was sold.', 'document: The letter'],
    ['“It was sold twice,” a diplomat in the capital said.', 'unnamed: a diplomat'],
  ])('%s', (body, ...found) => {
    expect(sources(body)).toEqual(found);
  });

  it('counts one source once, wherever it is cited', () => {
    expect(
      sources(
        'A report published Monday says that the bridge leaks. Nobody read it. In the report, the engineers ask for paint. ' +
          'A second report, released today, asks for a new bridge.',
      ),
    ).toEqual(['report: A report ×2', 'report: A second report']);
  });

  it.each([
    'The report card was good.',
    'The firm reported a loss.',
    'They drank from the sources of the river.',
    'She sat in the study room.',
    'He wrote the paper towel joke himself.',
    'People like bridges.',
    'The officials laughed.',
    'A letter box was stolen.',
    'The statement piece of the collection is a hat.',
    'In the survey tent it was warm.',
    'An executive chair costs more.',
    'The files were blue.',
    'He read papers all day.',
    'The record was broken in May.',
    'Experts and others came.',
  ])('is not moved by: %s', (body) => {
    expect(sources(body)).toEqual([]);
  });

  it.each([
    ['de', 'Laut einer Studie schlafen Reiher weniger.', 'report: einer Studie'],
    ['de', 'In einem Schreiben, das dem Rat vorliegt, steht der Preis.', 'document: einem Schreiben'],
    ['de', 'Der Bericht zeigt, dass die Brücke leckt.', 'report: Der Bericht'],
    ['es', 'Según un informe publicado el lunes, el puente gotea.', 'report: un informe'],
    ['es', 'La demanda señala que el puente se vendió dos veces.', 'document: La demanda'],
    ['es', 'Fuentes cercanas a la alcaldía lo negaron.', 'unnamed: Fuentes'],
    ['fr', 'Selon un rapport publié lundi, le pont fuit.', 'report: un rapport'],
    ['fr', 'Dans une lettre au maire, il demande de la peinture.', 'document: une lettre'],
    ['fr', 'Une étude montre que les hérons dorment moins.', 'report: Une étude'],
  ])('in %s: %s', (lang, body, ...found) => {
    expect(sources(body, lang)).toEqual(found);
  });
});
