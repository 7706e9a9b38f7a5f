import { typed } from '../platform/form.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Button, PageHeader } from '../platform/parts.tsx';
import { Checkbox } from '../platform/parts-choice.tsx';
import { FieldRow, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextInput } from '../platform/parts-input.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Party } from './agreement.ts';
import { FormFaults, type FormState } from './form-state.tsx';
import { sides } from './obligation.ts';
import { partnershipTerms } from './words.ts';
import { formWords } from './words-forms.ts';

/** Who signs: names and sides can be corrected, one taken away, organisations added by search. */
export function PartiesPage(props: {
  page: PageContext;
  state: FormState;
  parties: readonly Party[];
  action: string;
  back: { href: string; text: string };
  q: string;
  found: readonly { id: string; name: string }[];
}) {
  const { page, state } = props;
  const { language } = page;
  const say = formWords[language];
  const at = (name: string) => (state.errors[name] ? { error: state.errors[name] } : {});
  return (
    <Frame page={page} title={say.parties}>
      <PageHeader back={props.back} title={say.parties} subtitle={say.partiesIntro} />
      <FormFaults state={state} language={language} labels={{}} />
      <div class="stack">
        <Form action={props.action} hidden={{ version: state.version }}>
          {props.parties.map((party, index) => (
            <FieldRow>
              <TextInput
                name={`name${index}`}
                label={say.partyName}
                value={typed(state.filled, `name${index}`) || party.name}
                {...at(`name${index}`)}
              />
              <Select
                name={`side${index}`}
                label={say.side}
                value={typed(state.filled, `side${index}`) || party.side}
                options={sides.map((value) => ({ value, text: partnershipTerms[language].sides[value] }))}
              />
              <Checkbox name={`remove${index}`} label={say.removeParty} />
            </FieldRow>
          ))}
          <FormActions language={language} cancel={props.back.href} />
        </Form>
        <Section title={say.addParty}>
          <Form action={props.action} method="get" inline>
            <TextInput
              name="q"
              type="search"
              label={say.findOrganisation}
              hint={say.findOrganisationHint}
              value={props.q}
            />
            <Button icon="search">{commonWords[language].search}</Button>
          </Form>
          {props.q !== '' && props.found.length === 0 && <p class="unknown">{say.noOrganisation}</p>}
          {props.found.length > 0 && (
            <ul class="found-list card">
              {props.found.map(({ id, name }) => (
                <li>
                  <strong>{name}</strong>
                  <form method="post" action={props.action} class="row-actions">
                    <input type="hidden" name="version" value={String(state.version ?? '')} />
                    <input type="hidden" name="add" value={id} />
                    {sides.toReversed().map((side) => (
                      <Button name="side" value={side} small>
                        {side === 'partner' ? say.addAsPartner : say.addForInitiative}
                        <span class="hidden">: {name}</span>
                      </Button>
                    ))}
                  </form>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </Frame>
  );
}
