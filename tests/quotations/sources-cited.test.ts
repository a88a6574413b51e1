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
    ['A former employee, who asked not to be identified, named the buyer.', 'unnamed: A former employee'],
    ['A spokesman for the ministry who declined to be named denied it.', 'unnamed: A spokesman'],
    ['An official, speaking on condition of anonymity, denied it.', 'unnamed: An official'],
    ['The sale failed, two people with direct knowledge of it said.', 'unnamed: two people'],
    ['One expert said the bridge leaks.', 'unnamed: One expert'],
    ['Court records show that he sold it twice.', 'document: Court records'],
    ['But records obtained by the city show that he sold it twice.', 'document: records'],
    ['Internal emails seen by reporters name the buyer.', 'document: Internal emails'],
    ['A press release from the zoo announced the birth.', 'document: A press release'],
    ['In a post on his page, the mayor denied it.', 'document: a post'],
    ['A 2019 study by the museum found that herons sleep less.', 'report: A 2019 study'],
    ['A survey of 1,000 voters found that 40 percent like bridges.', 'report: A survey'],
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

  it('takes for a source what it was before', () => {
    expect(sources('An official said the bridge leaks. Nobody asked why. The official said no more.')).toEqual([
      'unnamed: An official ×2',
    ]);
    expect(sources('A study by the zoo found that herons sleep. In the study, they sleep less.')).toEqual([
      'report: A study ×2',
    ]);
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
    'He read a book in the study.',
    'In the study, a small room with a fire, he slept.',
    'A post office in the village closed.',
    'He filed a complaint with the police.',
    'They released a statement.',
    'The study of law is hard.',
    'Polls close at eight.',
    'The source of the river is in the hills.',
    'The judgment of history will be harsh.',
    'The contract was signed in May.',
    'Two people were killed.',
  ])('is not moved by: %s', (body) => {
    expect(sources(body)).toEqual([]);
  });

  it.each([
    ['de', 'Laut einer Studie schlafen Reiher weniger.', 'report: einer Studie'],
    ['de', 'In einem Schreiben, das dem Rat vorliegt, steht der Preis.', 'document: einem Schreiben'],
    ['de', 'Der Bericht zeigt, dass die Brücke leckt.', 'report: Der Bericht'],
    ['de', 'Einem Untersuchungsbericht zufolge leckt die Brücke.', 'report: Einem Untersuchungsbericht'],
    ['de', 'Wie aus Unterlagen hervorgeht, wurde sie verkauft.', 'document: Unterlagen'],
    ['de', 'Ein Sprecher des Ministeriums sagte, die Brücke sei sicher.', 'unnamed: Ein Sprecher'],
    ['es', 'Documentos obtenidos por el diario muestran la venta.', 'document: Documentos'],
    ['es', 'Un portavoz del ministerio dijo que el puente es seguro.', 'unnamed: Un portavoz'],
    ['fr', 'Des documents obtenus par le journal montrent la vente.', 'document: Des documents'],
    ['fr', 'Deux responsables ayant requis l’anonymat ont confirmé la vente.', 'unnamed: Deux responsables'],
    ['es', 'Según un informe publicado el lunes, el puente gotea.', 'report: un informe'],
    ['es', 'La demanda señala que el puente se vendió dos veces.', 'document: La demanda'],
    ['es', 'Fuentes cercanas a la alcaldía lo negaron.', 'unnamed: Fuentes'],
    ['fr', 'Selon un rapport publié lundi, le pont fuit.', 'report: un rapport'],
    ['fr', 'Dans une lettre au maire, il demande de la peinture.', 'document: une lettre'],
    ['fr', 'Une étude montre que les hérons dorment moins.', 'report: Une étude'],
  ])('in %s: %s', (lang, body, ...found) => {
    expect(sources(body, lang)).toEqual(found);
  });

  it.each([
    ['de', 'Der Wetterbericht war gut.'],
    ['de', 'Die Akten lagen im Keller.'],
    ['de', 'Experten kamen.'],
    ['es', 'La fuente de la plaza no tiene agua.'],
    ['es', 'La carta del restaurante es corta.'],
    ['fr', 'La source de la rivière est haute.'],
    ['fr', 'Il fait des études de droit.'],
  ])('is not moved in %s by: %s', (lang, body) => {
    expect(sources(body, lang)).toEqual([]);
  });
});
