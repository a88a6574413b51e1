/** Highlights as W3C Web Annotations in JSON-LD: https://www.w3.org/TR/annotation-model/ */
import { canonicalJson } from '../../library/canonical-json.ts';
import type { Highlight } from '../../highlights/types.ts';
import type { ReadableArticle } from './readable-article.ts';

const context = [
  'http://www.w3.org/ns/anno.jsonld',
  { color: 'https://schema.org/color', speaker: 'https://schema.org/spokenByCharacter' },
];

/** An annotation page of all highlights, a piece at a time. */
export async function* annotationPage(articles: AsyncIterable<ReadableArticle>): AsyncGenerator<string> {
  yield `{"@context":${canonicalJson(context)},"id":"urn:news-reading-companion:highlights","type":"AnnotationPage","items":[`;
  let separator = '\n';
  for await (const article of articles) {
    for (const highlight of article.highlights) {
      yield separator + canonicalJson(annotation(article, highlight));
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

/** Of the places only the selectors of the standard, since nobody else knows our own fields. */
function annotation({ source, shown }: ReadableArticle, highlight: Highlight): Record<string, unknown> {
  const [{ exact, prefix, suffix }, { start, end }] = highlight.target.selector;
  return {
    ...{ id: `urn:uuid:${highlight.id}`, type: 'Annotation', motivation: highlight.motivation },
    ...{ created: highlight.created, modified: highlight.modified, color: highlight.color, body: highlight.body },
    speaker: highlight.speaker,
    target: {
      source: highlight.target.source || source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
      'dcterms:title': shown.headline,
    },
  };
}
