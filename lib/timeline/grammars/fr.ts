/** How French news states dates. */
import { grammarOf } from './from-words.ts';

const after = '(?: (?:(?<last>derniers?|dernière|passé|passée)|(?<next>prochaine?|à venir)))?';

export const fr = grammarOf({
  months: [
    'janvier|janv\\.',
    'février|févr?\\.',
    'mars',
    'avril|avr\\.',
    'mai',
    'juin',
    'juillet|juill?\\.',
    'août',
    'septembre|sept\\.',
    'octobre|oct\\.',
    'novembre|nov\\.',
    'décembre|déc\\.',
  ],
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  partOfDay: '(?: (?:matin|midi|après-midi|soir))?',
  weekdayPhrase: `(?:ce |depuis |jusqu’à |dès )?{weekday}${after}`,
  dayPhrase:
    '(?:le |du |au |dès le |depuis le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?:1er|{day}) {month}(?: {year})?',
  monthPhrase: '(?:en |depuis |jusqu’en |fin |début |mi-)?{month} {year}',
  monthLead: '(?:en|depuis|dès|d’ici|jusqu’en|fin|début|au mois de|courant|avant|après) |mi-',
  days: [
    ['avant-hier', -2],
    ['hier(?: (?:matin|après-midi|soir))?', -1],
    ["aujourd[’']hui|ce (?:matin|soir)|cet après-midi", 0],
    ['(?<!le )demain(?: (?:matin|après-midi|soir))?', 1],
    ['après-demain', 2],
  ],
  periods: [
    ['la semaine (?:dernière|passée)', 'week', -1],
    ['cette semaine', 'week', 0],
    ['la semaine prochaine', 'week', 1],
    ['le mois (?:dernier|passé)', 'month', -1],
    ['ce mois-ci', 'month', 0],
    ['le mois prochain', 'month', 1],
    ["l[’']an (?:dernier|passé)|l[’']année (?:dernière|passée)", 'year', -1],
    ['cette année', 'year', 0],
    ["l[’']an prochain|l[’']année prochaine", 'year', 1],
  ],
  numbers: ['une?', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  units: { day: 'jours?', week: 'semaines?', month: 'mois', year: 'ans?|années?' },
  ago: 'il y a (?:environ |près de |presque )?{n} {unit}',
  ahead: 'dans {n} {unit}',
  daysFromLast: [
    ['le (?:même jour|jour même)', 0],
    ['la veille(?: au soir)?', -1],
    ['le lendemain(?: matin)?', 1],
  ],
  partOfYear: '(?:au |le |du )?{ordinal} (?:(?<quarter>trimestre)|(?<half>semestre))(?: (?:de )?{year})?',
  ordinals: ['premier|1er', 'deuxième|second|2e', 'troisième|3e', 'quatrième|4e'],
  decade: '(?:les |des |dans les |aux )?années (?<decade>(?:19|20)?\\d0)',
  seasons: { SP: 'printemps', SU: 'été', FA: 'automne', WI: 'hiver' },
  seasonPhrase: `(?:au |en |à )?(?:l[’']|le )?(?:(?<this>cet|ce) )?{season}(?: {year}|${after})`,
  yearLead: "(?:en|depuis|dès|d[’']ici|jusqu[’']en|fin|début|de|l[’']année) ",
  counted:
    ' (?:personnes|habitants|ans|euros|dollars|mètres|kilomètres|millions|tonnes|logements|soldats|emplois|hectares|cas|voix)',
  past: /^(?:était|étaient|avait|avaient|a|ont|est|sont|fut|furent|été|dit|mort|morte|annoncé|\p{L}{2,}(?:ait|aient|é|ée|és|ées))$/u,
  future:
    /^(?:sera|seront|aura|auront|va|vont|doit|doivent|devrait|devraient|prévue?|prévues?|\p{L}{2,}(?:era|eront|ira|iront|rait|raient))$/u,
  lead: /^(?:depuis(?: le)?|jusqu’(?:en|à)|dès(?: le)?|d’ici|du|au|le|de|en|fin|début|avant|après|dans les|les|des|aux|mi-)(?: |(?<=-))(?=.)/iu,
  range: /(?:entre (?:le )?… et (?:le )?|… (?:à|au|jusqu[’']au) |…[–-])$/iu,
});
