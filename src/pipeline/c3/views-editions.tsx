import { dayText, instantText, numberText } from '../../platform/format.ts';
import { ActionForm } from '../../platform/parts.tsx';
import { Notice, Section } from '../../platform/parts-layout.tsx';
import { DataTable, withQuery } from '../../platform/parts-table.tsx';
import type { Language } from '../../values/language.ts';
import type { EditionJson } from './editions.ts';
import type { LeftOut } from './read-list.ts';
import type { C3PageData } from './views-c3.tsx';
import { c3Words } from './words.ts';

/** Rows at fault, each with its line and what is wrong. */
export function BadRows({ rows, language }: { rows: readonly LeftOut[]; language: Language }) {
  const say = c3Words[language];
  return (
    <ul class="bad-lines">
      {rows.map(({ line, fault, text, other }) => (
        <li>{say.badRow(line, text, say.faults[fault], other)}</li>
      ))}
    </ul>
  );
}

/** The editions of the list that is shown: since when, who took them in, their file, what was left out. */
export function Editions({ page, editions, write }: C3PageData) {
  const { language } = page;
  const say = c3Words[language];
  const { shown, ofList } = editions;
  const [newest] = ofList;
  return (
    <Section title={say.editions} subtitle={say.editionsText} id="editions">
      {shown && newest && newest.id !== shown.id && (
        <Notice tone="warn">
          {say.older(dayText(newest.listedOn, language))}{' '}
          <a href={withQuery(page.path, { edition: null, list: newest.name })}>{say.toNewest}</a>
        </Notice>
      )}
      <DataTable
        caption={say.editions}
        rows={ofList}
        href={(it) => withQuery('/c3', { edition: it.id })}
        columns={[
          {
            key: 'of',
            label: say.listedOn,
            phone: 'title',
            nowrap: true,
            cell: ({ listedOn }) => dayText(listedOn, language),
          },
          {
            key: 'entries',
            label: say.entries,
            numeric: true,
            phone: 'beside',
            cell: ({ entries }) => numberText(entries, language),
          },
          {
            key: 'imported',
            label: say.importedAt,
            phone: 'line',
            cell: ({ createdAt, importedBy }) => (
              <>
                {instantText(createdAt, language)}
                <small>{importedBy.name}</small>
              </>
            ),
          },
          {
            key: 'file',
            label: say.file,
            phone: 'line',
            cell: ({ id, fileName, sha256 }) => (
              <>
                <a href={`/c3/editions/${id}/file`}>{fileName ?? say.pasted}</a>
                <small>
                  {say.hash} <code title={sha256}>{sha256.slice(0, 12)}…</code>
                </small>
              </>
            ),
          },
          {
            key: 'left',
            label: say.leftOut,
            phone: 'line',
            cell: ({ leftOut }) =>
              leftOut.length > 0 && (
                <details>
                  <summary>{say.leftOutCount(leftOut.length)}</summary>
                  <BadRows rows={leftOut} language={language} />
                </details>
              ),
          },
          ...(write
            ? [
                {
                  key: 'archive',
                  label: say.takeAway,
                  quietLabel: true,
                  phone: 'out' as const,
                  cell: ({ id, version }: EditionJson) => (
                    <ActionForm
                      action={`/c3/editions/${id}/archive`}
                      fields={{ version }}
                      icon="archive"
                      look="quiet"
                      small
                      iconOnly
                    >
                      {say.takeAway}
                    </ActionForm>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
