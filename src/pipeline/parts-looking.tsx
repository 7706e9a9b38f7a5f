import type { PropsWithChildren } from 'hono/jsx';
import { dayText, secondText } from '../platform/format.ts';
import type { LookingBack } from '../platform/looking.ts';
import type { PageContext } from '../platform/page.ts';
import { LinkButton } from '../platform/parts.tsx';
import { Notice } from '../platform/parts-layout.tsx';
import { withQuery } from '../platform/parts-table.tsx';
import { localText } from './looking-address.ts';
import { lookingWords } from './words-looking.ts';

/** Over a report: the day looked at, what was known by when, and as children its own choices. A plain GET form. */
export function LookingBar(
  props: PropsWithChildren<{
    page: PageContext;
    looking: LookingBack;
    /** The instant the page was made at: with the day it fixes the figures. */
    now: string;
    action: string;
    keep?: Readonly<Record<string, string | null>>;
  }>,
) {
  const { page, looking } = props;
  const say = lookingWords[page.language];
  const fixed = withQuery(page.path, {
    asOf: looking.asOf ?? page.today,
    knownAt: looking.knownAt ?? props.now,
  });
  return (
    <search>
      <form class="filter-bar looking" method="get" action={props.action}>
        {Object.entries(props.keep ?? {}).map(([name, value]) =>
          value === null ? null : <input type="hidden" name={name} value={value} />,
        )}
        {props.children}
        <label class="filter-day">
          {say.asOf} <input type="date" name="asOf" value={looking.asOf ?? ''} />
        </label>
        <label class="filter-day">
          {say.knownAt}{' '}
          <input
            type="datetime-local"
            step={1}
            name="knownAt"
            value={looking.knownAt === null ? '' : localText(looking.knownAt)}
          />
        </label>
        <button type="submit" class="button">
          {say.show}
        </button>
        {looking.knownAt === null && (
          <LinkButton href={fixed} icon="link" look="quiet">
            {say.fix}
          </LinkButton>
        )}
      </form>
    </search>
  );
}

/** Says in words that figures are not those of today. */
export function LookingNotice(props: { page: PageContext; looking: LookingBack }) {
  const { page, looking } = props;
  const say = lookingWords[page.language];
  const past = looking.asOf !== null && looking.asOf !== page.today;
  if (!past && looking.knownAt === null) return null;
  return (
    <Notice tone="warn">
      {past && looking.asOf && `${say.onDay(dayText(looking.asOf, page.language))} `}
      {looking.knownAt && `${say.known(secondText(new Date(looking.knownAt), page.language, 'Europe/Paris'))} `}
      <a href={withQuery(page.path, { asOf: null, knownAt: null })}>{say.backToNow}</a>
    </Notice>
  );
}
