import type { SecondLook } from '../pipeline/second-looks.ts';
import type { PageContext } from '../platform/page.ts';
import { Badge } from '../platform/parts.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { deskWords } from './words.ts';

/** Conflicts of interest and screenings that wait for a second person, for my day. */
export function SecondLooksSection({ looks, page }: { looks: readonly SecondLook[]; page: PageContext }) {
  const say = deskWords[page.language];
  if (looks.length === 0) return null;
  return (
    <Section title={say.secondLooks} count={looks.length} card id="second-looks">
      <ul class="plain-list">
        {looks.map(({ kind, id, title, funder }) => (
          <li>
            <div>
              <a href={kind === 'conflict' ? `/opportunities/${id}#conflict` : `/screenings/${id}`}>
                {title ?? funder}
              </a>{' '}
              <Badge tone="warn" icon={kind === 'conflict' ? 'eye' : 'shield-check'}>
                {say.secondLook[kind]}
              </Badge>{' '}
              {title !== null && <small>{funder}</small>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
