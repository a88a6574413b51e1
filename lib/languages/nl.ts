import type { Language } from './types.ts';

/** Dutch. */
export const nl: Language = {
  code: 'nl',
  paywall: [
    'om verder te lezen',
    'alleen voor abonnees',
    'exclusief voor abonnees',
    'om dit artikel te lezen',
    'lees verder met',
  ],
  notes: {
    labels: {
      correction: ['correctie', 'rectificatie', 'rechtzetting', 'correcties en aanvullingen'],
      clarification: ['verduidelijking', 'aanvulling'],
      update: ['update'],
      'editors-note': ['noot van de redactie', 'opmerking van de redactie'],
      note: ['noot', 'let op'],
    },
    self: ['dit artikel', 'dit bericht', 'dit stuk', 'dit verhaal'],
    done: {
      correction: ['gecorrigeerd', 'aangepast', 'gerectificeerd'],
      clarification: ['verduidelijkt'],
      update: ['bijgewerkt', 'geüpdatet', 'aangevuld'],
    },
    earlier: ['eerdere versie', 'vorige versie', 'oorspronkelijke versie'],
  },
  dates: {
    months: [
      'januari jan',
      'februari feb',
      'maart mrt',
      'april apr',
      'mei',
      'juni jun',
      'juli jul',
      'augustus aug',
      'september sept sep',
      'oktober okt',
      'november nov',
      'december dec',
    ],
    weekdays: ['maandag ma', 'dinsdag di', 'woensdag wo', 'donderdag do', 'vrijdag vr', 'zaterdag za', 'zondag zo'],
    published: ['gepubliceerd', 'geplaatst', 'publicatiedatum', 'datum', 'verschenen', 'gepost', 'aangemaakt'],
    updated: [
      'bijgewerkt',
      'laatst bijgewerkt',
      'laatste update',
      'update',
      'gewijzigd',
      'laatst gewijzigd',
      'aangepast',
      'geüpdatet',
      'laatste wijziging',
    ],
    between: ['op', 'om', 'uur', 'de', 'van', 'en'],
    order: 'dmy',
  },
};
