/** A hundred quotes that were deleted while a sentence stands elsewhere that only looks like them. None may be found. */
import { describe, expect, it } from 'vitest';
import { describeQuote } from '../../lib/anchoring/describe-quote.ts';
import { matchQuote } from '../../lib/anchoring/match-quote.ts';

type Pair = [quote: string, lookAlike: string];

const numbers: Pair[] = [
  ['The river rose by 1.2 metres on Monday night.', 'The river rose by 2.1 metres on Monday night.'],
  ['Police arrested 14 people after the match.', 'Police arrested 41 people after the match.'],
  ['The bridge will cost 230 million euros.', 'The bridge will cost 320 million euros.'],
  ['In 2019 the mill employed 640 people.', 'In 2016 the mill employed 940 people.'],
  ['The vote was 19 to 12, with one abstention.', 'The vote was 12 to 19, with one abstention.'],
  ['Her team finished third, 0.4 seconds behind.', 'Her team finished third, 4.0 seconds behind.'],
  ['The fine was set at $45,000 by the court.', 'The fine was set at $54,000 by the court.'],
  ['Flight VL 208 was delayed by five hours.', 'Flight VL 802 was delayed by five hours.'],
  ['The quake had a magnitude of 5.8.', 'The quake had a magnitude of 8.5.'],
  ['Rents went up by 7 percent last year.', 'Rents went up by 17 percent last year.'],
  ['The museum counted 120,000 visitors in June.', 'The museum counted 120,000 visitors in July.'],
  ['A barrel of oil cost 71 dollars on Friday.', 'A barrel of oil cost 77 dollars on Friday.'],
  ['The patient was 38 years old, the clinic said.', 'The patient was 83 years old, the clinic said.'],
  ['Room 12 on the second floor was empty.', 'Room 21 on the second floor was empty.'],
  ['Article 4 of the treaty allows it.', 'Article 14 of the treaty allows it.'],
  ['The second reading is on 3 March.', 'The second reading is on 30 March.'],
  ['He served nine years of a twelve year sentence.', 'He served twelve years of a nine year sentence.'],
  ['The first shift starts at 5:30 in the morning.', 'The first shift starts at 6:30 in the morning.'],
  ['The lake lost 3 of its 11 islands.', 'The lake lost 11 of its 3 islands.'],
  ['Turnout in the north was 61.3 percent.', 'Turnout in the south was 63.1 percent.'],
];

const negations: Pair[] = [
  ['The company denied that it had paid.', 'The company did not deny that it had paid.'],
  ['The minister knew about the report.', 'The minister never knew about the report.'],
  ['The dam is safe, the engineers wrote.', 'The dam is not safe, the engineers wrote.'],
  ['There was evidence of fraud in the count.', 'There was no evidence of fraud in the count.'],
  ['The union accepted the offer on Sunday.', 'The union rejected the offer on Sunday.'],
  ['The judge found him guilty of the charge.', 'The judge found him not guilty of the charge.'],
  ['We will raise taxes next year.', 'We will not raise taxes next year.'],
  ['The vaccine was approved for children.', 'The vaccine was not approved for children.'],
  ['Nobody was hurt in the collapse.', 'Somebody was hurt in the collapse.'],
  ['The strike is legal, a spokeswoman said.', 'The strike is illegal, a spokeswoman said.'],
  ['He has apologised to the families.', 'He has yet to apologise to the families.'],
  ['The pilot had slept before the flight.', 'The pilot had hardly slept before the flight.'],
  ['They were able to save the painting.', 'They were unable to save the painting.'],
  ['The water may be drunk again.', 'The water may not be drunk again.'],
  ['The schools stay open during the frost.', 'The schools stay closed during the frost.'],
  ['Sie hat den Vertrag unterschrieben.', 'Sie hat den Vertrag nicht unterschrieben.'],
  ['Le maire a démenti ces informations.', 'Le maire n’a pas démenti ces informations.'],
  ['La fábrica cerrará este verano.', 'La fábrica no cerrará este verano.'],
  ['市长说港口将会关闭三个月。', '市长说港口将不会关闭三个月。'],
  ['قال الوزير إن الميناء سيغلق في الربيع.', 'قال الوزير إن الميناء لن يغلق في الربيع.'],
];

const names: Pair[] = [
  ['Brandvik accused Osterhus of lying to the board.', 'Osterhus accused Brandvik of lying to the board.'],
  ['Norway beat Finland in the final.', 'Finland beat Norway in the final.'],
  ['Mira Haldane wrote to Tomas Rell in May.', 'Tomas Rell wrote to Mira Haldane in May.'],
  ['The train from Lund to Oslo was full.', 'The train from Oslo to Lund was full.'],
  ['Harrow Mills sold its shares to Delmont.', 'Delmont sold its shares to Harrow Mills.'],
  ['The ambassador of Chile left the room.', 'The ambassador of China left the room.'],
  ['Judge Okafor asked Ms Lindqvist to leave.', 'Judge Lindqvist asked Ms Okafor to leave.'],
  ['Austria asked Australia for a statement.', 'Australia asked Austria for a statement.'],
  ['Peter Vance succeeded Paul Vance in 1998.', 'Paul Vance succeeded Peter Vance in 1998.'],
  ['The Senate overruled the House on Thursday.', 'The House overruled the Senate on Thursday.'],
  ['Dr Amara Nwosu treated both drivers.', 'Dr Amaka Nwosu treated both drivers.'],
  ['The mayor of Vessmouth thanked the firemen.', 'The mayor of Wessmouth thanked the firemen.'],
  ['His brother testified against him.', 'He testified against his brother.'],
  ['Ericson passed the ball to Dunne.', 'Dunne passed the ball to Ericson.'],
  ['The lawyer of Mr Sorel declined to comment.', 'The lawyer of Ms Sorel declined to comment.'],
  ['Kiran met Leila before Leila met Anton.', 'Leila met Anton before Kiran met Leila.'],
  ['The Bank of Tarn warned the Bank of Arn.', 'The Bank of Arn warned the Bank of Tarn.'],
  ['East Hollow voted for the wind park.', 'West Hollow voted for the wind park.'],
  ['Frau Keller hat Herrn Maurer angezeigt.', 'Herr Maurer hat Frau Keller angezeigt.'],
  ['Sato wurde von Ito geschlagen.', 'Ito wurde von Sato geschlagen.'],
];

const said: Pair[] = [
  ['“We are looking into it,” a spokesman said.', '“We are looking into it,” a spokeswoman said.'],
  ['“No comment,” the minister said.', '“No comment,” the minister’s aide said.'],
  ['She declined to say more on Monday.', 'She declined to say more on Tuesday.'],
  ['“It is what it is,” he said.', '“It is what it is,” she said.'],
  ['“We have nothing to hide,” Rell told reporters.', '“We have nothing to hide,” Rell told the court.'],
  ['The ministry did not respond to a request for comment.', 'The company did not respond to a request for comment.'],
  ['“I am innocent,” he said before the trial.', '“I am innocent,” he said after the trial.'],
  ['A second witness confirmed the account.', 'A third witness confirmed the account.'],
  ['“They knew,” said the former accountant.', '“They knew,” said the former chairman.'],
  ['The agency later corrected its statement.', 'The agency later withdrew its statement.'],
  ['“Enough,” the speaker said, and closed the session.', '“Enough,” the speaker said, and left the session.'],
  ['He repeated this on the radio in the evening.', 'She repeated this on the radio in the evening.'],
  ['“We will appeal,” said the defence.', '“We will appeal,” said the prosecution.'],
  ['Officials said the road would reopen at noon.', 'Officials said the road would reopen at night.'],
  ['According to the police, the car was blue.', 'According to the owner, the car was blue.'],
  ['“The talks went well,” both sides said.', '“The talks went well,” neither side said.'],
  ['He spoke on condition of anonymity.', 'They spoke on condition of anonymity.'],
  ['“Das war ein Fehler”, sagte der Trainer.', '“Das war ein Fehler”, sagte der Präsident.'],
  ['« Nous avons gagné », a dit la maire.', '« Nous avons gagné », a dit le maire.'],
  ['«Siamo pronti», ha detto il ministro.', '«Siamo pronti», ha detto la ministra.'],
];

/** The same words, which stood in the text several times: only one of them was marked. */
const repeated: string[] = [
  'A spokesman declined to comment.',
  '“No comment.”',
  'The investigation continues.',
  'he said',
  'Read the full story here.',
  'This article has been updated.',
  '“Yes,” she said.',
  'according to people familiar with the matter',
  'The company did not respond to a request for comment.',
  'Nobody was hurt.',
  'last week',
  'the prime minister',
  'Police are asking witnesses to come forward.',
  '“We cannot go on like this.”',
  'More soon.',
  'Photo: Ines Marrow',
  'sagte er am Dienstag',
  'a-t-il déclaré',
  '记者报道。',
  'قال الوزير.',
];

const opening =
  'The harbour council of Vessmouth met for nine hours on Tuesday, and nobody expected the vote to be close. ' +
  'Residents had waited outside since the early morning, many of them with folding chairs and flasks of tea. ';
const middle =
  ' Outside, the crowd fell quiet when the figures were read out from the steps.\n' +
  'A second vote is planned for the spring, once the surveyors have measured the eastern wall again. ';
const closing = ' In the evening a brass band played on the pier, as it does every year at the end of the season.\n';

/** What is found of `quote`, marked between `opening` and `middle`, when it is gone and `rest` is left behind them. */
function foundOf(quote: string, rest: string, { left = '', before: stood = rest } = {}) {
  const before = opening + quote + middle + stood;
  const span = { start: opening.length, end: opening.length + quote.length };
  return matchQuote(opening + left + middle + rest, describeQuote(before, span)).span;
}

const kinds: [string, Pair[]][] = [
  ['numbers swapped', numbers],
  ['a negation', negations],
  ['names exchanged', names],
  ['who said it', said],
  ['the same words elsewhere', repeated.map((words): Pair => [words, words])],
];

it('are a hundred', () => {
  expect(kinds.flatMap(([, pairs]) => pairs)).toHaveLength(100);
});

describe.each(kinds)('%s', (_, pairs) => {
  it.each(pairs)('%s', (quote, lookAlike) => {
    // In a paragraph of its own, at the end of another, at the end of the text, and twice.
    expect(foundOf(quote, `\n${lookAlike}\n${closing}`)).toBeUndefined();
    expect(foundOf(quote, `${closing.trim()} ${lookAlike}\n${closing}`)).toBeUndefined();
    expect(foundOf(quote, closing + lookAlike)).toBeUndefined();
    expect(foundOf(quote, `${closing}${lookAlike}\n${closing}${lookAlike}`)).toBeUndefined();
    // Something else in its place.
    expect(
      foundOf(quote, `${closing}${lookAlike}`, { left: 'Fish prices fell for the third week in a row.' }),
    ).toBeUndefined();
  });

  const unlike = pairs.filter(([quote, lookAlike]) => quote !== lookAlike);
  it.each(unlike)('%s, where the other is new', (quote, lookAlike) => {
    expect(foundOf(quote, `\n${lookAlike}\n${closing}`, { before: closing })).toBeUndefined();
    expect(foundOf(quote, `${closing.trim()} ${lookAlike}\n${closing}`, { before: closing + closing })).toBeUndefined();
  });

  it.each(unlike)('%s, right beside it', (quote, lookAlike) => {
    const before = `${opening}${lookAlike} ${quote}${middle}`;
    const start = opening.length + lookAlike.length + 1;
    const selectors = describeQuote(before, { start, end: start + quote.length });
    expect(matchQuote(`New: ${opening}${lookAlike}${middle}`, selectors).span).toBeUndefined();

    const behind = describeQuote(`${opening}${quote} ${lookAlike}${middle}`, {
      start: opening.length,
      end: opening.length + quote.length,
    });
    expect(matchQuote(`New: ${opening}${lookAlike}${middle}`, behind).span).toBeUndefined();
  });
});
