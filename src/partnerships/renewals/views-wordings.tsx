import { instantText } from '../../platform/format.ts';
import { Frame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { ActionForm, Badge, LinkButton, PageHeader, Tabs } from '../../platform/parts.tsx';
import { Pager } from '../../platform/parts-filter.tsx';
import { EmptyState, Notice, Section, TwoColumns } from '../../platform/parts-layout.tsx';
import { DetailsCard } from '../../platform/parts-record.tsx';
import { DataTable, withQuery } from '../../platform/parts-table.tsx';
import { partsOfText } from '../../platform/pdf-text.ts';
import { commonWords, languageNames } from '../../platform/words-common.ts';
import { type Language, languages } from '../../values/language.ts';
import { partnershipTerms } from '../words.ts';
import type { WordingJson } from './list-wordings.ts';
import { SlotHelp, SlottedText } from './parts-slots.tsx';
import type { AgreementText, Texts } from './renewal-version.ts';
import { wordingWords } from './words-wordings.ts';

const languagesOf = (text: Texts): Language[] => languages.filter((language) => text[language]);
const kindText = (it: WordingJson, language: Language): string =>
  it.kind === null ? wordingWords[language].anyKind : partnershipTerms[language].kinds[it.kind];

/** The list of templates: those in use, or those archived. */
export function WordingsPage(props: {
  page: PageContext;
  items: readonly WordingJson[];
  archived: boolean;
  write: boolean;
  next: string | null;
  further: boolean;
}) {
  const { page, archived } = props;
  const address = archived ? '/wordings?state=archived' : '/wordings';
  const { language } = page;
  const say = wordingWords[language];
  return (
    <Frame page={page} title={say.title}>
      <PageHeader
        title={say.title}
        subtitle={say.lead}
        actions={
          props.write && (
            <LinkButton href="/wordings/new" icon="plus" look="primary" shortcut="n">
              {say.newWording}
            </LinkButton>
          )
        }
      />
      <Tabs
        label={say.title}
        items={[
          { href: '/wordings', text: commonWords[language].all, current: !archived },
          { href: '/wordings?state=archived', text: say.archived, current: archived },
        ]}
      />
      <DataTable
        caption={say.title}
        rows={props.items}
        href={(it) => `/wordings/${it.id}`}
        columns={[
          { key: 'name', label: say.name, phone: 'title', cell: (it) => it.name },
          { key: 'manner', label: say.manner, phone: 'line', cell: (it) => say.manners[it.manner] },
          { key: 'kind', label: say.kind, phone: 'line', cell: (it) => kindText(it, language) },
          {
            key: 'languages',
            label: say.languages,
            phone: 'line',
            nowrap: true,
            cell: (it) => languagesOf(it.text).join(', ').toUpperCase(),
          },
          { key: 'edition', label: say.edition, numeric: true, cell: (it) => it.edition },
          { key: 'changed', label: say.changedAt, nowrap: true, cell: (it) => instantText(it.updatedAt, language) },
        ]}
        empty={
          archived ? (
            <EmptyState icon="archive" title={say.noneArchived} />
          ) : (
            <EmptyState icon="file-text" title={say.none} text={say.noneText} />
          )
        }
      />
      <Pager
        language={language}
        next={props.next && withQuery(address, { cursor: props.next })}
        first={props.further ? address : null}
      />
    </Frame>
  );
}

/** What an edition before this one said, and until when. */
export interface OldEdition {
  edition: number;
  until: string;
  name: string;
  text: Texts;
}

/** One template in its languages; `old` shows an edition that is no longer in use. */
export function WordingPage(props: {
  page: PageContext;
  wording: WordingJson;
  editions: readonly OldEdition[];
  old: OldEdition | null;
  write: boolean;
}) {
  const { page, wording, editions, old } = props;
  const { language } = page;
  const say = wordingWords[language];
  const common = commonWords[language];
  const text = (old ?? wording).text;
  const path = `/wordings/${wording.id}`;
  const archived = wording.archivedAt !== null;
  return (
    <Frame page={page} title={wording.name}>
      <PageHeader
        title={(old ?? wording).name}
        back={{ href: '/wordings', text: say.title }}
        badges={archived && <Badge tone="neutral">{common.archived}</Badge>}
        actions={
          props.write &&
          (archived ? (
            <ActionForm action={`${path}/restore`} icon="archive-restore">
              {common.restore}
            </ActionForm>
          ) : (
            <>
              <LinkButton href={`${path}/edit`} icon="pencil" shortcut="e">
                {common.edit}
              </LinkButton>
              <ActionForm action={`${path}/archive`} icon="archive" fields={{ version: wording.version }}>
                {common.archive}
              </ActionForm>
            </>
          ))
        }
      />
      {old && (
        <Notice tone="info">
          {say.oldEdition(old.edition, instantText(old.until, language))} <a href={path}>{say.seeCurrent}</a>
        </Notice>
      )}
      <TwoColumns
        aside={
          <>
            <DetailsCard
              language={language}
              title={common.details}
              items={[
                { term: say.manner, value: say.manners[wording.manner] },
                { term: say.kind, value: kindText(wording, language) },
                { term: say.edition, value: String((old ?? wording).edition) },
                { term: say.changedAt, value: instantText(wording.updatedAt, language) },
              ]}
            />
            {editions.length > 0 && (
              <Section title={say.editions} card>
                <ul class="plain">
                  <li>
                    <a href={path} aria-current={old ? undefined : 'page'}>
                      {say.editionNumber(wording.edition)}
                    </a>{' '}
                    <small>{say.present}</small>
                  </li>
                  {editions.map((one) => (
                    <li>
                      <a
                        href={`${path}?edition=${one.edition}`}
                        aria-current={old?.edition === one.edition ? 'page' : undefined}
                      >
                        {say.editionNumber(one.edition)}
                      </a>{' '}
                      <small>{say.until(instantText(one.until, language))}</small>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <SlotHelp language={language} />
          </>
        }
      >
        {languagesOf(text).map((one) => (
          <Section
            title={languageNames[one]}
            card
            id={one}
            actions={
              !old && (
                <LinkButton href={`${path}/preview.pdf?language=${one}`} icon="file-text" small>
                  {say.document}
                </LinkButton>
              )
            }
          >
            <WordingText text={text[one]} language={one} />
          </Section>
        ))}
      </TwoColumns>
    </Frame>
  );
}

/** The text of a template in its own language, its slots marked. */
function WordingText({ text, language }: { text: AgreementText | undefined; language: Language }) {
  if (!text) return null;
  return (
    <div class="wording" lang={language} translate="no">
      <h3>
        <SlottedText text={text.title} />
      </h3>
      <ol>
        {text.clauses.map((clause) => (
          <li>
            <h4>
              <SlottedText text={clause.heading} />
            </h4>
            {partsOfText(clause.text).map((part) =>
              part.kind === 'list' ? (
                <ul>
                  {part.items.map((item) => (
                    <li>
                      <SlottedText text={item} />
                    </li>
                  ))}
                </ul>
              ) : (
                <p>
                  <SlottedText text={part.text} />
                </p>
              ),
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
