import type { Child } from 'hono/jsx';
import { dayText, impreciseDayText, instantText, listText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Badge, PageHeader } from '../../platform/parts.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { Timeline, type TimelineEntry } from '../../platform/parts-record.tsx';
import { addDays, type Day, dayIn, daysInclusive, firstDayOf } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { labelled } from '../agreement-text.ts';
import { factText } from '../fact-text.ts';
import { agreementPath, daysLine } from '../parts-agreement.tsx';
import { StatusBadge } from '../parts-status.tsx';
import type { ReminderJson } from '../reminders/list-reminders.ts';
import { reminderWords } from '../reminders/words.ts';
import { partnershipTerms } from '../words.ts';
import { historyWords } from '../words-history.ts';
import { recordWords } from '../words-record.ts';
import { type LifeStep, startOf } from './agreement-life.ts';
import { spansOf } from './life-spans.ts';
import type { RenewalJson } from './list-renewals.ts';
import { lastDayOfAgreement } from './offer.ts';
import { StageBadge } from './parts-stage.tsx';
import { YearsBar } from './parts-years.tsx';
import { lifeWords } from './words-life.ts';
import { negotiationWords } from './words-negotiation.ts';
import { mannerWords } from './words-stage.ts';

/** An event with the day by which it stands among the others. */
interface Event extends TimelineEntry {
  day: string;
}

function offerEvent(offer: RenewalJson, zone: string, language: Language): Event {
  const say = lifeWords[language];
  const began = offer.sentAt ?? offer.createdAt;
  const day = dayIn(zone, new Date(began));
  const reason = offer.declinedReason ?? offer.withdrawnReason;
  const signed = offer.signatories.filter(({ signedAt }) => signedAt !== null);
  return {
    day,
    icon: offer.concludedAt ? 'handshake' : 'send',
    title: <a href={`/renewals/${offer.id}`}>{say.offer}</a>,
    badge: <StageBadge stage={offer.stage} language={language} />,
    when: `${dayText(day, language)} · ${mannerWords[language][offer.manner]} · ${say.deadline(dayText(offer.deadline, language))}`,
    at: began,
    body: (
      <>
        {signed.map((one) => (
          <p>
            {say.signedBy(one.signedAs ?? one.name, instantText(one.signedAt ?? began, language, zone))}
            {' · '}
            {one.side === 'initiative'
              ? negotiationWords[language].initiativeSide
              : negotiationWords[language].partnerSide}
          </p>
        ))}
        {reason && <p dir="auto">{labelled(negotiationWords[language].givenReason, reason, language)}</p>}
      </>
    ),
  };
}

/** Reminders of one day, told at once: "180, 90 days before". */
function reminderEvents(reminders: readonly ReminderJson[], language: Language): Event[] {
  const say = lifeWords[language];
  const groups = Map.groupBy(reminders, (it) => `${it.target} ${it.day}`);
  return [...groups.values()].map((group): Event => {
    const sent = group.map((it) => it.recordedOn ?? it.dueOn).toSorted();
    const [first, last] = [sent[0] as Day, sent.at(-1) as Day];
    const target = reminderWords[language].targets[group[0]?.target ?? 'end'];
    const rungs = group.map(({ rung }) => rung).toSorted((a, b) => b - a);
    return {
      day: first,
      icon: 'mail',
      title: say.reminders,
      when: [...new Set([first, last])].map((day) => dayText(day, language)).join(' – '),
      at: first,
      body: `${say.remindersOf(target, dayText(group[0]?.day ?? first, language))}: ${say.daysBefore(listText(rungs.map(String), language))}`,
    };
  });
}

/** What happened to one agreement, in its order. */
function eventsOf({ agreement, offers, reminders }: LifeStep, language: Language): Event[] {
  const say = lifeWords[language];
  const { signedOn, terminatedOn, closedOn } = agreement;
  const nothing = historyWords[language].nothing;
  const at = (day: Day, icon: Event['icon'], title: Child): Event => ({
    day,
    icon,
    title,
    when: dayText(day, language),
    at: day,
  });
  const events: Event[] = [
    ...(signedOn
      ? [{ ...at(firstDayOf(signedOn), 'handshake', say.signed), when: impreciseDayText(signedOn, language) }]
      : []),
    ...agreement.amendments.map(
      (it): Event => ({
        ...at(it.signedOn ?? it.inForceOn, 'file-text', say.amendment(it.number)),
        body: it.changes.map(({ field, before, after }) => (
          <p>
            {labelled(partnershipTerms[language].amendable[field], '', language)}
            {factText(field, before, language) ?? nothing} → {factText(field, after, language) ?? nothing}
          </p>
        )),
      }),
    ),
    ...(terminatedOn ? [at(terminatedOn, 'x', say.terminated)] : []),
    ...(closedOn ? [at(closedOn, 'circle-check', say.closed)] : []),
    ...offers.map((offer) => offerEvent(offer, agreement.zone, language)),
    ...reminderEvents(reminders, language),
  ];
  return events.toSorted((a, b) => a.day.localeCompare(b.day));
}

/** How one agreement follows the one before. */
function Between({ before, step, language }: { before: LifeStep; step: LifeStep; language: Language }) {
  const say = lifeWords[language];
  const end = lastDayOfAgreement(before.agreement);
  const start = startOf(step.agreement);
  if (end === null || start === null || step.gap === null) return <p class="between">{say.gapUnknown}</p>;
  if (step.gap === 0) return <p class="between">{say.contiguous}</p>;
  return (
    <p class="between gap">
      <Badge tone="warn">
        {say.gap(dayText(addDays(end, 1), language), dayText(addDays(start, -1), language), step.gap)}
      </Badge>
    </p>
  );
}

/** After the last: since when nothing is in force. */
function Since({ step, today, language }: { step: LifeStep; today: Day; language: Language }) {
  const say = lifeWords[language];
  const end = lastDayOfAgreement(step.agreement);
  if (end === null || end >= today) return null;
  const from = addDays(end, 1);
  const { terminatedOn, closedOn } = step.agreement;
  const text = (terminatedOn ?? closedOn) ? say.sinceConfirmed : say.sinceUnconfirmed;
  return (
    <li class="between gap">
      <Badge tone="danger">{text(dayText(from, language), daysInclusive(from, today))}</Badge>
    </li>
  );
}

/** The whole chain of an agreement as a line of events, with a bar of its years above. */
export function LifePage(props: {
  page: PageContext;
  agreementId: string;
  partner: { name: string; listed: boolean };
  steps: readonly LifeStep[];
  today: Day;
}) {
  const { page, steps, today } = props;
  const { language } = page;
  const say = lifeWords[language];
  const kindOf = (id: string) => {
    const found = steps.find(({ agreement }) => agreement.id === id);
    return found ? partnershipTerms[language].kinds[found.agreement.kind] : '';
  };
  const last = steps.at(-1);
  return (
    <Frame page={page} title={labelled(say.title, props.partner.name, language)}>
      <PageHeader
        back={{ href: agreementPath(props.agreementId), text: kindOf(props.agreementId) }}
        title={props.partner.name}
        {...(props.partner.listed && { titleLang: 'en' })}
        subtitle={`${say.title}. ${say.lead}`}
      />
      <div class="stack">
        <Section title={say.years} card>
          <YearsBar
            spans={spansOf(
              steps.map(({ agreement }) => agreement),
              today,
            )}
            nameOf={kindOf}
            partner={props.partner.name}
            today={today}
            language={language}
          />
        </Section>
        <ol class="life">
          {steps.map((step, index) => {
            const { agreement } = step;
            const before = steps[index - 1];
            const kind = partnershipTerms[language].kinds[agreement.kind];
            const events = eventsOf(step, language);
            return (
              <>
                {before && (
                  <li>
                    <Between before={before} step={step} language={language} />
                  </li>
                )}
                <li class="card" id={`agreement-${agreement.id}`}>
                  <header>
                    <h2>
                      <a href={agreementPath(agreement.id)}>{kind}</a>
                      {agreement.id === props.agreementId && <small> ({recordWords[language].thisOne})</small>}
                    </h2>
                    <StatusBadge agreement={agreement} language={language} />
                  </header>
                  <p class="subtitle">{daysLine(agreement, language)}</p>
                  {events.length > 0 && <Timeline entries={events} />}
                </li>
              </>
            );
          })}
          {last && <Since step={last} today={today} language={language} />}
        </ol>
      </div>
    </Frame>
  );
}
