import { say, type WordKey } from '../lib/words.ts';
import './choice.css';

interface Props<Value extends string> {
  name: string;
  legend: string;
  choices: [Value, WordKey][];
  value: Value;
  onChoice(value: Value): void;
}

/** One of a few: radio buttons that look like one control. */
export function Choice<Value extends string>({ name, legend, choices, value, onChoice }: Props<Value>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class="choice-row">
        {choices.map(([choice, word]) => (
          <label key={choice} data-choice={choice}>
            <input type="radio" name={name} checked={value === choice} onChange={() => onChoice(choice)} />
            <span>{say(word)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
