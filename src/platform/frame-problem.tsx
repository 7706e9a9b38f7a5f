import type { ProblemCode, ProblemReason } from '../values/problem.ts';
import { PublicFrame } from './frame.tsx';
import type { PageContext } from './page.ts';
import { LinkButton } from './parts.tsx';
import { commonWords } from './words-common.ts';
import { problemWords } from './words-problems.ts';

/** What a reader sees instead of a page that was refused or failed: what is wrong and where to go on. */
export function ProblemPage(props: { page: PageContext; code: ProblemCode; reason: ProblemReason; status: number }) {
  const { page, code, reason } = props;
  const say = problemWords[page.language];
  const common = commonWords[page.language];
  const signIn = code === 'unauthenticated' || (code === 'gone' && !page.staff);
  return (
    <PublicFrame page={page} title={say.titles[code]}>
      <p class="eyebrow">{props.status}</p>
      <h1>{say.titles[code]}</h1>
      <p class="lead">{say.reasons[reason]}</p>
      <p class="actions">
        {signIn ? (
          <LinkButton href="/sign-in" look="primary">
            {common.signIn}
          </LinkButton>
        ) : (
          <LinkButton href="/" look="primary">
            {say.goHome}
          </LinkButton>
        )}
      </p>
    </PublicFrame>
  );
}
