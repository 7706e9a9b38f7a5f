import { answerCall } from '../src/pipeline/calls/answer-call.ts';
import { createCall } from '../src/pipeline/calls/change-call.ts';
import { chooseRecipients } from '../src/pipeline/calls/choose-recipients.ts';
import { openCall } from '../src/pipeline/calls/open-call.ts';
import { CallRecipient } from '../src/pipeline/calls/recipient.ts';
import { sendNextBatch } from '../src/pipeline/calls/send-call.ts';
import { newAnswer, newCall, newRecipients } from '../src/pipeline/calls/shapes.ts';
import type { Work } from '../src/platform/database.ts';
import { addDays } from '../src/values/day.ts';

const facility = {
  en: {
    subject: 'Measuring soil carbon where nobody has: 600,000 EUR for three years',
    text: `Invented text of a call.

Healthy soils hold water, feed people and keep carbon. Yet in two thirds of the countries of our network nobody measures what their soils hold, so nobody can show what farmers have achieved.

With 600,000 EUR over three years we would train forty laboratories, measure 2,000 plots and publish every figure.

Each euro goes to laboratories and to the people who take the samples. You get a report each year, and you are welcome to visit the plots.`,
  },
  fr: {
    subject: 'Mesurer le carbone des sols là où personne ne le fait\u00a0: 600\u00a0000\u00a0EUR sur trois ans',
    text: `Texte inventé d’un appel.

Des sols sains retiennent l’eau, nourrissent et gardent le carbone. Pourtant, dans les deux tiers des pays de notre réseau, personne ne mesure ce que leurs sols contiennent\u00a0: personne ne peut donc montrer ce que les agriculteurs ont accompli.

Avec 600\u00a0000\u00a0EUR sur trois ans, nous formerions quarante laboratoires, mesurerions 2\u00a0000 parcelles et publierions chaque chiffre.

Chaque euro va aux laboratoires et aux personnes qui prélèvent les échantillons. Vous recevrez un rapport chaque année et serez bienvenus sur les parcelles.`,
  },
  es: {
    subject: 'Medir el carbono del suelo donde nadie lo mide: 600.000 EUR en tres años',
    text: `Texto inventado de una convocatoria.

Los suelos sanos retienen agua, alimentan y guardan carbono. Sin embargo, en dos tercios de los países de nuestra red nadie mide lo que contienen sus suelos, así que nadie puede mostrar lo que han logrado los agricultores.

Con 600.000 EUR en tres años formaríamos cuarenta laboratorios, mediríamos 2.000 parcelas y publicaríamos cada cifra.

Cada euro va a los laboratorios y a quienes toman las muestras. Recibirá un informe cada año y podrá visitar las parcelas.`,
  },
};
const core = {
  en: {
    subject: 'The core budget of next year',
    text: 'Invented text of a call.\n\nOur small team answers, brings together and measures. We ask our Partners and Friends for their part of its budget.',
  },
  fr: {
    subject: 'Le budget de base de l’année prochaine',
    text: 'Texte inventé d’un appel.\n\nNotre petite équipe répond, rassemble et mesure. Nous demandons à nos partenaires et amis leur part de son budget.',
  },
  es: {
    subject: 'El presupuesto básico del próximo año',
    text: 'Texto inventado de una convocatoria.\n\nNuestro pequeño equipo responde, reúne y mide. Pedimos a nuestros socios y amigos su parte de su presupuesto.',
  },
};

const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' });

async function sendNow(work: Work): Promise<void> {
  const { failed } = await sendNextBatch(work, []);
  for (const { error } of failed) throw error;
}

/** The recipients of a call who were written to, by the number of their invented organisation. */
async function writtenTo(work: Work, callId: string, organisations: readonly string[]) {
  const all = await work.em.find(CallRecipient, { callId, leftOut: null }, { orderBy: { id: 'asc' } });
  return (number: number): CallRecipient | undefined =>
    all.find(({ organisationId }) => organisationId === organisations[number]);
}

/** What a recipient answers, as by their link. */
async function answers(work: Work, it: CallRecipient | undefined, said: Record<string, unknown>): Promise<void> {
  if (!it?.linkId) return;
  const byLink: Work = { ...work, who: { kind: 'link', id: it.linkId, name: it.name, role: null } };
  it.visitedAt = work.now();
  it.lastVisitedAt = work.now();
  await answerCall(byLink, it.id, newAnswer.parse({ byName: it.name, ...said }));
}

/** Invented calls: one that was sent and is answered in part, and one that is open in three languages. */
export async function inventCalls(before: (days: number) => Work, organisations: readonly string[]): Promise<void> {
  await answeredCall(before, organisations);
  await freshCall(before(3), organisations);
  // One that nobody has let out yet.
  const draft = before(1);
  await createCall(
    draft,
    newCall.parse({
      title: 'Young soil scientists (draft)',
      purpose: { kind: 'core_facility', code: 'CF.III' },
      amount: euros(80_000),
      deadline: addDays(draft.today(), 120),
      texts: { en: { subject: 'Young soil scientists', text: 'Invented text, not finished yet.' } },
    }),
  );
}

async function answeredCall(before: (days: number) => Work, organisations: readonly string[]) {
  const work = before(20);
  const today = work.today();
  const { id } = await createCall(
    work,
    newCall.parse({
      title: 'Core budget of next year',
      amount: euros(250_000),
      deadline: addDays(today, 60),
      texts: core,
    }),
  );
  const byHand = [0, 3, 6, 16, 2].map((number) => ({ organisationId: organisations[number] }));
  await chooseRecipients(work, id, newRecipients.parse({ byHand }));
  await openCall(work, id, null);
  await sendNow(work);
  const of = await writtenTo(work, id, organisations);
  await answers(before(12), of(0), {
    kind: 'pledge',
    byFunction: 'Directrice',
    words: 'Inventé\u00a0: avec plaisir, comme l’an passé.',
    instalments: [90, 455].map((days) => ({ amount: euros(15_000), dueOn: addDays(today, days) })),
  });
  await answers(before(9), of(6), {
    kind: 'question',
    words: 'Invented: would a gift through the FARM Foundation be possible?',
  });
  await answers(before(6), of(3), {
    kind: 'range',
    amount: { low: euros(10_000), high: euros(25_000) },
    expectedOn: addDays(today, 80),
  });
}

async function freshCall(work: Work, organisations: readonly string[]) {
  const { id } = await createCall(
    work,
    newCall.parse({
      title: 'Soil carbon where nobody measures it',
      purpose: { kind: 'global_facility', code: 'GF.1' },
      amount: euros(600_000),
      deadline: addDays(work.today(), 45),
      texts: facility,
    }),
  );
  const byHand = [1, 2, 3, 4, 5, 6].map((number) => ({ organisationId: organisations[number] }));
  await chooseRecipients(work, id, newRecipients.parse({ byHand }));
  await openCall(work, id, null);
  await sendNow(work);
}
