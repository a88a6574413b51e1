import { describe, expect, it } from 'vitest';
import { findTimeline } from '../../lib/timeline/find-timeline.ts';

/** A Monday. */
const published = '2017-06-12T10:52+02:00';

function read(lang: string, body: string) {
  return findTimeline({ headline: '', dek: '', body, captions: [] }, { published, lang }).map(
    ({ text, value }) => `${text} = ${value}`,
  );
}

describe('in German', () => {
  it.each([
    ['Am 3. Mai 2016 wurde die Brücke eröffnet.', '3. Mai 2016 = 2016-05-03'],
    ['Am 30. Dezember schloss der Laden.', '30. Dezember = 2016-12-30'],
    ['Der Brand brach am Montagabend aus.', 'Montagabend = 2017-06-12'],
    ['Das sagte er am Freitag dem Rat.', 'Freitag = 2017-06-09'],
    ['Der Rat wird am Freitag tagen.', 'Freitag = 2017-06-16'],
    ['Das war am vergangenen Dienstag.', 'vergangenen Dienstag = 2017-06-06'],
    ['Sie kommt nächsten Mittwoch.', 'nächsten Mittwoch = 2017-06-14'],
    ['Gestern fiel die Mauer.', 'Gestern = 2017-06-11'],
    ['Der Zug fährt heute nicht.', 'heute = 2017-06-12'],
    ['Übermorgen ist Markt.', 'Übermorgen = 2017-06-14'],
    ['Letzte Woche brannte es.', 'Letzte Woche = 2017-W23'],
    ['Die Wahl ist in der nächsten Woche.', 'nächsten Woche = 2017-W25'],
    ['Im vergangenen Monat kam niemand.', 'vergangenen Monat = 2017-05'],
    ['Im nächsten Jahr wird gebaut.', 'nächsten Jahr = 2018'],
    ['Vor zwei Wochen war es voll.', 'Vor zwei Wochen = 2017-W22'],
    ['Er ging vor rund drei Jahren.', 'vor rund drei Jahren = 2014'],
    ['Im August wird sie zurückkehren.', 'August = 2017-08'],
    ['Im August hatte sie gekündigt.', 'August = 2016-08'],
    ['Seit Anfang Mai ist Ruhe.', 'Mai = 2017-05'],
    ['Ende 2014 zog er fort.', '2014 = 2014'],
    ['Im März 2015 kam das Wasser.', 'März 2015 = 2015-03'],
    ['Im ersten Quartal 2017 sank der Umsatz.', 'ersten Quartal 2017 = 2017-Q1'],
    ['Im zweiten Halbjahr 2016 stieg er.', 'zweiten Halbjahr 2016 = 2016-H2'],
    ['In den 1980er-Jahren gab es eine Fähre.', '1980er-Jahren = 198'],
    ['Letzten Sommer war der See leer.', 'Letzten Sommer = 2016-SU'],
    ['Im Herbst 2015 kam der erste Zug.', 'Herbst 2015 = 2015-FA'],
    ['Am 3. Mai brach der Damm. Am Tag darauf war er geflickt.', '3. Mai = 2017-05-03', 'Tag darauf = 2017-05-04'],
    ['Am 12.05.2017 und am 13.5.2017 war zu.', '12.05.2017 = 2017-05-12', '13.5.2017 = 2017-05-13'],
    ['Die Messe läuft vom 3. bis 5. Mai.', '3. bis 5. Mai = 2017-05-03/2017-05-05'],
    ['Sie dauert vom 28. Juni bis 2. Juli 2015.', '28. Juni bis 2. Juli 2015 = 2015-06-28/2015-07-02'],
    ['Zwischen 2010 und 2014 stieg die Zahl.', '2010 und 2014 = 2010/2014'],
    ['Von Montag bis Mittwoch bleibt die Straße zu.', 'Montag bis Mittwoch = 2017-06-12/2017-06-14'],
    ['Am Wochenende brannte es.', 'Wochenende = 2017-W23-WE'],
    ['Am kommenden Wochenende wird gefeiert.', 'kommenden Wochenende = 2017-W24-WE'],
    ['Morgen wird gewählt.', 'Morgen = 2017-06-13'],
    ['Im Sommer wird das Bad geschlossen.', 'Sommer = 2017-SU'],
    ['Seit dem Herbst fehlt der Zaun.', 'Herbst = 2016-FA'],
    ['Sie kam Mitte der Siebzigerjahre.', 'Siebzigerjahre = 197'],
    ['Im 19. Jahrhundert stand hier eine Mühle.', '19. Jahrhundert = 18'],
    ['Zu Silvester 2015 fiel der Strom aus.', 'Silvester 2015 = 2015-12-31'],
    ['Im Mai 2006 schloss er, zwei Jahre später öffnete er.', 'Mai 2006 = 2006-05', 'zwei Jahre später = 2008'],
  ])('%s', (sentence, ...dates) => {
    expect(read('de', sentence)).toEqual(dates);
  });

  it.each([
    '2000 Menschen kamen, und 1900 Euro fehlten.',
    'Mai Thi Falkner lachte.',
    'Guten Morgen, rief der Bäcker.',
    'Der Mai war gekommen.',
    'Tags zuvor war nichts gewesen.',
    'Es dauerte drei Jahre.',
    'Jeden Montag tagt der Rat.',
    'Am Morgen regnete es.',
    'Die Linie 1945 fährt nicht.',
    'Rund 1950 Gäste kamen.',
    'Die Sommersprossen lachten.',
  ])('is no date: %s', (sentence) => {
    expect(read('de', sentence)).toEqual([]);
  });
});

describe('in Spanish', () => {
  it.each([
    ['El 3 de mayo de 2016 se inauguró el puente.', '3 de mayo de 2016 = 2016-05-03'],
    ['El 30 de diciembre cerró la tienda.', '30 de diciembre = 2016-12-30'],
    ['El 1 de abril del 2015 llovió.', '1 de abril del 2015 = 2015-04-01'],
    ['El incendio comenzó el lunes por la noche.', 'lunes por la noche = 2017-06-12'],
    ['Lo dijo el viernes ante el consejo.', 'viernes = 2017-06-09'],
    ['El consejo se reunirá el viernes.', 'viernes = 2017-06-16'],
    ['El pasado martes no vino nadie.', 'pasado martes = 2017-06-06'],
    ['Habrá huelga el próximo miércoles.', 'próximo miércoles = 2017-06-14'],
    ['El viernes próximo habrá huelga.', 'viernes próximo = 2017-06-16'],
    ['Ayer cayó el muro.', 'Ayer = 2017-06-11'],
    ['Anoche cayó el muro.', 'Anoche = 2017-06-11'],
    ['Hoy no circula el tren.', 'Hoy = 2017-06-12'],
    ['Anteayer hubo mercado.', 'Anteayer = 2017-06-10'],
    ['La semana pasada ardió el monte.', 'semana pasada = 2017-W23'],
    ['Votarán la próxima semana.', 'próxima semana = 2017-W25'],
    ['El mes pasado no llovió.', 'mes pasado = 2017-05'],
    ['El año que viene se construirá.', 'año que viene = 2018'],
    ['Estaba lleno hace dos semanas.', 'hace dos semanas = 2017-W22'],
    ['Se fue hace unos tres años.', 'hace unos tres años = 2014'],
    ['Volverá dentro de cinco días.', 'dentro de cinco días = 2017-06-17'],
    ['En agosto volverá la alcaldesa.', 'agosto = 2017-08'],
    ['En agosto dimitió la alcaldesa.', 'agosto = 2016-08'],
    ['En marzo de 2015 subió el agua.', 'marzo de 2015 = 2015-03'],
    ['Vive allí desde 2010.', '2010 = 2010'],
    ['Cayó en el primer trimestre de 2017.', 'primer trimestre de 2017 = 2017-Q1'],
    ['Hubo un transbordador en los años 80.', 'años 80 = 198'],
    ['El verano pasado el lago estaba seco.', 'verano pasado = 2016-SU'],
    ['El tren llegó en otoño de 2015.', 'otoño de 2015 = 2015-FA'],
    [
      'El 3 de mayo cedió el dique. Al día siguiente estaba arreglado.',
      '3 de mayo = 2017-05-03',
      'día siguiente = 2017-05-04',
    ],
    ['La feria será del 3 al 5 de julio.', '3 al 5 de julio = 2017-07-03/2017-07-05'],
    ['Dura del 28 de junio al 2 de julio de 2015.', '28 de junio al 2 de julio de 2015 = 2015-06-28/2015-07-02'],
    ['Llovió entre mayo y julio de 2016 en la sierra.', 'mayo y julio de 2016 = 2016-05/2016-07'],
    ['Del lunes al miércoles estará cerrada.', 'lunes al miércoles = 2017-06-12/2017-06-14'],
    ['El fin de semana ardió el monte.', 'fin de semana = 2017-W23-WE'],
    ['El próximo fin de semana habrá fiesta.', 'próximo fin de semana = 2017-W24-WE'],
    ['Votarán mañana.', 'mañana = 2017-06-13'],
    ['Desde el otoño falta la valla.', 'otoño = 2016-FA'],
    ['Llegó en los años noventa.', 'años noventa = 199'],
    ['En el siglo XIX había un molino.', 'siglo XIX = 18'],
    ['En Nochevieja de 2015 se fue la luz.', 'Nochevieja de 2015 = 2015-12-31'],
    ['Cerró en mayo de 2006 y dos años después abrió.', 'mayo de 2006 = 2006-05', 'dos años después = 2008'],
  ])('%s', (sentence, ...dates) => {
    expect(read('es', sentence)).toEqual(dates);
  });

  it.each([
    'Llegaron más de 2000 personas.',
    'Mayo Rivas se rió.',
    'Por la mañana no había nadie.',
    'La víspera no pasó nada.',
    'Duró tres años.',
    'Marzo es largo.',
    'Cada lunes hay mercado.',
    'La Plaza del 2 de Mayo estaba llena.',
    'La avenida 9 de Julio estaba vacía.',
    'Hoy por hoy no hay nada.',
    'El diario Hoy lo contó.',
  ])('is no date: %s', (sentence) => {
    expect(read('es', sentence)).toEqual([]);
  });
});

describe('in French', () => {
  it.each([
    ['Le 3 mai 2016, le pont a été inauguré.', '3 mai 2016 = 2016-05-03'],
    ['Le magasin a fermé le 30 décembre.', '30 décembre = 2016-12-30'],
    ['Le 1er juillet, tout sera fini.', '1er juillet = 2017-07-01'],
    ['L’incendie a éclaté lundi soir.', 'lundi soir = 2017-06-12'],
    ['Il l’a dit vendredi au conseil.', 'vendredi = 2017-06-09'],
    ['Le conseil se réunira vendredi.', 'vendredi = 2017-06-16'],
    ['Mardi dernier, personne n’est venu.', 'Mardi dernier = 2017-06-06'],
    ['La grève aura lieu mercredi prochain.', 'mercredi prochain = 2017-06-14'],
    ['Hier, le mur est tombé.', 'Hier = 2017-06-11'],
    ['Le train ne circule pas aujourd’hui.', 'aujourd’hui = 2017-06-12'],
    ['Avant-hier, c’était jour de marché.', 'Avant-hier = 2017-06-10'],
    ['La semaine dernière, la forêt a brûlé.', 'La semaine dernière = 2017-W23'],
    ['On votera la semaine prochaine.', 'la semaine prochaine = 2017-W25'],
    ['Le mois dernier, il n’a pas plu.', 'mois dernier = 2017-05'],
    ['L’an prochain, on construira.', 'L’an prochain = 2018'],
    ['C’était plein il y a deux semaines.', 'il y a deux semaines = 2017-W22'],
    ['Il est parti il y a environ trois ans.', 'il y a environ trois ans = 2014'],
    ['Elle reviendra dans cinq jours.', 'dans cinq jours = 2017-06-17'],
    ['En août, la maire reviendra.', 'août = 2017-08'],
    ['En août, la maire avait démissionné.', 'août = 2016-08'],
    ['En mars 2015, l’eau est montée.', 'mars 2015 = 2015-03'],
    ['Il habite là depuis 2010.', '2010 = 2010'],
    ['Les ventes ont baissé au premier trimestre 2017.', 'premier trimestre 2017 = 2017-Q1'],
    ['Il y avait un bac dans les années 1980.', 'années 1980 = 198'],
    ['L’été dernier, le lac était vide.', 'L’été dernier = 2016-SU'],
    ['Le train est arrivé à l’automne 2015.', 'à l’automne 2015 = 2015-FA'],
    ['Le 3 mai, la digue a cédé. Le lendemain, elle était réparée.', '3 mai = 2017-05-03', 'lendemain = 2017-05-04'],
    ['La foire a lieu du 3 au 5 juillet.', '3 au 5 juillet = 2017-07-03/2017-07-05'],
    ['Elle dure du 28 juin au 2 juillet 2015.', '28 juin au 2 juillet 2015 = 2015-06-28/2015-07-02'],
    ['Il a plu entre mai et juillet 2016 en montagne.', 'mai et juillet 2016 = 2016-05/2016-07'],
    ['La rue sera fermée de lundi à mercredi.', 'lundi à mercredi = 2017-06-12/2017-06-14'],
    ['Le week-end dernier, la forêt a brûlé.', 'week-end dernier = 2017-W23-WE'],
    ['Ce week-end, on fera la fête.', 'Ce week-end = 2017-W24-WE'],
    ['Demain, on votera.', 'Demain = 2017-06-13'],
    ['Depuis l’automne, la barrière manque.', 'l’automne = 2016-FA'],
    ['Elle est venue dans les années soixante-dix.', 'années soixante-dix = 197'],
    ['Au XIXe siècle, il y avait un moulin.', 'XIXe siècle = 18'],
    ['Fermé en mai 2006, il a rouvert deux ans plus tard.', 'mai 2006 = 2006-05', 'deux ans plus tard = 2008'],
  ])('%s', (sentence, ...dates) => {
    expect(read('fr', sentence)).toEqual(dates);
  });

  it.each([
    'Plus de 2000 personnes sont venues.',
    'Avril Morvan a souri.',
    'Le lendemain, rien.',
    'Cela a duré trois ans.',
    'La statue de Mars est tombée.',
    'Chaque lundi, il y a marché.',
    'Le lundi, c’est fermé.',
    'La place du 8 Mai était pleine.',
    'La rue du 4 Septembre était vide.',
    'Le Champ de Mars était plein.',
    'Il a été 2015 fois élu.',
  ])('is no date: %s', (sentence) => {
    expect(read('fr', sentence)).toEqual([]);
  });
});

/** Four times the text may take four times as long, and some for the noise of a clock; were it quadratic, sixteen times. */
it.each([
  ['de', 'am '],
  ['de', 'Ende '],
  ['de', 'vom 3. bis '],
  ['de', 'Montag bis '],
  ['es', 'desde el '],
  ['es', 'entre 2010 y '],
  ['fr', 'du 3 au '],
  ['fr', 'lundi à '],
  ['en', 'from May to '],
  ['en', 'be '],
])('takes time with the length only, in %s: "%s" again and again', (lang, piece) => {
  const time = (length: number) => {
    const body = piece.repeat(length / piece.length);
    const start = process.cpuUsage();
    findTimeline({ headline: '', dek: '', body, captions: [] }, { published, lang });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  time(20_000);
  const short = Math.max(10, Math.min(time(50_000), time(50_000)));
  expect(Math.min(time(200_000), time(200_000)) / short).toBeLessThan(10);
});
