import type { Child } from 'hono/jsx';
import type { IconName } from '../platform/icon-names.ts';
import { ActionForm, LinkButton } from '../platform/parts.tsx';
import { EmptyState, Section } from '../platform/parts-layout.tsx';
import { type Column, DataTable } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { Language } from '../values/language.ts';

/** Contributions or obligations of an agreement: a table with a way to add, edit and archive, or what would be here. */
export function PartList<Part extends { id: string; version: number }>(props: {
  /** Also the last word of the address of the parts, and the place on the page to link to. */
  name: 'contributions' | 'obligations';
  agreementId: string;
  parts: readonly Part[];
  columns: readonly Column<Part>[];
  language: Language;
  mayWrite: boolean;
  icon: IconName;
  words: { title: string; add: string; none: string; noneText: string };
  /** What only parts of this kind can do, first in the row; `at` gives the address of an action. */
  own: (part: Part, at: (action: string) => string) => Child;
}) {
  const { name, parts, language, mayWrite, words } = props;
  const path = `/agreements/${props.agreementId}/${name}`;
  const add = `${path}/new`;
  const actions: Column<Part> = {
    key: 'actions',
    label: commonWords[language].edit,
    quietLabel: true,
    phone: 'line',
    cell: (part) => {
      const at = (action: string): string => `${path}/${part.id}${action}`;
      return (
        <span class="row-actions">
          {props.own(part, at)}
          <LinkButton href={at('/edit')} icon="pencil" look="quiet" small iconOnly>
            {commonWords[language].edit}
          </LinkButton>
          <ActionForm
            action={at('/archive')}
            fields={{ version: part.version }}
            icon="archive"
            look="quiet"
            small
            iconOnly
          >
            {commonWords[language].archive}
          </ActionForm>
        </span>
      );
    },
  };
  return (
    <Section
      title={words.title}
      id={name}
      count={parts.length || undefined}
      actions={
        mayWrite &&
        parts.length > 0 && (
          <LinkButton href={add} icon="plus" small>
            {words.add}
          </LinkButton>
        )
      }
    >
      {parts.length === 0 ? (
        <EmptyState
          icon={props.icon}
          title={words.none}
          text={words.noneText}
          {...(mayWrite && { action: { href: add, text: words.add, icon: 'plus' as const } })}
        />
      ) : (
        <DataTable
          caption={words.title}
          columns={mayWrite ? [...props.columns, actions] : props.columns}
          rows={parts}
        />
      )}
    </Section>
  );
}
