import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../lib/quotations/find-quotations.ts';

/** Kind, speaker and words of each quote; names are told by their capitals, since no entities are known. */
function read(lang: string, body: string): string[] {
  return findQuotations({ headline: '', dek: '', body, captions: [] }, [], lang).map(
    ({ kind, speaker, parts }) =>
      `${kind} ${speaker?.name ?? '-'}: ${parts.map(({ start, end }) => body.slice(start, end)).join(' … ')}`,
  );
}

describe('German', () => {
  it.each([
    [
      '„Wir öffnen die Brücke bald“, sagte Bürgermeisterin Jana Brandt.',
      ['direct Jana Brandt: „Wir öffnen die Brücke bald“'],
    ],
    ['Jana Brandt sagte: „Das war ein schwerer Tag.“', ['direct Jana Brandt: „Das war ein schwerer Tag.“']],
    ['„Das geht so nicht weiter“, betonte der Minister.', ['direct Minister: „Das geht so nicht weiter“']],
    ['„Wir haben davon nichts gewusst“, so Brandt.', ['direct Brandt: „Wir haben davon nichts gewusst“']],
    ['»Das Wasser stieg sehr schnell«, erklärte Jana Brandt.', ['direct Jana Brandt: »Das Wasser stieg sehr schnell«']],
    [
      'Jana Brandt, Leiterin des Museums, sagte: „Wir bleiben bis zum Ende.“',
      ['direct Jana Brandt: „Wir bleiben bis zum Ende.“'],
    ],
    ['Laut Jana Brandt ist „die Brücke sicher und fest“.', ['direct Jana Brandt: „die Brücke sicher und fest“']],
    ['Jana Brandt sagte, dass die Brücke sicher sei.', ['indirect Jana Brandt: die Brücke sicher sei']],
    ['An der Wand stand „Wir kommen alle bald wieder“.', ['direct -: „Wir kommen alle bald wieder“']],
  ])('%s', (body, expected) => {
    expect(read('de', body)).toEqual(expected);
  });
});

describe('Spanish', () => {
  it.each([
    [
      '«Vamos a abrir el puente pronto», dijo la alcaldesa Marta Solís.',
      ['direct Marta Solís: «Vamos a abrir el puente pronto»'],
    ],
    ['Marta Solís dijo: “Fue un día muy duro”.', ['direct Marta Solís: “Fue un día muy duro”']],
    ['“No sabíamos nada de eso”, afirmó el portavoz.', ['direct portavoz: “No sabíamos nada de eso”']],
    ['Según Marta Solís, “el puente es seguro y fuerte”.', ['direct Marta Solís: “el puente es seguro y fuerte”']],
    ['El ministro aseguró que el puente es seguro.', ['indirect ministro: el puente es seguro']],
    [
      '«No volveremos aquí nunca más», ha dicho Marta de la Fuente.',
      ['direct Marta de la Fuente: «No volveremos aquí nunca más»'],
    ],
  ])('%s', (body, expected) => {
    expect(read('es', body)).toEqual(expected);
  });
});

describe('French', () => {
  it.each([
    [
      '« Nous allons ouvrir le pont », a déclaré la maire Claire Dubreuil.',
      ['direct Claire Dubreuil: « Nous allons ouvrir le pont »'],
    ],
    [
      'Claire Dubreuil a affirmé : « Ce fut un jour très dur. »',
      ['direct Claire Dubreuil: « Ce fut un jour très dur. »'],
    ],
    [
      '« Nous ne savions rien de cela », explique Jean de La Tour.',
      ['direct Jean de La Tour: « Nous ne savions rien de cela »'],
    ],
    ['« Le pont est solide et sûr », assure-t-elle.', ['direct elle: « Le pont est solide et sûr »']],
    [
      'Selon Claire Dubreuil, « le pont est solide et sûr ».',
      ['direct Claire Dubreuil: « le pont est solide et sûr »'],
    ],
    ['Le ministre a indiqué que le pont était sûr.', ['indirect ministre: le pont était sûr']],
  ])('%s', (body, expected) => {
    expect(read('fr', body)).toEqual(expected);
  });
});
