import type { Work } from '../../platform/database.ts';
import { queueMail } from '../../platform/outbox.ts';
import type { Language } from '../../values/language.ts';
import type { CallAnswer } from './answer.ts';
import type { Call } from './call.ts';
import type { CallRecipient } from './recipient.ts';
import { callTerms } from './words.ts';

interface Tables {
  staff: { id: string; name: string; email: string; language: Language; role: string; archived_at: string | null };
}

/** Mails the owner of a call, or the administrators where there is none, what was answered and what it waits for. */
export async function tellOwner(work: Work, call: Call, recipient: CallRecipient, answer: CallAnswer): Promise<void> {
  const active = work
    .tables<Tables>()
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'language'])
    .where('archived_at', 'is', null);
  const owner = call.ownerId ? await active.where('id', '=', call.ownerId).execute() : [];
  const readers = owner.length > 0 ? owner : await active.where('role', '=', 'admin').execute();
  for (const { name, email, language } of readers) {
    const say = callTerms[language];
    const waits = answer.waitingBecause ? say.waiting[answer.waitingBecause] : null;
    await queueMail(work, {
      template: 'call-news',
      language,
      to: { name, address: email },
      data: {
        name,
        call: call.title,
        news: [say.told[answer.kind](answer.byName, recipient.name), waits].filter(Boolean).join(' '),
        words: answer.words ?? '—',
      },
      path: `/calls/${call.id}/answers`,
    });
  }
}
