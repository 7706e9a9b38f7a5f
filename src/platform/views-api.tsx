import type { Language } from '../values/language.ts';
import { PublicFrame } from './frame.tsx';
import type { ApiDocument, Operation } from './openapi.ts';
import type { PageContext } from './page.ts';
import { Badge, PageHeader } from './parts.tsx';
import { Section, Stack } from './parts-layout.tsx';
import { FieldTable, fieldsOf, ShapeType, shapeId } from './parts-shape.tsx';
import { apiWords } from './words-api.ts';
import { roleWords } from './words-common.ts';

interface Entry {
  method: string;
  path: string;
  operation: Operation;
}

const entriesOf = (document: ApiDocument): Entry[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

/** The whole API for a person who writes a program: every address and every shape on one page, without scripts. */
export function ApiPage(props: { page: PageContext; document: ApiDocument }) {
  const { page, document } = props;
  const { language } = page;
  const say = apiWords[language];
  const entries = entriesOf(document);
  const groups = [...new Set(entries.map(({ operation }) => operation.tags[0] ?? ''))];
  const shapes = Object.entries(document.components.schemas).sort(([a], [b]) => a.localeCompare(b));
  return (
    <PublicFrame page={page} title={say.title} wide>
      <PageHeader title={say.title} subtitle={say.intro} />
      <Stack>
        <p>
          <a href="/api/openapi.json">{say.asDocument}</a>
        </p>
        <Section title={say.contents} card>
          <ul>
            {groups.map((group) => (
              <li>
                <a href={`#${group}`} translate="no">
                  {group}
                </a>
              </li>
            ))}
            <li>
              <a href="#shapes">{say.shapes}</a>
            </li>
          </ul>
        </Section>
        {groups.map((group) => (
          <Section title={group} id={group}>
            <Stack>
              {entries
                .filter(({ operation }) => operation.tags[0] === group)
                .map((entry) => (
                  <OperationCard entry={entry} language={language} />
                ))}
            </Stack>
          </Section>
        ))}
        <Section title={say.shapes} id="shapes" subtitle={say.shapesIntro}>
          <Stack>
            {shapes.map(([name, schema]) => (
              <section class="section stack" id={shapeId(name)}>
                <h3 translate="no">{name}</h3>
                <FieldTable caption={name} rows={fieldsOf(schema)} language={language} />
              </section>
            ))}
          </Stack>
        </Section>
      </Stack>
    </PublicFrame>
  );
}

function OperationCard(props: { entry: Entry; language: Language }) {
  const { method, path, operation } = props.entry;
  const { language } = props;
  const say = apiWords[language];
  const bodies = Object.entries(operation.requestBody?.content ?? {});
  const roles = operation['x-roles'];
  const parameters = (operation.parameters ?? []).map(({ name, schema, required = false, in: place }) => ({
    ...{ name, schema, required },
    place: say.place[place],
  }));
  return (
    <section class="section card stack">
      <h3>
        <Badge tone="info" icon={null}>
          {method}
        </Badge>{' '}
        <code>{path}</code>
      </h3>
      <p lang="en">{operation.summary}</p>
      <dl class="details">
        <div>
          <dt>{say.roles}</dt>
          <dd>{roles === 'public' ? say.everybody : roles.map((role) => roleWords[language][role]).join(', ')}</dd>
        </div>
        {bodies.length > 0 && (
          <div>
            <dt>{say.body}</dt>
            {bodies.map(([type, { schema }]) => (
              <dd>
                {bodies.length > 1 && <code>{type}</code>} <ShapeType schema={schema} language={language} />
              </dd>
            ))}
          </div>
        )}
        <div>
          <dt>{say.answers}</dt>
          <dd>
            <ul>
              {Object.entries(operation.responses).map(([status, { content }]) => {
                const schema = Object.values(content ?? {})[0]?.schema;
                return (
                  <li>
                    <code>{status}</code> {schema ? <ShapeType schema={schema} language={language} /> : say.noBody}
                  </li>
                );
              })}
            </ul>
          </dd>
        </div>
      </dl>
      {parameters.length > 0 && <FieldTable caption={say.parameters} rows={parameters} language={language} />}
    </section>
  );
}
