import { shortType } from '../platform/file.ts';
import { dayText, sizeText } from '../platform/format.ts';
import type { PageContext } from '../platform/page.ts';
import { LinkButton } from '../platform/parts.tsx';
import { Section } from '../platform/parts-layout.tsx';
import { dayIn } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import { filePath } from './document-place.ts';
import type { DocumentSubject } from './document-subject.ts';
import type { DocumentLine } from './list-documents.ts';
import { mayWrite } from './screen-parts.ts';
import { documentWords } from './words-documents.ts';

/** What a record shows of its documents: the first page of them. */
export interface DocumentsShown {
  items: readonly DocumentLine[];
  nextCursor: string | null;
}

/** "PDF · 240 kB". */
export const fileText = (file: { mediaType: string; size: number }, language: Language): string =>
  `${shortType(file.mediaType)} · ${sizeText(file.size, language)}`;

/** What a document stands on, in words: "Agreement", "Task: Send the draft". */
export function subjectText(document: DocumentLine, language: Language): string {
  const kind = documentWords[language].subjects[document.subject.kind];
  return document.subjectName ? `${kind} · ${document.subjectName}` : kind;
}

/**
 * The documents of a record in a box, each to be opened or downloaded, with a way to add one. An organisation's box
 * has those of its agreements and people too, and says of each what it stands on.
 */
export function DocumentsCard(props: {
  page: PageContext;
  on: DocumentSubject;
  documents: DocumentsShown;
  archived: boolean;
}) {
  const { page, on, documents, archived } = props;
  const { language } = page;
  const say = documentWords[language];
  const all = on.kind === 'organisation' ? `organisation=${on.id}` : `about=${on.kind}&id=${on.id}`;
  return (
    <Section
      title={say.documents}
      card
      id="documents"
      actions={
        mayWrite(page) &&
        !archived && (
          <LinkButton href={`/documents/new?about=${on.kind}&id=${on.id}`} icon="plus" look="quiet" small iconOnly>
            {say.add}
          </LinkButton>
        )
      }
    >
      {documents.items.length === 0 ? (
        <p class="subtitle">{say.noneHere}</p>
      ) : (
        <ul class="line-list">
          {documents.items.map((it) => (
            <li>
              <span>
                <a href={`/documents/${it.id}`}>{it.title}</a>
                <small>
                  {[
                    it.subject.kind !== on.kind && subjectText(it, language),
                    fileText(it.current, language),
                    it.current.number > 1 && say.version(it.current.number),
                    dayText(dayIn('Europe/Paris', new Date(it.sentAt)), language),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              <LinkButton href={filePath(it.id, it.current.number)} icon="download" look="quiet" small iconOnly>
                {say.downloadNamed(it.title)}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {documents.nextCursor && <a href={`/documents?${all}`}>{say.seeAll}</a>}
    </Section>
  );
}
