import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Api } from './api.ts';
import type { Ctx, Env, Guard } from './http.ts';
import { type ApiDocument, apiDocument } from './openapi.ts';
import { pageContext } from './page-context.ts';
import { ApiPage } from './views-api.tsx';

/** `/api/openapi.json` for programs and `/api/docs` for people. To be mounted when every room has added its routes. */
export function apiReference(app: OpenAPIHono<Env>, api: Api, guard: Guard): void {
  let made: ApiDocument | undefined;
  const document = (c: Ctx): ApiDocument => {
    made ??= apiDocument(api, c.get('parts').settings.baseUrl);
    return made;
  };
  app.get('/api/openapi.json', guard, (c) => c.json(document(c)));
  app.get('/api/docs', guard, (c) => c.html(<ApiPage page={pageContext(c)} document={document(c)} />));
}
