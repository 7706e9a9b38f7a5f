import { funderGroupWords } from '../../directory/words.ts';
import { percentText, relativeDays } from '../../platform/format.ts';
import { Avatar, Badge, Icon } from '../../platform/parts.tsx';
import type { Language } from '../../values/language.ts';
import { rangeText } from '../opportunity-text.ts';
import { type StageCode, stageCodes } from '../stage.ts';
import { pipelineTerms } from '../words.ts';
import type { BoardCard } from './board-cards.ts';
import { boardWords } from './words.ts';

/** A next step due within so many days is yellow. */
const dueSoon = 7;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string =>
  /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign) : text;

/** Makes each piece once: 2,000 cards have few owners, days and amounts. */
function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const found = made.get(key);
    if (found !== undefined) return found;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

/** When the next step is due, in words; overdue is red. */
export function DueBadge({ days, language }: { days: number; language: Language }) {
  const say = boardWords[language];
  if (days < 0) return <Badge tone="danger">{say.overdue(-days)}</Badge>;
  const tone = days <= dueSoon ? 'warn' : 'neutral';
  return (
    <Badge tone={tone} icon="calendar-clock">
      {days === 0 ? say.dueToday : relativeDays(days, language)}
    </Badge>
  );
}

/** How long it has stood in its stage, beyond the stage's limit. */
export const StaleBadge = ({ days, language }: { days: number; language: Language }) => (
  <Badge tone="warn" icon="clock">
    {boardWords[language].stale(days)}
  </Badge>
);

/**
 * Makes cards as text, for `raw`: a board may have 2,000 of them, and building each out of elements takes ten times as
 * long. Everything that somebody typed is escaped here.
 */
export function cardWriter(language: Language, mayWrite: boolean): (card: BoardCard) => string {
  const say = boardWords[language];
  const stages = pipelineTerms[language].stages;
  const groups = funderGroupWords[language];
  const avatar = once((name: string) => String(<Avatar name={name} />));
  const due = once((days: number) => String(<DueBadge days={days} language={language} />));
  const stale = once((days: number) => String(<StaleBadge days={days} language={language} />));
  const unknown = `<span class="unknown">${escaped(say.unknownAmount)}</span>`;
  const icon = String(<Icon name="arrow-right" />);
  const mover = once((stage: StageCode) => {
    const options = stageCodes.map(
      (code) => `<option value=${code}${code === stage ? ' selected' : ''}>${escaped(stages[code])}</option>`,
    );
    return `/moves"><select name="to" aria-label="${escaped(say.stage)}">${options.join('')}</select><button class="button small" name="from" value="${stage}">${escaped(say.move)}</button></form></details>`;
  });
  const summary = `<details class="mover"><summary class="button quiet small" title="${escaped(say.move)}">${icon}<span>${escaped(say.move)}</span></summary><form method="post" action="/opportunities/`;
  return (card) => {
    const { id } = card;
    const title = escaped(card.title);
    const amount = rangeText(card.amount, language);
    const beside = [
      card.group && groups[card.group],
      card.ownChance !== null && say.ownChance(percentText(card.ownChance / 100, language)),
    ].filter(Boolean);
    return `<li id="o-${id}" class="board-card" data-stage="${card.stage}"><div class="head"><h3><a href="/opportunities/${id}">${title}</a></h3>${
      mayWrite
        ? `<input type="checkbox" name="chosen" value="${id}.${card.stage}" form="bulk" aria-label="${escaped(say.choose(card.title))}">`
        : ''
    }</div><p class="kind">${escaped(card.funder)}</p><p class="sum">${amount === null ? unknown : `<b>${escaped(amount)}</b>`}${
      beside.length > 0 ? ` <small>${escaped(beside.join(' · '))}</small>` : ''
    }</p>${card.nextStep === null ? '' : `<p class="step">${escaped(card.nextStep)}</p>`}${
      card.stale ? stale(card.daysInStage) : ''
    }<div class="foot">${card.dueDays === null ? '' : due(card.dueDays)}${
      mayWrite ? summary + id + mover(card.stage) : ''
    }${card.owner ? avatar(card.owner.name) : ''}</div></li>`;
  };
}
