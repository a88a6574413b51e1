import type { Language } from './types.ts';

/** Dutch. */
export const nl: Language = {
  code: 'nl',
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
