import { instantText } from '../platform/format.ts';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, Button } from '../platform/parts.tsx';
import { fieldId } from '../platform/parts-field.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { CalendarAddress } from './calendar-link.ts';
import { accessWords } from './words.ts';

const calendarField = fieldId('calendar');

/** The secret address for calendar programs: shown again whenever its person wants it. */
export function CalendarSection({ page, calendar }: { page: PageContext; calendar: CalendarAddress | null }) {
  const say = accessWords[page.language];
  return (
    <Section title={say.calendar} subtitle={say.calendarLead} id="calendar" card>
      {calendar === null ? (
        <ActionForm action="/account/calendar" icon="calendar-days" look="primary">
          {say.calendarMake}
        </ActionForm>
      ) : (
        <>
          <details class="unfold">
            <summary>{say.calendarShow}</summary>
            <div class="copy-line">
              <input
                id={calendarField}
                value={calendar.address}
                readonly
                class="address"
                aria-label={say.calendarAddress}
                translate="no"
              />
              <span class="script-only">
                <Button type="button" icon="copy" small copies={calendarField} copied={say.calendarCopied}>
                  {commonWords[page.language].copy}
                </Button>
              </span>
            </div>
            <p class="hint">{say.calendarHint}</p>
          </details>
          <p class="hint">{say.added(instantText(calendar.madeAt, page.language))}</p>
          <div class="actions box-actions">
            <ActionForm action="/account/calendar" icon="calendar-days">
              {say.calendarAnew}
            </ActionForm>
            <ActionForm action="/account/calendar/revoke" icon="x">
              {say.calendarRevoke}
            </ActionForm>
          </div>
        </>
      )}
    </Section>
  );
}
