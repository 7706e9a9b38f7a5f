import { Icon } from '../../platform/parts.tsx';
import type { Language } from '../../values/language.ts';
import { slots } from './slots.ts';
import { wordingWords } from './words-wordings.ts';

/** The closed list of slots with what each is filled with; to be opened. */
export function SlotHelp(props: { language: Language }) {
  const say = wordingWords[props.language];
  return (
    <details class="card slot-help">
      <summary>
        <Icon name="chevron-right" />
        {say.slotsTitle}
      </summary>
      <p class="hint">{say.slotsText}</p>
      <dl>
        {slots.map((slot) => (
          <div>
            <dt>
              <code>{`{{${slot}}}`}</code>
            </dt>
            <dd>{say.slots[slot]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A text with its slots marked. */
export const SlottedText = (props: { text: string }) => (
  <>
    {props.text
      .split(/(\{\{[^{}]*\}\})/)
      .map((part) => (part.startsWith('{{') ? <code class="slot">{part.slice(2, -2).trim()}</code> : part))}
  </>
);
