import type { Problem } from '../values/problem.ts';
import { PublicFrame } from './frame.tsx';
import type { PageContext } from './page.ts';
import { LinkButton } from './parts.tsx';
import { commonWords } from './words-common.ts';
import { fieldMessage, fieldName, problemWords } from './words-problems.ts';

/** What a reader sees instead of a page that was refused or failed: what is wrong and where to go on, or `back`. */
export function ProblemPage(props: {
  page: PageContext;
  problem: Problem;
  back?: string | null;
  /** The record that it is about. */
  record?: { href: string; text: string } | null;
}) {
  const { page } = props;
  const { code, reason, status, errors } = props.problem;
  const say = problemWords[page.language];
  const common = commonWords[page.language];
  const signIn = code === 'unauthenticated' || (code === 'gone' && !page.staff);
  return (
    <PublicFrame page={page} title={say.titles[code]}>
      <p class="eyebrow">{status}</p>
      <h1>{say.titles[code]}</h1>
      <p class="lead">{say.reasons[reason]}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map((error) => (
            <li>
              {fieldName(error) && <code>{fieldName(error)}</code>} {fieldMessage(error, page.language)}
            </li>
          ))}
        </ul>
      )}
      <p class="actions">
        {signIn ? (
          <LinkButton href="/sign-in" look="primary">
            {common.signIn}
          </LinkButton>
        ) : props.record ? (
          <LinkButton href={props.record.href} look="primary">
            {props.record.text}
          </LinkButton>
        ) : props.back ? (
          <LinkButton href={props.back} look="primary">
            {say.goBack}
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
