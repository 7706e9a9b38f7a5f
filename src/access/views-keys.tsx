import { instantText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, Badge, LinkButton, PageHeader } from '../platform/parts.tsx';
import { Radios } from '../platform/parts-choice.tsx';
import { ErrorSummary, Form, FormActions } from '../platform/parts-form.tsx';
import { TextInput } from '../platform/parts-input.tsx';
import { EmptyState, Notice, Section } from '../platform/parts-layout.tsx';
import { DataTable } from '../platform/parts-table.tsx';
import { commonWords, roleWords } from '../platform/words-common.ts';
import { roles } from '../values/role.ts';
import type { KeyJson } from './list-keys.ts';
import { type Errors, StaffFrame } from './views-staff.tsx';
import { roleHints, staffWords } from './words-staff.ts';

/** /keys: the API keys and who made them. */
export function KeyListPage(props: {
  page: PageContext;
  keys: readonly KeyJson[];
  counts: { staff: number; keys: number };
}) {
  const { page } = props;
  const say = staffWords[page.language];
  const when = (instant: string | null) => (instant ? instantText(instant, page.language) : say.never);
  return (
    <StaffFrame page={page} current="keys" counts={props.counts} action={{ href: '/staff/keys/new', text: say.newKey }}>
      <DataTable
        caption={say.keys}
        rows={props.keys}
        columns={[
          { key: 'name', label: say.keyName, phone: 'title', cell: (it) => it.name },
          { key: 'role', label: say.role, phone: 'line', cell: (it) => roleWords[page.language][it.role] },
          { key: 'hint', label: say.hint, phone: 'line', nowrap: true, cell: (it) => <code>{it.hint}</code> },
          { key: 'made', label: say.made, nowrap: true, cell: (it) => when(it.createdAt) },
          { key: 'used', label: say.lastUsed, nowrap: true, cell: (it) => when(it.lastUsedAt) },
          {
            key: 'state',
            label: say.state,
            phone: 'beside',
            cell: (it) =>
              it.archivedAt ? (
                <Badge tone="neutral">{say.revoked}</Badge>
              ) : (
                <ActionForm action={`/staff/keys/${it.id}/revoke`} fields={{ version: it.version }} small>
                  {say.revoke}
                </ActionForm>
              ),
          },
        ]}
        empty={<EmptyState icon="key-round" title={say.noKeys} text={say.noKeysText} />}
      />
    </StaffFrame>
  );
}

/** /keys/new: a name and a role. */
export function NewKeyPage(props: {
  page: PageContext;
  /** The id the key will have: sent again, the form makes no second one. */
  id: string;
  typed: { name: string; role: string };
  errors: Errors;
}) {
  const { page, typed, errors } = props;
  const say = staffWords[page.language];
  const at = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <Frame page={page} title={say.newKeyTitle}>
      <PageHeader title={say.newKeyTitle} subtitle={say.newKeyLead} back={{ href: '/staff/keys', text: say.keys }} />
      <Form action="/staff/keys" hidden={{ id: props.id }}>
        <ErrorSummary language={page.language} errors={errors} />
        <TextInput
          name="name"
          label={say.keyName}
          hint={say.keyNameHint}
          value={typed.name}
          error={at('name')}
          maxlength={100}
          autocomplete="off"
          required
        />
        <Radios
          name="role"
          label={say.role}
          value={typed.role}
          error={at('role')}
          options={roles.map((value) => ({
            value,
            text: roleWords[page.language][value],
            hint: roleHints[page.language][value],
          }))}
          required
        />
        <FormActions language={page.language} cancel="/staff/keys" saveText={say.createKey} />
      </Form>
    </Frame>
  );
}

/** The only page that ever shows the key. */
export function KeyMadePage(props: { page: PageContext; name: string; secret: string }) {
  const { page } = props;
  const say = staffWords[page.language];
  return (
    <Frame page={page} title={say.keyMade}>
      <PageHeader title={say.keyMade} subtitle={props.name} back={{ href: '/staff/keys', text: say.keys }} />
      <Section title={say.keyLabel} card>
        <Notice tone="warn">{say.keyOnce}</Notice>
        <p class="secret">
          <code>{props.secret}</code>
        </p>
        <p class="hint">
          {say.keyUse} <code>Authorization: Bearer …</code>
        </p>
        <p class="actions">
          <LinkButton href="/staff/keys" look="primary">
            {commonWords[page.language].done}
          </LinkButton>
        </p>
      </Section>
    </Frame>
  );
}
