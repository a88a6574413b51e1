import type { Texts } from '../text/span.ts';
import { fold } from './gazetteer/gazetteer.ts';
import type { Entity, Mention } from './types.ts';

export function resolve(mentions: Mention[], _texts: Texts, _lang?: string): Entity[] {
  const entities = new Map<string, Entity>();
  for (const mention of mentions) {
    const key = `${mention.type}:${fold(mention.text)}`;
    const entity = entities.get(key);
    if (entity) entity.mentions.push(mention);
    else entities.set(key, { key, type: mention.type, name: mention.text, aliases: [], mentions: [mention] });
  }
  return [...entities.values()];
}
