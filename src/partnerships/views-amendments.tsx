import { dayText } from '../platform/format.ts';
import { ActionForm, LinkButton } from '../platform/parts.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { Change, Timeline } from '../platform/parts-record.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Language } from '../values/language.ts';
import type { AmendmentJson } from './agreement-json.ts';
import { labelled } from './agreement-text.ts';
import { factText } from './fact-text.ts';
import { partnershipTerms } from './words.ts';
import { historyWords } from './words-history.ts';
import { recordWords } from './words-record.ts';

/** What amendments changed, signed when and in force when; the last one in force comes first. */
export function AmendmentsSection(props: {
  agreementId: string;
  amendments: readonly AmendmentJson[];
  language: Language;
  mayWrite: boolean;
}) {
  const { amendments, language } = props;
  const say = recordWords[language];
  const nothing = historyWords[language].nothing;
  if (amendments.length === 0) return null;
  return (
    <Section title={say.amendments} id="amendments" count={amendments.length}>
      <Timeline
        entries={amendments.toReversed().map((it) => ({
          icon: 'file-text',
          title: say.amendment(it.number),
          when: it.signedOn
            ? say.amendedSigned(dayText(it.signedOn, language), dayText(it.inForceOn, language))
            : say.inForceFrom(dayText(it.inForceOn, language)),
          body: (
            <div class="changes">
              {it.changes.map(({ field, before, after }) => (
                <p>
                  {labelled(partnershipTerms[language].amendable[field], '', language)}
                  <Change
                    before={factText(field, before, language) ?? nothing}
                    after={factText(field, after, language) ?? nothing}
                  />
                </p>
              ))}
            </div>
          ),
          actions: props.mayWrite && (
            <span class="row-actions">
              <LinkButton
                href={`/agreements/${props.agreementId}/amendments/${it.id}/edit`}
                icon="pencil"
                look="quiet"
                small
                iconOnly
              >
                {commonWords[language].edit}
              </LinkButton>
              <ActionForm
                action={`/agreements/${props.agreementId}/amendments/${it.id}/archive`}
                fields={{ version: it.version }}
                icon="archive"
                look="quiet"
                small
                iconOnly
              >
                {commonWords[language].archive}
              </ActionForm>
            </span>
          ),
        }))}
      />
    </Section>
  );
}
