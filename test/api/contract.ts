import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ApiDocument, Schema } from '../../src/platform/openapi.ts';

/** Every object closed: an answer with a key that the document does not name is a fault of one of the two. */
function closed(schema: Schema): Schema {
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    if (value === null || typeof value !== 'object') return value;
    return closed(value as Schema);
  };
  const copy = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, inner(value)])) as Schema;
  // A map of names ("properties") is no schema itself, and free-form objects say so by additionalProperties.
  const isObject = copy.properties !== undefined && typeof copy.properties === 'object' && copy.type !== undefined;
  return isObject && copy.additionalProperties === undefined ? { ...copy, additionalProperties: false } : copy;
}

interface Documented {
  pattern: RegExp;
  responses: ApiDocument['paths'][string][string]['responses'];
}

/** Whether an address answers by the document: all of the API, except the document, its page and the sign-in library. */
export const isChecked = (path: string): boolean =>
  path.startsWith('/api/') && !/^\/api\/(openapi\.json|docs|auth\/)/.test(path);

/** Holds answers of the API against its own OpenAPI document. */
export class Contract {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #operations = new Map<string, Documented[]>();
  readonly #validators = new Map<Schema, ValidateFunction>();

  constructor(document: ApiDocument) {
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.#ajv);
    const schemas = Object.fromEntries(
      Object.entries(document.components.schemas).map(([name, schema]) => [name, closed(schema)]),
    );
    this.#ajv.addSchema({ $id: 'loam', components: { schemas } });
    // Fixed addresses first: /api/organisations/lookalikes is not the organisation "lookalikes".
    const paths = Object.entries(document.paths).sort(([a], [b]) => Number(a.includes('{')) - Number(b.includes('{')));
    for (const [path, methods] of paths) {
      const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
      for (const [method, { responses }] of Object.entries(methods)) {
        const known = this.#operations.get(method) ?? [];
        this.#operations.set(method, [...known, { pattern, responses }]);
      }
    }
  }

  /** Throws with what differs when the answer is not as the document says. */
  async check(method: string, path: string, response: Response): Promise<void> {
    const at = `${method} ${path} answered ${response.status}`;
    const fail = (why: string): never => {
      throw new Error(`${at}, against /api/openapi.json: ${why}`);
    };
    const pathname = path.split('?')[0] ?? path;
    const operation = this.#operations.get(method.toLowerCase())?.find(({ pattern }) => pattern.test(pathname));
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    if (!operation && response.status < 400) return fail('this address is not in the document');
    const documented =
      operation?.responses[String(response.status)] ?? (response.status >= 400 ? operation?.responses.default : null);
    if (operation && !documented) return fail('this status is not in the document');
    if (response.status === 204 || response.status === 304)
      return (await response.clone().text()) === '' ? undefined : fail('it has a body');
    // Bytes of any type are as they are.
    if (response.status === 200 && documented?.content?.['*/*']) return undefined;
    const schema = documented ? documented.content?.[type]?.schema : { $ref: '#/components/schemas/Problem' };
    if (!schema) return fail(`the content type ${type} is not in the document`);
    const body: unknown = await response.clone().json();
    const validate = this.#validator(schema);
    if (!validate(body)) fail(this.#ajv.errorsText(validate.errors, { dataVar: 'answer', separator: '\n  ' }));
    if (response.status === 201) {
      if (!response.headers.get('location')) fail('Location is missing');
      if (!response.headers.get('etag')) fail('ETag is missing');
    }
    if (response.status >= 400) checkProblem(body as { status: number }, response.status, fail);
  }

  #validator(schema: Schema): ValidateFunction {
    const known = this.#validators.get(schema);
    if (known) return known;
    const text = JSON.stringify(closed(schema)).replaceAll('"#/components/', '"loam#/components/');
    const made = this.#ajv.compile(JSON.parse(text) as object);
    this.#validators.set(schema, made);
    return made;
  }
}

function checkProblem(body: { status: number }, status: number, fail: (why: string) => never): void {
  if (body.status !== status) fail(`the problem says status ${body.status}`);
}
