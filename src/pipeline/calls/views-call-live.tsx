import { counted, numberText, percentText } from '../../platform/format.ts';
import type { PageContext } from '../../platform/page.ts';
import { Figures, Notice, Section } from '../../platform/parts-layout.tsx';
import type { Language } from '../../values/language.ts';
import type { CallJson } from './list-calls.ts';
import { euroText, GoalBar, GoalLegend, goalText, shareText } from './parts-call.tsx';
import { liveWords } from './words-live.ts';

/** Whether a job is writing the mails of a call just now. */
const isSending = (call: CallJson): boolean => call.stage === 'open' && call.figures.toSend > 0;

/** How many mails are written of how many; what of them has left, waits or was refused. A draft has recipients alone. */
function mailsItem(call: CallJson, queued: number, language: Language) {
  const say = liveWords[language];
  const { sent, refused, recipients, leftOut } = call.figures;
  const number = (count: number) => numberText(count, language);
  const notes = [
    refused > 0 && counted(refused, say.refused, language),
    sent > queued + refused && say.handedOver(number(sent - queued - refused)),
    queued > 0 && say.waitingToLeave(number(queued)),
    recipients === 0 && leftOut === 0 && say.nobodyYet,
    leftOut > 0 && counted(leftOut, say.leftOut, language),
  ].filter((note) => note !== false);
  const draft = call.openedAt === null;
  return {
    label: draft ? say.recipients : say.sent,
    href: `/calls/${call.id}?view=written#recipients`,
    value: draft ? number(recipients) : say.sentOf(number(sent), number(recipients)),
    ...(notes.length > 0 && { note: notes.join(' · ') }),
    ...(refused > 0 && { tone: 'danger' as const }),
  };
}

function items(call: CallJson, queued: number, language: Language) {
  const say = liveWords[language];
  const { figures } = call;
  const share = (count: number) =>
    figures.sent > 0 ? { note: say.ofSent(percentText(Math.round((count / figures.sent) * 100) / 100, language)) } : {};
  const euro = (cents: number) => euroText(cents, language);
  return [
    mailsItem(call, queued, language),
    { label: say.opened, value: numberText(figures.visited, language), ...share(figures.visited) },
    {
      label: say.answered,
      href: `/calls/${call.id}/answers`,
      value: numberText(figures.answered, language),
      ...(figures.waiting > 0
        ? { note: counted(figures.waiting, say.answersOpen, language), tone: 'warn' as const }
        : share(figures.answered)),
    },
    {
      label: say.pledged,
      value: euro(figures.pledged),
      ...(figures.sought
        ? { note: say.ofSought(shareText(figures.pledged, figures.sought, language), euro(figures.sought)) }
        : call.amount && { note: say.soughtUnknown }),
    },
    { label: say.received, value: euro(figures.received) },
    ...(figures.rangeHigh > 0
      ? [
          {
            label: say.ranges,
            value:
              figures.rangeLow === figures.rangeHigh
                ? euro(figures.rangeHigh)
                : `${euro(figures.rangeLow)}–${euro(figures.rangeHigh)}`,
            note: say.rangesNote,
          },
        ]
      : []),
  ];
}

/**
 * How far a call has come. Where scripts run it asks for itself again: every three seconds while mails are being
 * written, else every thirty; the list of recipients comes along.
 */
export function CallLive({ page, call, queued }: { page: PageContext; call: CallJson; queued: number }) {
  const { language } = page;
  const say = liveWords[language];
  const { figures } = call;
  const polled = call.openedAt !== null && call.archivedAt === null && call.stage !== 'closed';
  const polling = polled && {
    'hx-get': `/calls/${call.id}${page.path.includes('?') ? page.path.slice(page.path.indexOf('?')) : ''}`,
    'hx-trigger': isSending(call) ? 'every 3s' : 'every 30s',
    'hx-select': '#call-live',
    'hx-swap': 'outerHTML',
  };
  return (
    <div id="call-live" class="call-live" {...polling}>
      {isSending(call) && (
        <div role="status">
          <Notice
            tone="info"
            title={say.sending(numberText(figures.toSend, language), numberText(figures.recipients, language))}
          >
            <p>{say.sendingText}</p>
          </Notice>
        </div>
      )}
      <Figures items={items(call, queued, language)} />
      {figures.sought !== null && figures.sought > 0 && (
        <Section title={say.goal} card>
          <p class="goal-text">{goalText(call, language)}</p>
          <GoalBar figures={figures} />
          <GoalLegend language={language} />
        </Section>
      )}
      {figures.notValued > 0 && <p class="hint">{counted(figures.notValued, say.notValued, language)}</p>}
    </div>
  );
}
