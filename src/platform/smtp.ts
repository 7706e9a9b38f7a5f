import type { Language } from '../values/language.ts';

/** A mail as it goes out. */
export interface OutgoingMail {
  /** Id of its row: makes the Message-ID, so that a repetition could be told by any mail program. */
  id: string;
  language: Language;
  to: { name: string; address: string };
  subject: string;
  html: string;
  text: string;
  attachments: { fileName: string; mediaType: string; bytes: Uint8Array }[];
}

/**
 * What came of handing a mail over. `put_off` and `not_reachable`: surely not sent, worth another try.
 * `refused_by_server`: surely not sent, for good. `no_reply`: the connection broke after the mail had begun to go out.
 */
export type Handover =
  | { outcome: 'submitted' }
  | { outcome: 'put_off' | 'not_reachable' | 'refused_by_server' | 'no_reply'; detail: string };

/** The mail server named by `SMTP_URL`. Never writes addresses to the log. */
export interface MailServer {
  submit(mail: OutgoingMail): Promise<Handover>;
}

const seconds = 1000;

/** Opens nothing yet: each mail has a connection of its own, with 10 s to connect and 30 s for each answer. */
export function openMailServer(smtpUrl: string, mailFrom: string): MailServer {
  const house = /@([^\s<>@,]+)>?$/.exec(mailFrom)?.[1] ?? 'localhost';
  return {
    submit: async (mail) => {
      const { createTransport } = await import('nodemailer');
      let begun = false;
      const transport = createTransport({
        url: smtpUrl,
        connectionTimeout: 10 * seconds,
        greetingTimeout: 10 * seconds,
        socketTimeout: 30 * seconds,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      // The message is read when the server has let us in and the envelope is about to go: from then on it may arrive.
      transport.use('stream', (message, done) => {
        message.message.processFunc((input) => {
          begun = true;
          return input;
        });
        done();
      });
      try {
        await transport.sendMail({
          from: mailFrom,
          to: mail.to,
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          attachments: mail.attachments.map(({ fileName, mediaType, bytes }) => ({
            filename: fileName,
            contentType: mediaType,
            contentDisposition: 'attachment',
            content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
          })),
          messageId: `<${mail.id}@${house}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
        });
        return { outcome: 'submitted' };
      } catch (error) {
        return whatHappened(error, begun);
      } finally {
        transport.close();
      }
    },
  };
}

/** Codes of nodemailer for an answer about this mail; others (sign-in, greeting) are about the server. */
const aboutTheMail = new Set(['EENVELOPE', 'EMESSAGE']);

function whatHappened(error: unknown, begun: boolean): Handover {
  if (!(error instanceof Error)) throw error;
  const { code = error.name, responseCode, response } = error as Error & Record<string, unknown>;
  const detail = String(typeof response === 'string' ? response : `${code} ${error.message}`).slice(0, 500);
  if (!begun) return { outcome: 'not_reachable', detail };
  if (typeof responseCode !== 'number')
    // An address that cannot be written in an envelope never left.
    return aboutTheMail.has(String(code)) ? { outcome: 'refused_by_server', detail } : { outcome: 'no_reply', detail };
  const forGood = responseCode >= 500 && aboutTheMail.has(String(code));
  return { outcome: forGood ? 'refused_by_server' : 'put_off', detail };
}
