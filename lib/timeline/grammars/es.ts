/** How Spanish news states dates. */
import { grammarOf } from './from-words.ts';

const after = '(?: (?:(?<last>pasado|pasada)|(?<next>próximo|próxima|que viene)))?';

export const es = grammarOf({
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre|setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  partOfDay: '(?: por la (?:mañana|tarde|noche))?',
  weekdayPhrase: `(?:el |del |al |este |desde el |hasta el )(?:(?:(?<lastBefore>pasado)|(?<nextBefore>próximo)) )?{weekday}${after}`,
  dayPhrase:
    '(?:el |del |al )?(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),? )?(?:1º|primero|{day}) de {month}(?: (?:de |del )?{year})?',
  monthPhrase: '(?:en |desde |hasta )?{month} (?:de |del )?{year}',
  monthLead: '(?:en|desde|hasta|a (?:principios|mediados|finales) de|el mes de|el pasado|del pasado|para|durante) ',
  days: [
    ['anteayer|antier', -2],
    ['ayer(?: por la (?:mañana|tarde|noche))?|anoche', -1],
    ['hoy|esta (?:mañana|tarde|noche)', 0],
    ['(?<!la |esta |por la |de la )mañana(?= (?:se|habrá|será|a|por la))', 1],
    ['pasado mañana', 2],
  ],
  periods: [
    ['la semana pasada|la pasada semana', 'week', -1],
    ['esta semana', 'week', 0],
    ['la próxima semana|la semana (?:que viene|próxima)', 'week', 1],
    ['el mes pasado|el pasado mes', 'month', -1],
    ['este mes', 'month', 0],
    ['el próximo mes|el mes (?:que viene|próximo)', 'month', 1],
    ['el año pasado|el pasado año', 'year', -1],
    ['este año', 'year', 0],
    ['el próximo año|el año (?:que viene|próximo)', 'year', 1],
  ],
  numbers: ['una?', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  units: { day: 'días?', week: 'semanas?', month: 'mes(?:es)?', year: 'años?' },
  ago: 'hace (?:unos |casi |ya )?{n} {unit}',
  ahead: 'dentro de {n} {unit}',
  daysFromLast: [
    ['(?:ese|el) mismo día', 0],
    ['la víspera|el día anterior|un día antes', -1],
    ['al día siguiente|el día siguiente|un día después', 1],
  ],
  partOfYear: '(?:el |del )?{ordinal} (?:(?<quarter>trimestre)|(?<half>semestre))(?: (?:de |del )?{year})?',
  ordinals: ['primer', 'segundo', 'tercer', 'cuarto'],
  decade: '(?:los |la )?(?:años|década de(?: los)?) (?<decade>(?:19|20)?\\d0)',
  seasons: { SP: 'primavera', SU: 'verano', FA: 'otoño', WI: 'invierno' },
  seasonPhrase: `(?:en )?(?:(?:el|la) )?(?:(?<this>este|esta) )?{season}(?: (?:de |del )?{year}|${after})`,
  yearLead: '(?:en|desde|hasta|de|del)(?: el)?(?: año)? ',
  counted:
    ' (?:personas|años|euros|dólares|metros|kilómetros|millones|toneladas|viviendas|soldados|empleos|hectáreas|casos|votos)',
  past: /^(?:fue|fueron|era|eran|había|habían|ha|han|hubo|dijo|dijeron|murió|llegó|anunció|comenzó|empezó|\p{L}{2,}(?:ó|aron|ieron|aba|aban|ado|ido))$/u,
  future:
    /^(?:será|serán|habrá|podría|podrían|deberá|va|van|espera|prevé|previsto|prevista|\p{L}{2,}(?:ará|erá|irá|arán|erán|irán))$/u,
  lead: /^(?:desde(?: el)?|hasta(?: el)?|en(?: el)?|de|del|al|el|la|los|a (?:principios|mediados|finales) de|para|durante)(?: |$)(?=.)/iu,
  range: /(?:entre (?:el )?… y (?:el )?|… (?:al?|hasta(?: el)?) |…[–-])$/iu,
});
