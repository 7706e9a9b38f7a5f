import type { OrganisationJson } from '../directory/list-organisations.ts';
import type { TellChanges } from '../directory/parts-timeline.tsx';
import { changesIn } from '../partnerships/fact-text.ts';
import { listPartnerships } from '../partnerships/list-partnerships.ts';
import { AgreementCard } from '../partnerships/parts-agreement.tsx';
import { tellRenewal } from '../partnerships/renewals/happened.ts';
import { today } from '../partnerships/select-agreements.ts';
import { tellCall } from '../pipeline/calls/happened.ts';
import { tellPipeline } from '../pipeline/happened.ts';
import type { Ctx } from '../platform/http.ts';
import { languageOf } from '../platform/page-context.ts';
import { LinkButton } from '../platform/parts.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { besideFunder } from './beside-funder.tsx';
import { deskWords } from './words.ts';

const mostShown = 10;

/** The partnerships and agreements of an organisation, its opportunities and pledges: the whole of it on one page. */
export async function besideOrganisation(c: Ctx, organisation: OrganisationJson) {
  const language = languageOf(c);
  const say = deskWords[language];
  const { database } = c.get('parts');
  const mayWrite = ['admin', 'fundraiser'].includes(c.get('who')?.role ?? '');
  const [{ items, nextCursor }, funding] = await Promise.all([
    listPartnerships(database.read, today, { organisation: organisation.id, limit: mostShown }),
    besideFunder(c, 'organisation', organisation),
  ]);
  const add = { href: `/partnerships/new?organisation=${organisation.id}`, text: say.newPartnership };
  return (
    <>
      <Section title={say.partnerships} id="partnerships" {...(nextCursor === null && { count: items.length })}>
        {items.length === 0 && <p class="subtitle">{say.noPartnership}</p>}
        {items.map((partnership) => (
          <div class="stack">
            <p>
              <a href={`/partnerships/${partnership.id}`}>
                {partnership.number === null ? say.partnership : `${say.partnership} ${partnership.number}`}
              </a>
              {partnership.owner && <small> · {partnership.owner.name}</small>}
            </p>
            {partnership.agreements.length === 0 && <p class="subtitle">{say.noAgreement}</p>}
            {partnership.agreements.map((agreement) => (
              <AgreementCard agreement={agreement} language={language} />
            ))}
          </div>
        ))}
        {nextCursor !== null && <a href={`/partnerships?organisation=${organisation.id}`}>{say.allPartnerships}</a>}
        {items.length === 0 && mayWrite && (
          <LinkButton href={add.href} icon="plus">
            {add.text}
          </LinkButton>
        )}
      </Section>
      {funding}
    </>
  );
}

const partnershipKinds = ['partnership', 'agreement', 'amendment', 'contribution', 'obligation'];

/** What changed in partnerships, agreements, opportunities and pledges, in words, for an organisation's timeline; their records tell the rest. */
export const tellRooms: TellChanges = (line, language, names) => {
  if (['opportunity', 'pledge'].includes(line.subject.kind)) return tellPipeline(line, language, names);
  if (line.subject.kind === 'call') return tellCall(line.action, line.before, line.after, language, names);
  return partnershipKinds.includes(line.subject.kind) && line.before !== null
    ? changesIn(line.before, line.after, language).map(({ label, before, after }) => ({ label, before, after }))
    : tellRenewal(line.action, line.before, line.after, language);
};
