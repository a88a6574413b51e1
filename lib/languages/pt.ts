import type { Language } from './types.ts';

/** Portuguese. */
export const pt: Language = {
  code: 'pt',
  dates: {
    months: [
      'janeiro jan',
      'fevereiro fev',
      'março marco mar',
      'abril abr',
      'maio mai',
      'junho jun',
      'julho jul',
      'agosto ago',
      'setembro set',
      'outubro out',
      'novembro nov',
      'dezembro dez',
    ],
    weekdays: [
      'segunda-feira segunda seg',
      'terça-feira terça ter',
      'quarta-feira quarta qua',
      'quinta-feira quinta qui',
      'sexta-feira sexta sex',
      'sábado sáb',
      'domingo dom',
    ],
    published: ['publicado', 'publicada', 'publicação', 'data de publicação', 'postado', 'criado', 'divulgado', 'data'],
    updated: [
      'atualizado',
      'atualizada',
      'atualização',
      'última atualização',
      'actualizado',
      'modificado',
      'editado',
      'última modificação',
      'alterado',
    ],
    between: ['em', 'às', 'as', 'a', 'no', 'de', 'do', 'há', 'e'],
    order: 'dmy',
  },
};
