import type { Language } from '../values/language.ts';
import type { Schema } from './openapi.ts';
import { type Column, DataTable } from './parts-table.tsx';
import { apiWords } from './words-api.ts';

const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);
const isNull = (schema: Schema): boolean => schema.type === 'null';
const typesOf = ({ type }: Schema): string[] => (type === undefined ? [] : Array.isArray(type) ? type : [type]);

/** The address of a named shape on the reference page. */
export const shapeId = (name: string): string => `shape-${name}`;

/** What a value is: a type of JSON, a list, a link to a named shape. */
export function ShapeType(props: { schema: Schema; language: Language }) {
  const { schema, language } = props;
  const say = apiWords[language];
  if (schema.$ref) {
    const name = nameOf(schema.$ref);
    return (
      <a href={`#${shapeId(name)}`} translate="no">
        {name}
      </a>
    );
  }
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) {
    const [first] = choices.filter((choice) => !isNull(choice));
    return (
      <>
        {first && <ShapeType schema={first} language={language} />}
        {choices.some(isNull) && ` ${say.orNull}`}
      </>
    );
  }
  const types = typesOf(schema);
  const plain = types.filter((type) => type !== 'null');
  return (
    <>
      {schema.items ? (
        <>
          {say.listOf} <ShapeType schema={schema.items} language={language} />
        </>
      ) : (
        [plain.join(', ') || say.anything, schema.format && `(${schema.format})`].filter(Boolean).join(' ')
      )}
      {types.includes('null') && ` ${say.orNull}`}
    </>
  );
}

/** Lengths, bounds, allowed values, pattern, default and example of a value. */
export function limitsOf(schema: Schema, language: Language): string[] {
  const say = apiWords[language];
  const { minimum, maximum, items } = schema;
  const bounded = minimum !== undefined || maximum !== undefined;
  const values = schema.enum?.filter((value) => value !== null);
  const inner = items && !items.$ref && !items.properties ? limitsOf(items, language) : [];
  return [
    ...(schema.maxLength !== undefined ? [say.characters(schema.minLength, schema.maxLength)] : []),
    ...(schema.maxItems !== undefined ? [say.entries(schema.minItems, schema.maxItems)] : []),
    ...(bounded ? [say.between(minimum, maximum)] : []),
    ...(values ? [`${say.oneOf} ${values.join(', ')}`] : []),
    ...(schema.pattern ? [`${say.pattern} ${schema.pattern}`] : []),
    ...inner,
    ...(schema.default !== undefined ? [`${say.byDefault} ${JSON.stringify(schema.default)}`] : []),
    ...(schema.example !== undefined ? [`${say.example} ${JSON.stringify(schema.example)}`] : []),
  ];
}

/** One row of a table of fields or parameters. */
export interface FieldRow {
  name: string;
  schema: Schema;
  required: boolean;
  place?: string;
}

/** The fields of an object, those of objects inside it written with a full stop between. */
export function fieldsOf(schema: Schema, before = ''): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const row: FieldRow = { name: before + name, schema: inner, required: schema.required?.includes(name) ?? false };
    const list = inner.items?.properties ? fieldsOf(inner.items, `${row.name}[].`) : [];
    return [row, ...fieldsOf(inner, `${row.name}.`), ...list];
  });
}

/** Fields or parameters in rows. */
export function FieldTable(props: { caption: string; rows: readonly FieldRow[]; language: Language }) {
  const { language } = props;
  const say = apiWords[language];
  const columns: Column<FieldRow>[] = [
    { key: 'name', label: say.name, phone: 'title', cell: (row) => <code>{row.name}</code> },
    {
      key: 'type',
      label: say.type,
      phone: 'line',
      cell: (row) => (
        <>
          <ShapeType schema={row.schema} language={language} />
          {row.place && `, ${row.place}`}
          {row.required && `, ${say.required}`}
        </>
      ),
    },
    {
      key: 'limits',
      label: say.limits,
      phone: 'line',
      cell: ({ schema }) => (
        <>
          {limitsOf(schema, language).join('; ')}
          {schema.description && limitsOf(schema, language).length > 0 && ' · '}
          {schema.description && <span lang="en">{schema.description}</span>}
        </>
      ),
    },
  ];
  return <DataTable caption={props.caption} columns={columns} rows={props.rows} />;
}
