import { words } from '../../platform/words.ts';

/** What a partner does to an agreement that the secretariat hears of. */
export type PartNews = 'reported' | 'done' | 'confirmed' | 'corrected';

interface ObligationWords {
  title: string;
  lead: string;
  toOffer: string;
  owed: string;
  nothingOwed: string;
  dueOn: (day: string) => string;
  noDueDay: string;
  waitsFor: (title: string) => string;
  report: string;
  reportHint: string;
  file: string;
  doneOn: string;
  handIn: string;
  sayDone: string;
  tooLate: (today: string) => string;
  brought: string;
  broughtLead: string;
  quantity: (unit: string) => string;
  from: string;
  to: string;
  assumed: string;
  confirm: string;
  instalments: string;
  received: (day: string) => string;
  theirs: string;
  completed: string;
  completedOn: (day: string) => string;
  savedDone: string;
  savedConfirmed: string;
  savedCorrected: string;
  news: Record<PartNews, (person: string, what: string) => string>;
}

/** What an agreement still asks for, as the partner sees it. */
export const obligationWords = words<ObligationWords>({
  en: {
    title: 'What is open in our agreement',
    lead: 'What you do here is recorded under your name, and the Executive Secretariat is told by mail.',
    toOffer: 'To the offer to continue this agreement',
    owed: 'What you still have to do',
    nothingOwed: 'Nothing is open on your side.',
    dueOn: (day) => `Due on ${day}`,
    noDueDay: 'No due day',
    waitsFor: (title) => `Comes after: ${title}`,
    report: 'The report',
    reportHint: 'PDF or office document, 20\u00a0MB at most.',
    file: 'A document, if there is one',
    doneOn: 'Done on',
    handIn: 'Hand in the report',
    sayDone: 'This is done',
    tooLate: (today) => `The day lies ahead. Give ${today} or an earlier one.`,
    brought: 'Secondments and offices',
    broughtLead: 'Please check the share and the days; correct what is not right.',
    quantity: (unit) => `How much (${unit})`,
    from: 'First day',
    to: 'Last day',
    assumed: 'Taken from a list, never confirmed',
    confirm: 'This is right',
    instalments: 'Instalments',
    received: (day) => `received on ${day}`,
    theirs: 'What the Initiative still has to do',
    completed: 'Done so far',
    completedOn: (day) => `done on ${day}`,
    savedDone: 'Thank you, it is recorded.',
    savedConfirmed: 'Thank you for confirming.',
    savedCorrected: 'Thank you, it is corrected.',
    news: {
      reported: (person, what) => `${person} has handed in a report: ${what}.`,
      done: (person, what) => `${person} says that this is done: ${what}.`,
      confirmed: (person, what) => `${person} confirms: ${what}.`,
      corrected: (person, what) => `${person} has corrected a contribution: ${what}.`,
    },
  },
  fr: {
    title: 'Ce qui reste à faire dans notre accord',
    lead: 'Ce que vous faites ici est enregistré à votre nom, et le Secrétariat exécutif en est informé par courriel.',
    toOffer: 'Vers l’offre de poursuivre cet accord',
    owed: 'Ce qu’il vous reste à faire',
    nothingOwed: 'Rien ne reste à faire de votre côté.',
    dueOn: (day) => `À faire pour le ${day}`,
    noDueDay: 'Sans échéance',
    waitsFor: (title) => `Vient après\u00a0: ${title}`,
    report: 'Le rapport',
    reportHint: 'PDF ou document bureautique, 20\u00a0Mo au plus.',
    file: 'Un document, s’il y en a un',
    doneOn: 'Fait le',
    handIn: 'Remettre le rapport',
    sayDone: 'C’est fait',
    tooLate: (today) => `Ce jour est à venir. Indiquez le ${today} ou un jour antérieur.`,
    brought: 'Mises à disposition et bureaux',
    broughtLead: 'Vérifiez la quotité et les dates, et corrigez ce qui n’est pas exact.',
    quantity: (unit) => `Combien (${unit})`,
    from: 'Premier jour',
    to: 'Dernier jour',
    assumed: 'Repris d’une liste, jamais confirmé',
    confirm: 'C’est exact',
    instalments: 'Les versements',
    received: (day) => `reçu le ${day}`,
    theirs: 'Ce qu’il reste à faire à l’Initiative',
    completed: 'Déjà fait',
    completedOn: (day) => `fait le ${day}`,
    savedDone: 'Merci, c’est enregistré.',
    savedConfirmed: 'Merci de votre confirmation.',
    savedCorrected: 'Merci, c’est corrigé.',
    news: {
      reported: (person, what) => `${person} a remis un rapport\u00a0: ${what}.`,
      done: (person, what) => `${person} indique que c’est fait\u00a0: ${what}.`,
      confirmed: (person, what) => `${person} confirme\u00a0: ${what}.`,
      corrected: (person, what) => `${person} a corrigé une contribution\u00a0: ${what}.`,
    },
  },
  es: {
    title: 'Lo que queda pendiente en nuestro acuerdo',
    lead: 'Lo que haga aquí se registra a su nombre y se avisa por correo a la Secretaría Ejecutiva.',
    toOffer: 'A la oferta para continuar este acuerdo',
    owed: 'Lo que le queda por hacer',
    nothingOwed: 'No queda nada pendiente por su parte.',
    dueOn: (day) => `Vence el ${day}`,
    noDueDay: 'Sin vencimiento',
    waitsFor: (title) => `Va después de: ${title}`,
    report: 'El informe',
    reportHint: 'PDF o documento de oficina, 20\u00a0MB como máximo.',
    file: 'Un documento, si lo hay',
    doneOn: 'Hecho el',
    handIn: 'Entregar el informe',
    sayDone: 'Está hecho',
    tooLate: (today) => `Ese día aún no ha llegado. Indique el ${today} o uno anterior.`,
    brought: 'Personal adscrito y oficinas',
    broughtLead: 'Compruebe la dedicación y las fechas, y corrija lo que no sea exacto.',
    quantity: (unit) => `Cuánto (${unit})`,
    from: 'Primer día',
    to: 'Último día',
    assumed: 'Tomado de una lista, nunca confirmado',
    confirm: 'Es correcto',
    instalments: 'Pagos',
    received: (day) => `recibido el ${day}`,
    theirs: 'Lo que le queda por hacer a la Iniciativa',
    completed: 'Hecho hasta ahora',
    completedOn: (day) => `hecho el ${day}`,
    savedDone: 'Gracias, ha quedado registrado.',
    savedConfirmed: 'Gracias por confirmarlo.',
    savedCorrected: 'Gracias, ha quedado corregido.',
    news: {
      reported: (person, what) => `${person} ha entregado un informe: ${what}.`,
      done: (person, what) => `${person} indica que está hecho: ${what}.`,
      confirmed: (person, what) => `${person} confirma: ${what}.`,
      corrected: (person, what) => `${person} ha corregido una contribución: ${what}.`,
    },
  },
});
