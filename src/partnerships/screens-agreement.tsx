import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../access/guard.ts';
import { listDocumentLines } from '../directory/list-documents.ts';
import { readForm, versionIn } from '../platform/form.ts';
import type { Env } from '../platform/http.ts';
import { languageOf, pageContext } from '../platform/page-context.ts';
import { agreementInQuestion, lookingIn, saved } from './after-form.ts';
import { chainOf } from './chain-of.ts';
import { archiveAgreement, restoreAgreement } from './change-agreement.ts';
import { agreementHistory } from './history.ts';
import { listReminders } from './reminders/list-reminders.ts';
import { openOffers } from './renewals/open-offers.ts';
import { idIn, posting, rightsOf } from './rights.ts';
import { today } from './select-agreements.ts';
import { AgreementPage } from './views-agreement.tsx';
import { formWords } from './words-forms.ts';

/** /agreements/:id: the record; archiving and restoring it. */
export function agreementScreens(app: OpenAPIHono<Env>): void {
  app.get('/agreements/:id', readers, async (c) => {
    const { read } = c.get('parts').database;
    const looking = lookingIn(c);
    const { agreement, partnership } = await agreementInQuestion(read, looking, idIn(c, 'id'));
    const [chain, history, reminders, documents, offers] = await Promise.all([
      chainOf(read, looking, agreement.id),
      agreementHistory(read, agreement.id),
      looking.asOf === null ? listReminders(read, { agreement: agreement.id, limit: 200 }) : null,
      listDocumentLines(read, { subjectKind: 'agreement', subjectId: agreement.id, limit: 10 }),
      openOffers(read, [agreement.id]),
    ]);
    return c.html(
      <AgreementPage
        page={pageContext(c)}
        agreement={agreement}
        partnership={partnership}
        chain={chain}
        history={history}
        reminders={reminders?.items ?? null}
        documents={documents}
        rights={rightsOf(c)}
        offer={offers.get(agreement.id) ?? null}
      />,
    );
  });
  for (const action of ['archive', 'restore'] as const) {
    app.post(`/agreements/:id/${action}`, partnershipWriters, async (c) => {
      const { database } = c.get('parts');
      const { agreement, partnership } = await agreementInQuestion(database.read, today, idIn(c, 'id'));
      const filled = await readForm(c);
      const changed = await database.transaction(posting(c), (work) =>
        action === 'archive'
          ? archiveAgreement(work, agreement.id, versionIn(filled))
          : restoreAgreement(work, agreement.id),
      );
      const say = formWords[languageOf(c)];
      const text = (action === 'archive' ? say.archived : say.restored)(partnership.organisation.name);
      return saved(c, changed, text, `/agreements/${agreement.id}`);
    });
  }
}
