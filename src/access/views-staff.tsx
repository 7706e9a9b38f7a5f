import type { Child } from 'hono/jsx';
import { instantText } from '../platform/format.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { ActionForm, Badge, LinkButton, PageHeader, PersonChip, Tabs } from '../platform/parts.tsx';
import { Radios } from '../platform/parts-choice.tsx';
import { ErrorSummary, Form, FormActions } from '../platform/parts-form.tsx';
import { Select, TextInput } from '../platform/parts-input.tsx';
import { Notice, Section, TwoColumns } from '../platform/parts-layout.tsx';
import { DetailsCard } from '../platform/parts-record.tsx';
import { DataTable } from '../platform/parts-table.tsx';
import { languageNames, roleWords } from '../platform/words-common.ts';
import type { Language } from '../values/language.ts';
import { languages } from '../values/language.ts';
import { roles } from '../values/role.ts';
import type { StaffJson } from './list-staff.ts';
import { roleHints, staffWords } from './words-staff.ts';

/** The form of a member of staff as it was typed. */
export interface Typed {
  name: string;
  email: string;
  role: string;
  language: string;
}
/** Faults of a form by field, with the label the field has. */
export type Errors = readonly { name: string; message: string; label?: string }[];

const messageAt = (errors: Errors, name: string) => errors.find((error) => error.name === name)?.message;

/** The two lists of this page and its head. */
export function StaffFrame(props: {
  page: PageContext;
  current: 'staff' | 'keys';
  counts: { staff: number; keys: number };
  action: { href: string; text: string };
  children?: Child;
}) {
  const say = staffWords[props.page.language];
  return (
    <Frame page={props.page} title={say.title}>
      <PageHeader
        title={say.title}
        subtitle={say.lead}
        actions={
          <LinkButton href={props.action.href} icon="plus" look="primary" shortcut="n">
            {props.action.text}
          </LinkButton>
        }
      />
      <Tabs
        label={say.title}
        items={[
          { href: '/staff', text: say.staff, current: props.current === 'staff', count: props.counts.staff },
          { href: '/staff/keys', text: say.keys, current: props.current === 'keys', count: props.counts.keys },
        ]}
      />
      {props.children}
    </Frame>
  );
}

/** Whether somebody is active, invited or deactivated, in words. */
export function StaffState(props: { language: Language; staff: StaffJson }) {
  const say = staffWords[props.language];
  if (props.staff.archivedAt) return <Badge tone="neutral">{say.inactive}</Badge>;
  if (!props.staff.lastSeenAt)
    return (
      <Badge tone="warn" icon="mail">
        {say.waiting}
      </Badge>
    );
  return <Badge tone="ok">{say.active}</Badge>;
}

/** /staff: colleagues and their roles. */
export function StaffListPage(props: {
  page: PageContext;
  staff: readonly StaffJson[];
  counts: { staff: number; keys: number };
}) {
  const { page } = props;
  const say = staffWords[page.language];
  return (
    <StaffFrame page={page} current="staff" counts={props.counts} action={{ href: '/staff/new', text: say.invite }}>
      <DataTable
        caption={say.staff}
        rows={props.staff}
        href={(it) => `/staff/${it.id}`}
        columns={[
          { key: 'name', label: say.name, phone: 'title', cell: (it) => <PersonChip name={it.name} /> },
          { key: 'email', label: say.email, phone: 'line', cell: (it) => it.email },
          { key: 'role', label: say.role, phone: 'line', cell: (it) => roleWords[page.language][it.role] },
          { key: 'language', label: say.language, cell: (it) => languageNames[it.language] },
          {
            key: 'seen',
            label: say.lastSeen,
            nowrap: true,
            cell: (it) => (it.lastSeenAt ? instantText(it.lastSeenAt, page.language) : say.never),
          },
          {
            key: 'state',
            label: say.state,
            phone: 'beside',
            cell: (it) => <StaffState language={page.language} staff={it} />,
          },
        ]}
      />
    </StaffFrame>
  );
}

/** Name, address, role and language: to invite, and to change. */
function StaffForm(props: {
  page: PageContext;
  action: string;
  version: number | null;
  typed: Typed;
  errors: Errors;
  saveText?: string;
  cancel: string;
}) {
  const { page, typed, errors } = props;
  const say = staffWords[page.language];
  return (
    <Form action={props.action} hidden={{ version: props.version }}>
      <ErrorSummary language={page.language} errors={errors} />
      <TextInput
        name="name"
        label={say.name}
        value={typed.name}
        error={messageAt(errors, 'name')}
        maxlength={100}
        autocomplete="off"
        required
      />
      <TextInput
        name="email"
        label={say.email}
        type="email"
        value={typed.email}
        error={messageAt(errors, 'email')}
        maxlength={254}
        autocomplete="off"
        required
      />
      <Radios
        name="role"
        label={say.role}
        value={typed.role}
        error={messageAt(errors, 'role')}
        options={roles.map((value) => ({
          value,
          text: roleWords[page.language][value],
          hint: roleHints[page.language][value],
        }))}
        required
      />
      <Select
        name="language"
        label={say.language}
        hint={say.languageHint}
        value={typed.language}
        error={messageAt(errors, 'language')}
        options={languages.map((value) => ({ value, text: languageNames[value] }))}
      />
      <FormActions language={page.language} cancel={props.cancel} saveText={props.saveText} />
    </Form>
  );
}

/** /staff/new: whom to invite. */
export function InvitePage(props: { page: PageContext; typed: Typed; errors: Errors }) {
  const say = staffWords[props.page.language];
  return (
    <Frame page={props.page} title={say.inviteTitle}>
      <PageHeader title={say.inviteTitle} subtitle={say.inviteLead} back={{ href: '/staff', text: say.title }} />
      <StaffForm {...props} action="/staff" version={null} saveText={say.inviteSave} cancel="/staff" />
    </Frame>
  );
}

/** One member of staff: details to change, and the ways in. */
export function StaffPage(props: {
  page: PageContext;
  staff: StaffJson;
  typed: Typed;
  errors: Errors;
  openSessions: number;
  passkeys: number;
}) {
  const { page, staff } = props;
  const say = staffWords[page.language];
  const fields = { version: staff.version };
  return (
    <Frame page={page} title={staff.name}>
      <PageHeader
        title={staff.name}
        badges={<StaffState language={page.language} staff={staff} />}
        subtitle={staff.email}
        back={{ href: '/staff', text: say.title }}
      />
      <TwoColumns
        aside={
          <>
            <DetailsCard
              language={page.language}
              title={say.access}
              items={[
                {
                  term: say.lastSeen,
                  value: staff.lastSeenAt ? instantText(staff.lastSeenAt, page.language) : say.never,
                },
                { term: say.since, value: instantText(staff.createdAt, page.language) },
                { term: say.openSessions, value: String(props.openSessions) },
                { term: say.passkeys, value: String(props.passkeys) },
              ]}
            />
            {staff.archivedAt ? (
              <Way
                action={`/staff/${staff.id}/reactivate`}
                text={say.reactivate}
                hint={say.reactivateHint}
                fields={fields}
              />
            ) : (
              <>
                <Way action={`/staff/${staff.id}/link`} text={say.newLink} hint={say.newLinkHint} fields={{}} />
                <Way
                  action={`/staff/${staff.id}/deactivate`}
                  text={say.deactivate}
                  hint={say.deactivateHint}
                  fields={fields}
                  danger
                />
              </>
            )}
          </>
        }
      >
        {staff.archivedAt ? (
          <>
            <ErrorSummary language={page.language} errors={props.errors} />
            <Notice tone="info">{say.inactiveSince(instantText(staff.archivedAt, page.language))}</Notice>
            <DetailsCard
              language={page.language}
              title={say.details}
              items={[
                { term: say.role, value: roleWords[page.language][staff.role] },
                { term: say.language, value: languageNames[staff.language] },
              ]}
            />
          </>
        ) : (
          <Section title={say.details} card>
            <StaffForm
              page={page}
              action={`/staff/${staff.id}`}
              version={staff.version}
              typed={props.typed}
              errors={props.errors}
              cancel="/staff"
            />
          </Section>
        )}
      </TwoColumns>
    </Frame>
  );
}

/** A button with what it does said beneath. */
const Way = (props: {
  action: string;
  text: string;
  hint: string;
  fields: Readonly<Record<string, string | number>>;
  danger?: boolean;
}) => (
  <div class="way">
    <ActionForm action={props.action} fields={props.fields} look={props.danger ? 'danger' : 'plain'}>
      {props.text}
    </ActionForm>
    <p class="hint">{props.hint}</p>
  </div>
);
