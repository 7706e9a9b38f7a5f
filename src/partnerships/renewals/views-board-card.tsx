import { dayText, instantText, relativeDays } from '../../platform/format.ts';
import { Avatar, Badge, Icon, LinkButton, type Tone } from '../../platform/parts.tsx';
import type { Language } from '../../values/language.ts';
import { labelled } from '../agreement-text.ts';
import { partnershipTerms } from '../words.ts';
import type { BoardCard } from './board.ts';
import { boardWords } from './words-board.ts';

/** An end within so many days is yellow. */
const endSoon = 60;
/** A deadline within so many days is yellow. */
const deadlineSoon = 7;

const record = (card: BoardCard): string =>
  card.renewalId ? `/renewals/${card.renewalId}` : `/agreements/${card.agreementId}`;

/** The one thing that moves a card on, and where. A reader who may not only opens it. */
export function cardAction(card: BoardCard, language: Language, mayWrite: boolean): { href: string; text: string } {
  const say = boardWords[language];
  if (card.column === 'done' && card.successorId)
    return { href: `/agreements/${card.successorId}`, text: say.openSuccessor };
  if (!mayWrite) return { href: record(card), text: say.open };
  if (!card.renewalId) return { href: `/renewals/new?agreement=${card.agreementId}`, text: say.prepare };
  const texts = {
    to_offer: say.send,
    in_discussion: say.answer,
    to_countersign: say.countersign,
    lapsed: say.extend,
  };
  return { href: record(card), text: texts[card.column as keyof typeof texts] ?? say.open };
}

/** Who acts next, in a sentence; null where nothing is left to do, or where the button says all of it. */
function nextText({ column, renewalId, next }: BoardCard, language: Language): string | null {
  const say = boardWords[language];
  if (!next || !renewalId) return null;
  if (next.name) return next.side === 'initiative' ? say.nextUsSigns(next.name) : say.nextPartner(next.name);
  if (column === 'lapsed') return say.nextUs.extend;
  if (column === 'in_discussion') return say.nextUs.answer;
  return say.nextUs.send;
}

function EndBadge({ card, language }: { card: BoardCard; language: Language }) {
  const say = boardWords[language];
  const { daysLeft } = card;
  if (daysLeft === null) return <Badge tone="neutral">{say.noEnd}</Badge>;
  const when = relativeDays(daysLeft, language);
  if (daysLeft < 0) return <Badge tone="danger">{say.passed(when)}</Badge>;
  return <Badge tone={daysLeft <= endSoon ? 'warn' : 'neutral'}>{say.ends(when)}</Badge>;
}

function Deadline({ card, language }: { card: BoardCard; language: Language }) {
  const say = boardWords[language];
  if (card.deadline === null || card.deadlineDays === null) return null;
  const day = dayText(card.deadline, language);
  if (card.deadlineDays < 0) return <Badge tone="danger">{say.deadlinePassed(day)}</Badge>;
  const tone: Tone = card.deadlineDays <= deadlineSoon ? 'warn' : 'neutral';
  return (
    <Badge tone={tone} title={relativeDays(card.deadlineDays, language)}>
      {say.deadline(day)}
    </Badge>
  );
}

/** What the mail server and the partner did with the link. */
function Marks({ card, language }: { card: BoardCard; language: Language }) {
  const say = boardWords[language];
  const out = card.column === 'offered' || card.column === 'lapsed' || card.column === 'in_discussion';
  return (
    <>
      {card.refused && (
        <Badge tone="danger" icon="mail">
          {say.refused}
        </Badge>
      )}
      {card.inkAsked && (
        <Badge tone="info" icon="notebook-pen">
          {say.inkAsked}
        </Badge>
      )}
      {out && (
        <small class="mark">
          <Icon name={card.visitedAt ? 'eye' : 'circle'} />
          {card.visitedAt ? say.visited(instantText(card.visitedAt, language)) : say.notVisited}
        </small>
      )}
    </>
  );
}

const closed: readonly string[] = ['done', 'declined', 'withdrawn'];

/** The days of an agreement on a card: its end in words and in figures, and the last day to give notice. */
function Days({ card, language }: { card: BoardCard; language: Language }) {
  const say = boardWords[language];
  const { noticeBy, noticeDays } = card;
  return (
    <>
      <EndBadge card={card} language={language} />
      {card.lastDay && <small>{labelled(say.lastDay, dayText(card.lastDay, language), language)}</small>}
      {noticeBy !== null && (card.daysLeft ?? 0) >= 0 && (
        <small>
          {(noticeDays ?? 0) < 0
            ? `${say.noticePassed} ${dayText(noticeBy, language)}`
            : labelled(say.noticeBy, dayText(noticeBy, language), language)}
        </small>
      )}
    </>
  );
}

/** One card: what it is, how long it lasts, who acts next, and the action that moves it on. */
export function Card({ card, language, mayWrite }: { card: BoardCard; language: Language; mayWrite: boolean }) {
  const say = boardWords[language];
  const action = cardAction(card, language, mayWrite);
  const next = nextText(card, language);
  return (
    <li class="board-card">
      <div class="head">
        <h3>
          <a href={record(card)} lang={card.listed ? 'en' : undefined}>
            {card.partner}
          </a>
        </h3>
        {mayWrite && card.column === 'to_offer' && !card.renewalId && (
          <input type="checkbox" name="agreement" value={card.agreementId} aria-label={say.choose(card.partner)} />
        )}
      </div>
      <p class="kind">
        {partnershipTerms[language].shortKinds[card.kind]}
        {card.stage === 'draft' && <Badge tone="info">{say.draft}</Badge>}
      </p>
      {!closed.includes(card.column) && <Days card={card} language={language} />}
      {card.signedOn && <small>{say.signedOn(dayText(card.signedOn, language))}</small>}
      {!closed.includes(card.column) && <Deadline card={card} language={language} />}
      <Marks card={card} language={language} />
      {next && <p class="next">{next}</p>}
      <div class="foot">
        <LinkButton href={action.href} small>
          {action.text}
          <span class="hidden"> {card.partner}</span>
        </LinkButton>
        {card.owner && <Avatar name={card.owner.name} />}
      </div>
    </li>
  );
}
