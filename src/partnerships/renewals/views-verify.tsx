import { dayText, listText, secondText } from '../../platform/format.ts';
import { PublicFrame } from '../../platform/frame.tsx';
import type { PageContext } from '../../platform/page.ts';
import { Button } from '../../platform/parts.tsx';
import { FileInput } from '../../platform/parts-file.tsx';
import { Form } from '../../platform/parts-form.tsx';
import { Notice } from '../../platform/parts-layout.tsx';
import { DefinitionList } from '../../platform/parts-record.tsx';
import type { Language } from '../../values/language.ts';
import type { Recognised, Said } from './recognise-file.ts';
import { verifyWords } from './words-verify.ts';

const tones = {
  ...({ signed: 'ok', evidence: 'ok', archive: 'ok', copy: 'ok', offered: 'warn', replaced: 'warn' } as const),
  ...({ known: 'danger', differs: 'danger', unknown: 'warn', other: 'warn' } as const),
} as const;

/** What the document says of itself, said again. */
function SaidFacts({ said, language }: { said: Said; language: Language }) {
  const say = verifyWords[language];
  return (
    <DefinitionList
      language={language}
      items={[
        { term: say.agreement, value: <bdi>{said.title}</bdi> },
        { term: say.between, value: <bdi>{listText(said.parties, language)}</bdi> },
        ...(said.offeredAt
          ? [{ term: say.offeredAt, value: secondText(new Date(said.offeredAt), language, 'UTC') }]
          : []),
        ...(said.signedOn ? [{ term: say.signedOn, value: dayText(said.signedOn, language) }] : []),
        ...said.signatures.map((it) => ({
          term: say.signedBy,
          value: <bdi>{[it.name, it.function].filter(Boolean).join(', ')}</bdi>,
          note: secondText(new Date(it.signedAt), language, 'UTC'),
        })),
        { term: say.version(said.version.number), value: <code class="proof">{said.version.hash}</code> },
      ]}
    />
  );
}

function Result({ found, fileName, language }: { found: Recognised; fileName: string; language: Language }) {
  const say = verifyWords[language];
  const { title, text } = say.results[found.kind];
  return (
    <div class="stack verify-result" role="status">
      <p class="hint">
        <bdi>{fileName}</bdi>
      </p>
      <Notice tone={tones[found.kind]} title={title}>
        <p>{text}</p>
      </Notice>
      {'said' in found && <SaidFacts said={found.said} language={language} />}
    </div>
  );
}

/** Asks for a document and says what it is. `wait` is minutes, after too many; `missing`: no file was chosen. */
export function VerifyPage(props: {
  page: PageContext;
  result?: { found: Recognised; fileName: string };
  wait?: number;
  missing?: boolean;
}) {
  const { page, result } = props;
  const { language } = page;
  const say = verifyWords[language];
  return (
    <PublicFrame page={page} title={say.title}>
      <h1>{say.title}</h1>
      {result && <Result {...result} language={language} />}
      {!result && <p class="lead">{say.lead}</p>}
      {props.wait && <Notice tone="warn">{say.tooMany(props.wait)}</Notice>}
      <Form action="/verify" files>
        <FileInput
          name="file"
          label={result ? say.another : say.file}
          hint={say.hint}
          accept=".pdf,.zip,application/pdf,application/zip"
          language={language}
          error={props.missing ? say.missing : undefined}
          required
        />
        <Button look="primary" icon="shield-check">
          {say.check}
        </Button>
      </Form>
      <p class="hint">{say.notKept}</p>
    </PublicFrame>
  );
}
