import { typed } from '../../platform/form.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { PageHeader } from '../../platform/parts.tsx';
import { Pager } from '../../platform/parts-filter.tsx';
import { FieldRow, Form, FormActions } from '../../platform/parts-form.tsx';
import { Select, TextInput } from '../../platform/parts-input.tsx';
import { Section } from '../../platform/parts-layout.tsx';
import { withQuery } from '../../platform/parts-table.tsx';
import { languageNames } from '../../platform/words-common.ts';
import { languages } from '../../values/language.ts';
import { labelled } from '../agreement-text.ts';
import { FormFaults, type FormState } from '../form-state.tsx';
import type { AgreementRecord } from '../list-agreements.ts';
import { partnershipTerms } from '../words.ts';
import type { PortalLinkJson } from './list-portal-links.ts';
import { LinkList } from './parts-links.tsx';
import type { SignatoryChoice } from './signatory-choices.ts';
import { lifeWords } from './words-life.ts';

interface Data {
  page: PageContext;
  agreement: AgreementRecord;
  partner: string;
  live: readonly PortalLinkJson[];
  ended: { items: readonly PortalLinkJson[]; nextCursor: string | null; further: boolean };
  mayWrite: boolean;
  staffId: string | null;
  people: readonly SignatoryChoice[];
  state: FormState;
}

/** Mails somebody a link to what the agreement still asks for. */
function SendForm({ page, agreement, people, state }: Data) {
  const { language } = page;
  const say = lifeWords[language];
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  const known = people.filter(({ email }) => email !== null);
  return (
    <Section title={say.sendTitle} subtitle={say.sendLead} card id="send">
      <Form action={`/agreements/${agreement.id}/links`}>
        {known.length > 0 && (
          <Select
            name="person"
            label={say.person}
            value={typed(state.filled, 'person')}
            blank={say.anotherPerson}
            options={known.map((one) => ({
              value: one.key,
              text: [one.name, one.function, one.email].filter(Boolean).join(' · '),
            }))}
          />
        )}
        <FieldRow>
          <TextInput
            name="name"
            label={say.name}
            value={typed(state.filled, 'name')}
            autocomplete="off"
            maxlength={200}
            {...at('name')}
          />
          <TextInput
            name="email"
            label={say.email}
            type="email"
            value={typed(state.filled, 'email')}
            autocomplete="off"
            {...at('email')}
          />
        </FieldRow>
        <Select
          name="language"
          label={say.language}
          value={typed(state.filled, 'language') || language}
          options={languages.map((value) => ({ value, text: languageNames[value] }))}
          {...at('language')}
        />
        <FormActions language={language} saveText={say.send} />
      </Form>
    </Section>
  );
}

/** All links of an agreement, those that work first, with a form for one to its open obligations. */
export function LinksPage(data: Data) {
  const { page, agreement, live, ended, mayWrite } = data;
  const { language } = page;
  const say = lifeWords[language];
  const kind = partnershipTerms[language].kinds[agreement.kind];
  const list = (links: readonly PortalLinkJson[]) => (
    <LinkList
      links={links}
      language={language}
      mayWrite={mayWrite}
      staffId={data.staffId}
      back={`/agreements/${agreement.id}/links`}
      zone={agreement.zone}
      kinds
    />
  );
  return (
    <Frame page={page} title={labelled(say.linksTitle, data.partner, language)}>
      <PageHeader
        back={{ href: `/agreements/${agreement.id}`, text: data.partner }}
        title={say.linksTitle}
        subtitle={`${labelled(kind, data.partner, language)}. ${say.linksLead}`}
      />
      <FormFaults state={data.state} language={language} labels={{ name: say.name, email: say.email }} />
      <div class="stack narrow">
        <Section title={say.live} count={live.length} card>
          {live.length === 0 ? <p class="subtitle">{say.noLive}</p> : list(live)}
        </Section>
        {mayWrite && <SendForm {...data} />}
        {(ended.items.length > 0 || ended.further) && (
          <Section title={say.ended} card>
            {list(ended.items)}
            <Pager
              language={language}
              next={ended.nextCursor && withQuery(page.path, { cursor: ended.nextCursor })}
              first={ended.further ? withQuery(page.path, { cursor: null }) : null}
            />
          </Section>
        )}
      </div>
    </Frame>
  );
}
