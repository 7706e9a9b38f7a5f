import type { AgreementKind } from '../partnerships/agreement.ts';
import { partnershipTerms } from '../partnerships/words.ts';
import type { StageCode } from '../pipeline/stage.ts';
import { pipelineTerms } from '../pipeline/words.ts';
import { Frame } from '../platform/frame.tsx';
import { type SearchHit, SearchResults } from '../platform/frame-dialogs.tsx';
import type { IconName } from '../platform/icon-names.ts';
import type { PageContext } from '../platform/page.ts';
import { PageHeader } from '../platform/parts.tsx';
import { Form } from '../platform/parts-form.tsx';
import { TextInput } from '../platform/parts-input.tsx';
import type { Language } from '../values/language.ts';
import type { Found } from './search.ts';
import { deskWords } from './words.ts';

const places: Readonly<Record<Found['kind'], { path: string; icon: IconName }>> = {
  organisation: { path: '/organisations/', icon: 'landmark' },
  person: { path: '/people/', icon: 'users' },
  agreement: { path: '/agreements/', icon: 'handshake' },
  opportunity: { path: '/opportunities/', icon: 'columns-3' },
  call: { path: '/calls/', icon: 'send' },
  objective: { path: '/strategy/objectives/', icon: 'target' },
  facility: { path: '/strategy/facilities/', icon: 'target' },
};

function hit({ kind, id, title, note }: Found, language: Language): SearchHit {
  const say = deskWords[language];
  const what =
    kind === 'agreement' && note
      ? partnershipTerms[language].kinds[note as AgreementKind]
      : kind === 'opportunity' && note
        ? `${say.kinds[kind]} · ${pipelineTerms[language].stages[note as StageCode]}`
        : say.kinds[kind];
  const more = kind === 'organisation' && note ? ` · ${note}` : '';
  return { ...places[kind], href: places[kind].path + encodeURIComponent(id), title, note: what + more };
}

/** Search as a page; the palette takes the list of results out of it. */
export function SearchPage(props: { page: PageContext; q: string; found: readonly Found[] }) {
  const { page, q, found } = props;
  const say = deskWords[page.language];
  return (
    <Frame page={page} title={say.search}>
      <PageHeader title={say.search} subtitle={q ? say.searchSubtitle(q) : say.searchLead} />
      <Form action="/search" method="get" inline>
        <TextInput name="q" label={say.search} value={q} type="search" maxlength={100} quietLabel />
      </Form>
      <SearchResults language={page.language} hits={found.map((one) => hit(one, page.language))} asked={q.length > 0} />
    </Frame>
  );
}
