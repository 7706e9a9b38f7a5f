import type { Child } from 'hono/jsx';
import { counted, dayText, listText, numberText } from '../../platform/format.ts';
import { ActionForm, Icon, LinkButton } from '../../platform/parts.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { commonWords, languageWords } from '../../platform/words-common.ts';
import { languages } from '../../values/language.ts';
import { missingTexts } from './open-call.ts';
import type { CallPageData } from './views-call.tsx';
import { liveWords } from './words-live.ts';
import { recipientWords } from './words-recipients.ts';

/** What an action does, and its button. */
const Step = ({ says, children }: { says: string; children?: Child }) => (
  <div class="call-step">
    <p>{says}</p>
    {children && <div class="actions">{children}</div>}
  </div>
);

/** What a draft lacks, each with the way to mend it; or the button that lets it out. */
function DraftSteps({ page, call, needed }: CallPageData) {
  const { language } = page;
  const say = liveWords[language];
  const { recipients } = call.figures;
  const missing = missingTexts(
    Object.fromEntries(Object.entries(call.texts).filter(([, text]) => text)) as never,
    needed,
  );
  const late = call.deadline < call.asOf;
  const names = listText(
    missing.map((one) => languageWords[language][one]),
    language,
  );
  const count = counted(recipients, recipientWords[language].count, language);
  const later = call.opensOn > call.asOf;
  const spoken = listText(
    languages
      .filter((one) => needed.has(one))
      .map((one) => `${languageWords[language][one]} (${numberText(needed.get(one) ?? 0, language)})`),
    language,
  );
  return (
    <>
      {recipients === 0 && (
        <Step says={say.missingRecipients}>
          <LinkButton href={`/calls/${call.id}/recipients/add`} icon="user-plus" look="primary">
            {say.addRecipients}
          </LinkButton>
        </Step>
      )}
      {missing.length > 0 && (
        <Step says={say.missingTexts(names)}>
          <LinkButton href={`/calls/${call.id}/edit#texts`} icon="pencil">
            {say.writeTexts}
          </LinkButton>
        </Step>
      )}
      {late && (
        <Step says={say.missingDays}>
          <LinkButton href={`/calls/${call.id}/edit`} icon="calendar-days">
            {say.changeDays}
          </LinkButton>
        </Step>
      )}
      {recipients > 0 && missing.length === 0 && !late && (
        <Step says={later ? say.ready(count, dayText(call.opensOn, language)) : say.readyNow(count)}>
          <details class="ask-once-more">
            <summary class="button primary">
              <Icon name="send" />
              {say.open}
            </summary>
            <div class="card">
              <h3>{say.openSure}</h3>
              <p>{later ? say.ready(count, dayText(call.opensOn, language)) : say.readyNow(count)}</p>
              <p>{say.openLanguages(spoken)}</p>
              <ActionForm
                action={`/calls/${call.id}/open`}
                fields={{ version: call.version }}
                icon="send"
                look="primary"
              >
                {say.openNow}
              </ActionForm>
            </div>
          </details>
        </Step>
      )}
    </>
  );
}

/** The stage of a call in words, and what can be done next, each with what follows from it. */
export function NextCard(data: CallPageData) {
  const { page, call, mayWrite } = data;
  const say = liveWords[page.language];
  const at = (action: string) => `/calls/${call.id}/${action}`;
  const running = call.openedAt !== null && call.closedAt === null;
  if (call.archivedAt !== null) return null;
  return (
    <Section title={say.next} card id="next">
      <div class="call-steps">
        <p>{say.say[call.stage]}</p>
        {mayWrite && call.stage === 'draft' && <DraftSteps {...data} />}
        {mayWrite && call.stage === 'past_deadline' && (
          <div class="actions">
            <LinkButton href={at('edit')} icon="calendar-days">
              {say.laterDeadline}
            </LinkButton>
          </div>
        )}
        {mayWrite && call.stage === 'scheduled' && (
          <Step says={say.takeBackSays}>
            <ActionForm action={at('take-back')} fields={{ version: call.version }} icon="undo-2">
              {say.takeBack}
            </ActionForm>
          </Step>
        )}
        {mayWrite && running && (
          <Step says={say.closeSays}>
            <ActionForm action={at('close')} icon="x">
              {say.close}
            </ActionForm>
          </Step>
        )}
        {mayWrite && call.stage === 'closed' && (
          <Step says={say.reopenSays}>
            <ActionForm action={at('reopen')} icon="refresh-cw">
              {say.reopen}
            </ActionForm>
          </Step>
        )}
        {mayWrite && !running && (
          <Step says={say.archiveSays}>
            <ActionForm action={at('archive')} fields={{ version: call.version }} icon="archive" look="quiet">
              {commonWords[page.language].archive}
            </ActionForm>
          </Step>
        )}
      </div>
    </Section>
  );
}
