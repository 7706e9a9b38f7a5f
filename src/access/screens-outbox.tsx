import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Read } from '../platform/database.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { mailHeaders } from '../platform/mail-headers.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../platform/page-context.ts';
import type { RenderMail, WrittenMail } from '../post/render.ts';
import { notFound } from '../values/problem.ts';
import { acting } from './acting.ts';
import { admins } from './guard.ts';
import { linkSlots } from './link-to-mail.ts';
import { listMails, type MailView, oneMail } from './list-mails.ts';
import { resendMail } from './resend-mail.ts';
import { MailPage, OutboxPage } from './views-outbox.tsx';
import { outboxWords } from './words-outbox.ts';

const one = '/outbox/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}';

/** A link as administrators see it; `more` is what else of it the mail says. */
interface ShownLink {
  address: string;
  masked: boolean;
  more: { code?: string };
}

/** The mails that Loam has written, for administrators. Links are masked in production. */
export function outboxScreens(app: OpenAPIHono<Env>, render: RenderMail): void {
  const linkOf = async (c: Ctx, read: Read, mail: MailView): Promise<ShownLink | null> => {
    const { settings, secret } = c.get('parts');
    const slots = mail.linkId && (await linkSlots(read, mail.linkId, { secret, baseUrl: settings.baseUrl }));
    if (!slots) return null;
    const { link: address, ...more } = slots;
    if (!settings.production) return { address, masked: false, more };
    const hidden = more.code ? { code: '••••••' } : {};
    return { address: `${address.slice(0, address.lastIndexOf('/'))}/…`, masked: true, more: hidden };
  };
  const written = async (c: Ctx, mail: MailView, link: ShownLink | null): Promise<WrittenMail | null> => {
    const page = mail.path === null ? null : c.get('parts').settings.baseUrl + mail.path;
    try {
      return await render(mail.template, mail.language, { ...mail.data, ...link?.more }, link?.address ?? page);
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  };

  app.get('/outbox', admins, async (c) => {
    const { database, settings } = c.get('parts');
    const found = await listMails(database.read, { limit: 50, cursor: c.req.query('after') });
    const mailLeaves = settings.smtpUrl !== null;
    return c.html(
      <OutboxPage page={pageContext(c)} mails={found.items} next={found.nextCursor} mailLeaves={mailLeaves} />,
    );
  });

  app.get(one, admins, async (c) => {
    const { read } = c.get('parts').database;
    const mail = await oneMail(read, c.req.param('id'));
    const link = await linkOf(c, read, mail);
    c.header('cache-control', 'no-store');
    const text = await written(c, mail, link);
    return c.html(<MailPage page={pageContext(c)} mail={mail} written={text} link={link} />);
  });

  app.get(`${one}/html`, admins, async (c) => {
    const { read } = c.get('parts').database;
    const mail = await oneMail(read, c.req.param('id'));
    const text = await written(c, mail, await linkOf(c, read, mail));
    if (!text) throw notFound();
    return c.body(text.html, 200, mailHeaders);
  });

  app.post(`${one}/resend`, admins, async (c) => {
    const id = c.req.param('id');
    await acting(c, (work) => resendMail(work, id));
    leaveToast(c, { text: outboxWords[languageOf(c)].resent });
    return seeOther(c, `/outbox/${id}`);
  });
}
