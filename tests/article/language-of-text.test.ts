import { describe, expect, it } from 'vitest';
import { languageOfText } from '../../lib/article/language-of-text.ts';

const english =
  'The council said on Tuesday that the bridge will be closed for two weeks, and that drivers should take the road by the river. It was built in 1931 and has been mended four times. “We are sorry for the wait,” a spokeswoman for the council said.';
const german =
  'Der Rat der Stadt hat am Dienstag mitgeteilt, dass die Brücke für zwei Wochen gesperrt wird und dass der Verkehr über die Straße am Fluss geleitet werden soll. Sie ist im Jahr 1931 gebaut und seitdem mehr als vier Mal ausgebessert worden.';
const dutch =
  'De gemeente maakte dinsdag bekend dat de brug twee weken dicht gaat en dat het verkeer langs de weg bij de rivier moet. De brug werd in 1931 gebouwd en sindsdien al vier keer hersteld. Wie vragen heeft kan bij het loket terecht, zo staat er.';
const danish =
  'Kommunen oplyste tirsdag, at broen lukkes i to uger, og at biler skal køre ad vejen langs åen. Broen blev bygget i 1931 og er siden repareret fire gange. Kommunen beklager ventetiden og lover, at arbejdet bliver færdigt til tiden, hvis vejret ellers vil være med.';
const welsh =
  'Dywedodd y cyngor ddydd Mawrth y bydd y bont ar gau am bythefnos ac y dylai gyrwyr ddefnyddio’r ffordd ger yr afon. Cafodd y bont ei chodi bron i ganrif yn ôl, ac mae gweithwyr wedi ei thrwsio bedair gwaith ers hynny. Mae’r cyngor yn ymddiheuro wrth bawb.';
const russian =
  'Городской совет сообщил во вторник, что мост закроют на две недели, а машины пойдут по дороге вдоль реки. Мост построили почти сто лет назад и с тех пор четыре раза чинили. В совете попросили прощения у всех, кому придётся ждать, и обещали закончить работы в срок, если позволит погода.';
const scores =
  'Northgate Juniors Whitby Rovers Alder Vale Ludlow Colts Kestrel Park Fenwick Amis Carrow Reds Stanmoor Dale United Pickering Athletic Hexley Wanderers Broadmere Celtic Ashdown Bees Thornley Marlow Tigers Wexcombe Harriers Denby Orions Selwick Larks Quayside Saints Emmerton Foxes';

describe('the language of a text', () => {
  it.each([
    ['English that says so', english, 'en-GB', 'en-GB'],
    ['English that says nothing', english, undefined, 'en'],
    ['English on a page said to be German', english, 'de', 'en'],
    ['German that says nothing', german, undefined, 'de'],
    ['German on a page said to be English', german, 'en-US', 'de'],
    ['German that says so', german, 'de-AT', 'de-AT'],
    ['Dutch that says nothing', dutch, undefined, 'nl'],
    ['Danish that says nothing', danish, undefined, 'da'],
    ['Welsh that says nothing', welsh, undefined, 'und'],
    ['Welsh on a page said to be English', welsh, 'en-GB', 'und'],
    ['Russian on a page said to be English', russian, 'en', 'und'],
    ['a language we know no common words of', russian, 'ru', 'ru'],
    ['results without a sentence', scores, 'en', 'en'],
    ['too little to tell', 'Der Rat tagt.', 'en', 'en'],
    ['nothing', '', undefined, 'en'],
  ])('of %s', (_, text, stated, expected) => {
    expect(languageOfText(text, stated)).toBe(expected);
  });
});
