import { formWords } from '../partnerships/words-forms.ts';
import { Frame } from '../platform/frame.tsx';
import type { PageContext } from '../platform/page.ts';
import { Button, LinkButton, PageHeader } from '../platform/parts.tsx';
import { Form } from '../platform/parts-form.tsx';
import { TextInput } from '../platform/parts-input.tsx';
import { EmptyState } from '../platform/parts-layout.tsx';
import { withQuery } from '../platform/parts-table.tsx';
import { commonWords } from '../platform/words-common.ts';
import type { PossibleFunder } from './possible-funders.ts';
import { opportunityWords } from './words-opportunity.ts';

/** A search for the funder, which leads to the form at `path`. */
export function ChooseFunderPage(props: {
  page: PageContext;
  title: string;
  path: string;
  back: { href: string; text: string };
  q: string;
  /** What is asked, where it is not for whom might give. */
  label?: string;
  found: readonly PossibleFunder[];
}) {
  const { page, path } = props;
  const say = opportunityWords[page.language];
  return (
    <Frame page={page} title={props.title}>
      <PageHeader back={props.back} title={props.title} />
      <Form action={path} method="get" inline>
        <TextInput
          name="q"
          type="search"
          label={props.label ?? say.whoIsFunder}
          hint={say.whoIsFunderHint}
          value={props.q}
          autofocus
        />
        <Button icon="search" look="primary">
          {commonWords[page.language].search}
        </Button>
      </Form>
      {props.found.length > 0 && (
        <ul class="found-list card">
          {props.found.map(({ kind, id, name, note }) => (
            <li>
              <span>
                <strong>{name}</strong>
                {note && <small>{note}</small>}
              </span>
              <LinkButton href={`${path}?${kind}=${id}`} small>
                {formWords[page.language].choose}
                <span class="hidden"> {name}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {props.found.length === 0 && props.q !== '' && (
        <div class="found-none">
          <EmptyState
            icon="search"
            title={say.nobodyFound}
            action={{
              href: withQuery('/organisations/new', { name: props.q, back: path }),
              text: say.addOrganisation,
              icon: 'plus',
            }}
          />
        </div>
      )}
    </Frame>
  );
}
