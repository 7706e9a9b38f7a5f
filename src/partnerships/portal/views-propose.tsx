import type { Child } from 'hono/jsx';
import { typed } from '../../platform/form.ts';
import { dayText } from '../../platform/format.ts';
import type { PageContext } from '../../platform/page.ts';
import { Button, Icon, Tabs } from '../../platform/parts.tsx';
import { DayInput } from '../../platform/parts-day.tsx';
import { FileInput } from '../../platform/parts-file.tsx';
import { FieldRow, Form } from '../../platform/parts-form.tsx';
import { TextArea, TextInput } from '../../platform/parts-input.tsx';
import { Notice, Section } from '../../platform/parts-layout.tsx';
import { languageWords } from '../../platform/words-common.ts';
import type { Language } from '../../values/language.ts';
import { FormFaults, type FormState } from '../form-state.tsx';
import type { OfferedContribution } from '../renewals/offer.ts';
import { contributionText, obligationText } from '../renewals/offer-text.ts';
import { placeText } from '../renewals/place-text.ts';
import { TermBoxes } from '../views-terms-form.tsx';
import { partnershipTerms } from '../words.ts';
import type { OfferInQuestion } from './offer-in-question.ts';
import type { Portal } from './open-portal.ts';
import { proposalFilled, wholePlace } from './propose-form.ts';
import { PortalFrame } from './views-frame.tsx';
import { answerWords } from './words-answer.ts';
import { offerPageWords } from './words-offer.ts';

interface Data {
  page: PageContext;
  portal: Portal;
  base: string;
  it: OfferInQuestion;
  textLanguage: Language;
  state: FormState;
}

const at = (state: FormState, name: string) => (state.errors[name] ? { error: state.errors[name] } : {});

/** What is said to a place, in a box that is small until something stands in it. */
function CommentBox(props: Data & { place: string; label?: string }) {
  const { state, place, page } = props;
  const name = `comment:${place}`;
  return (
    <TextArea
      name={name}
      label={props.label ?? answerWords[page.language].comment}
      value={typed(state.filled, name)}
      rows={2}
      maxlength={4000}
      {...at(state, name)}
    />
  );
}

/** A part of the form that is folded until it is opened, or until something in it was typed or refused. */
const Fold = ({ title, open, children }: { title: Child; open: boolean; children?: Child }) => (
  <details class="card fold-card" open={open}>
    <summary>
      <Icon name="chevron-right" />
      <span>{title}</span>
    </summary>
    <div class="stack">{children}</div>
  </details>
);

const touched = ({ state, it, textLanguage, page }: Data, name: string): boolean =>
  Object.keys(state.errors).some((one) => one === name || one.startsWith(`${name}:`) || one === `comment:${name}`) ||
  typed(state.filled, `comment:${name}`) !== '' ||
  Object.entries(proposalFilled(it.shown, textLanguage, page.language)).some(
    ([field, first]) => field.startsWith(`${name}:`) && field in state.filled && typed(state.filled, field) !== first,
  );

const termFields = ['term', 'noticePeriod', 'renewalClause', 'facilities', 'objectives'] as const;

function TermsPart(data: Data) {
  const { page, state, it } = data;
  const { language } = page;
  const say = answerWords[language];
  const { amendable } = partnershipTerms[language];
  const { filled } = state;
  return (
    <Section title={say.terms}>
      <FieldRow>
        <TermBoxes
          name="term"
          label={say.term}
          hint={say.termHint}
          filled={filled}
          language={language}
          error={state.errors.term}
        />
        <DayInput
          name="lastDay"
          label={say.lastDay}
          hint={
            it.shown.offer.end?.basis === 'stated' ? dayText(it.shown.offer.end.lastDay, language) : say.lastDayHint
          }
          value={typed(filled, 'lastDay')}
          {...at(state, 'lastDay')}
        />
      </FieldRow>
      <TermBoxes name="notice" label={say.notice} filled={filled} language={language} error={state.errors.notice} />
      <Fold title={say.commentTerms} open={termFields.some((field) => touched(data, field))}>
        {termFields.map((field) => (
          <CommentBox {...data} place={field} label={amendable[field]} />
        ))}
      </Fold>
    </Section>
  );
}

function ContributionFields({ it, ...data }: Omit<Data, 'it'> & { it: OfferedContribution }) {
  const { page, state } = data;
  const { language } = page;
  const say = answerWords[language];
  const name = (field: string) => `contribution:${it.key}:${field}`;
  const value = (field: string) => typed(state.filled, name(field));
  const day = (field: 'dueOn' | 'from' | 'to', label: string) => (
    <DayInput name={name(field)} label={label} value={value(field)} {...at(state, name(field))} />
  );
  const money = it.kind === 'money';
  const currency = value('amountCurrency') || 'EUR';
  return (
    <FieldRow>
      {(money || it.amount) && (
        <TextInput
          name={name('amount')}
          label={say.amount(currency)}
          inputmode="decimal"
          value={value('amount')}
          {...at(state, name('amount'))}
        />
      )}
      {(money || it.amount) && <input type="hidden" name={name('amountCurrency')} value={currency} />}
      {money && day('dueOn', say.due)}
      {!money && (
        <TextInput
          name={name('quantity')}
          label={say.quantity(it.unit ? partnershipTerms[language].units[it.unit] : '')}
          inputmode="decimal"
          value={value('quantity')}
          {...at(state, name('quantity'))}
        />
      )}
      {!money && day('from', say.from)}
      {!money && day('to', say.to)}
    </FieldRow>
  );
}

function ItemsPart(data: Data) {
  const { page, state, it } = data;
  const { language } = page;
  const say = answerWords[language];
  const titles = offerPageWords[language];
  const { contributions, obligations } = it.shown.offer;
  return (
    <>
      {contributions.length > 0 && (
        <Section title={titles.contributions}>
          <div class="stack">
            {contributions.map((one) => (
              <Fold title={contributionText(one, language)} open={touched(data, `contribution:${one.key}`)}>
                <ContributionFields {...data} it={one} />
                <CommentBox {...data} place={`contribution:${one.key}`} />
              </Fold>
            ))}
          </div>
        </Section>
      )}
      {obligations.length > 0 && (
        <Section title={titles.obligations}>
          <div class="stack">
            {obligations.map((one) => {
              const name = `obligation:${one.key}:dueOn`;
              return (
                <Fold title={obligationText(one, language)} open={touched(data, `obligation:${one.key}`)}>
                  <DayInput name={name} label={say.due} value={typed(state.filled, name)} {...at(state, name)} />
                  <CommentBox {...data} place={`obligation:${one.key}`} />
                </Fold>
              );
            })}
          </div>
        </Section>
      )}
    </>
  );
}

function ClausesPart(data: Data) {
  const { page, state, it, textLanguage, base } = data;
  const say = answerWords[page.language];
  const { languages } = it.renewal;
  const { clauses } = it.shown.text[textLanguage] ?? { clauses: [] };
  return (
    <Section title={say.clauses} subtitle={say.clausesLead} id="text">
      {languages.length > 1 && (
        <>
          <Tabs
            label={say.clauses}
            items={languages.map((one) => ({
              href: `${base}/propose?text=${one}#text`,
              text: offerPageWords[page.language].textIn(languageWords[page.language][one]),
              current: one === textLanguage,
            }))}
          />
          <p class="hint">{say.otherLanguages}</p>
        </>
      )}
      <div class="stack">
        {clauses.map(({ key, heading, text }, index) => {
          const name = `clause:${key}`;
          const value = typed(state.filled, name);
          const changed = value !== '' && value.replaceAll('\r\n', '\n') !== text.trim();
          return (
            <Fold
              title={<span lang={textLanguage}>{`${index + 1}. ${heading}`}</span>}
              open={changed || touched(data, name)}
            >
              <TextArea
                name={name}
                label={say.wording}
                value={value}
                rows={Math.min(14, Math.max(4, Math.ceil(text.length / 70)))}
                maxlength={10_000}
                {...at(state, name)}
              />
              <CommentBox {...data} place={name} />
            </Fold>
          );
        })}
      </div>
    </Section>
  );
}

/** A proposal: other terms, other words, comments to any place, a marked copy. What is left as it is stays so. */
export function ProposePage(data: Data) {
  const { page, portal, base, it, state, textLanguage } = data;
  const say = answerWords[page.language];
  const { amendable } = partnershipTerms[page.language];
  const labelOf = (name: string): string => {
    const place = name.replace(/^comment:/, '');
    if (place === wholePlace) return say.whole;
    const [kind, key] = place.split(':');
    return placeText(key === undefined ? place : `${kind}:${key}`, it.shown, page.language) ?? '';
  };
  const own: Record<string, string> = {
    term: amendable.term,
    lastDay: say.lastDay,
    notice: say.notice,
    file: say.marked,
  };
  const labels = Object.fromEntries(
    Object.keys(state.errors).map((name) => [name, own[name] ?? (name === '' ? '' : labelOf(name))]),
  );
  return (
    <PortalFrame page={page} portal={portal} title={say.proposeTitle} back={`${base}/offer`}>
      <p class="lead">{say.proposeLead}</p>
      {it.proposal && (
        <Notice tone="info">
          <p>{say.replaces}</p>
          {it.proposal.markedFile && <p>{say.markedAgain(it.proposal.markedFile.name)}</p>}
        </Notice>
      )}
      <FormFaults state={state} language={page.language} labels={labels} />
      {Object.keys(state.errors).length > 0 && <Notice tone="info">{say.chooseAgain}</Notice>}
      <Form action={`${base}/propose?text=${textLanguage}`} hidden={{ hash: it.shown.hash }} files>
        <TermsPart {...data} />
        <ItemsPart {...data} />
        <ClausesPart {...data} />
        <Section title={say.whole}>
          <CommentBox {...data} place={wholePlace} label={say.wholeHint} />
          <FileInput
            name="file"
            language={page.language}
            label={say.marked}
            hint={say.markedHint}
            {...at(state, 'file')}
          />
        </Section>
        <Button look="primary" icon="send">
          {say.send}
        </Button>
        <p class="hint">{say.sendHint}</p>
      </Form>
    </PortalFrame>
  );
}
