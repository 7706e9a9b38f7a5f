import type { Child } from 'hono/jsx';
import type { IconName } from '../../platform/icon-names.ts';
import { Icon } from '../../platform/parts.tsx';
import type { Language } from '../../values/language.ts';
import { type Difference, type ItemChange, sameInWords } from './difference.ts';
import type { ClauseChange } from './text-difference.ts';
import type { Piece } from './word-pieces.ts';
import { differenceWords } from './words-difference.ts';

interface Asked {
  language: Language;
  /** What is said to a place ("term", "contribution:c1", "clause:duration"): it stands beneath the place. */
  remarks?: (place: string) => Child;
}

/** A text with what came and what went marked: by a line, by a wash, and in words for those who see neither. */
export const Pieces = ({ pieces, language }: { pieces: readonly Piece[]; language: Language }) => (
  <>
    {pieces.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? Added({ text, language }) : Removed({ text, language }),
    )}
  </>
);

const Added = ({ text, language }: { text: string; language: Language }) => (
  <ins>
    <span class="hidden" lang={language}>{`${differenceWords[language].insertion} `}</span>
    {text}
  </ins>
);
const Removed = ({ text, language }: { text: string; language: Language }) => (
  <del>
    <span class="hidden" lang={language}>{`${differenceWords[language].deletion} `}</span>
    {text}
  </del>
);

function Values({ before, after, language }: { before: string | null; after: string | null; language: Language }) {
  return (
    <span class="versus">
      {before !== null && <Removed text={before} language={language} />}
      {before !== null && after !== null && <Icon name="arrow-right" />}
      {after !== null && <Added text={after} language={language} />}
    </span>
  );
}

const Items = (props: Asked & { title: string; place: string; items: readonly ItemChange[] }) =>
  props.items.length === 0 ? null : (
    <Group title={props.title}>
      <ul>
        {props.items.map(({ key, before, after }) => (
          <li>
            <Values before={before} after={after} language={props.language} />
            {props.remarks?.(`${props.place}:${key}`)}
          </li>
        ))}
      </ul>
    </Group>
  );

const Group = ({ title, children }: { title: string; children?: Child }) => (
  <div class="difference-group">
    <p class="label">{title}</p>
    {children}
  </div>
);

const kindIcons: Readonly<Record<ClauseChange['kind'], IconName>> = {
  added: 'plus',
  removed: 'x',
  changed: 'pencil',
  moved: 'arrow-right',
};

/** A clause with its marks; `textLanguage` is the one it is written in. */
function ClausePieces({ clause, textLanguage, ...asked }: Asked & { clause: ClauseChange; textLanguage: Language }) {
  const { language } = asked;
  const say = differenceWords[language].kinds;
  const kinds = clause.moved && clause.kind !== 'moved' ? [clause.kind, 'moved' as const] : [clause.kind];
  return (
    <div class="clause-change">
      <p class="kind">
        {kinds.map((kind) => (
          <span>
            <Icon name={kindIcons[kind]} />
            {say[kind]}
          </span>
        ))}
      </p>
      <div lang={textLanguage}>
        <p class="heading">
          <Pieces pieces={clause.heading} language={language} />
        </p>
        {clause.kind !== 'moved' && (
          <p class="prose">
            <Pieces pieces={clause.text} language={language} />
          </p>
        )}
      </div>
      {asked.remarks?.(`clause:${clause.key}`)}
    </div>
  );
}

/**
 * What is different between two versions: terms, contributions, obligations, and the text in each of its languages.
 * `same` is said where nothing is.
 */
export function DifferenceView({ difference, same, ...asked }: Asked & { difference: Difference; same?: string }) {
  const { language } = asked;
  const say = differenceWords[language];
  if (sameInWords(difference)) return <p class="hint">{same ?? say.none}</p>;
  return (
    <div class="difference">
      {difference.fields.length > 0 && (
        <Group title={say.terms}>
          <dl>
            {difference.fields.map(({ field, label, before, after }) => (
              <div>
                <dt>{label}</dt>
                <dd>
                  <Values before={before} after={after} language={language} />
                  {asked.remarks?.(field)}
                </dd>
              </div>
            ))}
          </dl>
        </Group>
      )}
      <Items {...asked} title={say.contributions} place="contribution" items={difference.contributions} />
      <Items {...asked} title={say.obligations} place="obligation" items={difference.obligations} />
      {difference.texts.map(({ language: textLanguage, title, clauses }) => (
        <Group title={say.text[textLanguage]}>
          {title && (
            <div class="clause-change">
              <p class="kind">{say.title}</p>
              <p class="heading" lang={textLanguage}>
                <Pieces pieces={title} language={language} />
              </p>
            </div>
          )}
          {clauses.map((clause) => (
            <ClausePieces {...asked} clause={clause} textLanguage={textLanguage} />
          ))}
        </Group>
      ))}
    </div>
  );
}
