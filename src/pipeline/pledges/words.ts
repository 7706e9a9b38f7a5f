import { words } from '../../platform/words.ts';

interface PledgeWords {
  pledges: string;
  pledge: string;
  newPledge: string;
  changePledge: string;
  noPledges: string;
  noPledgesText: string;
  madeOn: string;
  note: string;
  from: string;
  seeOpportunity: string;
  instalments: string;
  instalment: string;
  dueOn: string;
  promised: string;
  received: string;
  outstanding: string;
  agreementCounts: string;
  next: string;
  allIn: string;
  overdue: string;
  writtenOffOn: (day: string) => string;
  receive: string;
  receiveTitle: string;
  receiveHint: string;
  receivedOn: string;
  source: string;
  sourceHint: string;
  receivedToast: (amount: string) => string;
  atMost: (amount: string) => string;
  writeOff: string;
  writeOffTitle: string;
  writeOffHint: string;
  writtenOffToast: string;
  on: string;
  convert: string;
  converted: string;
  convertedNotice: string;
  seeAgreement: string;
  archivedNotice: string;
  created: (funder: string) => string;
  saved: (funder: string) => string;
  archived: (funder: string) => string;
  restored: (funder: string) => string;
  instalmentsHint: string;
  noInstalment: string;
  split: string;
  total: string;
  parts: string;
  firstDay: string;
  every: string;
  month: string;
  quarter: string;
  halfYear: string;
  year: string;
  doSplit: string;
  partsFault: string;
  lookBetween: (shown: number) => string;
  reminded: string;
  takeReceiptBack: string;
  receiptTakenBack: string;
  takeWriteOffBack: string;
  writeOffTakenBack: string;
  changeInstalment: string;
  changeInstalmentHint: string;
  instalmentChanged: string;
  atLeast: (amount: string) => string;
}

/** Words of pledges, their instalments and what came of them. */
export const pledgeWords = words<PledgeWords>({
  en: {
    pledges: 'Pledges',
    pledge: 'Pledge',
    newPledge: 'New pledge',
    changePledge: 'Change the pledge',
    noPledges: 'No pledge yet',
    noPledgesText:
      'A pledge is a promise without an agreement. It comes from winning an opportunity, or is added here.',
    madeOn: 'Made on',
    note: 'Note',
    from: 'From opportunity',
    seeOpportunity: 'The opportunity it comes from',
    instalments: 'Instalments',
    instalment: 'Instalment',
    dueOn: 'Due',
    promised: 'Promised',
    received: 'Received',
    outstanding: 'Outstanding',
    agreementCounts: 'the agreement counts it now, not the pledge',
    next: 'Next instalment',
    allIn: 'Nothing outstanding',
    overdue: 'Overdue',
    writtenOffOn: (day) => `Written off on ${day}`,
    receive: 'Mark received',
    receiveTitle: 'Money received',
    receiveHint: 'In part or whole. What comes beyond the promise is a gift of its own.',
    receivedOn: 'Received on',
    source: 'Where it is seen',
    sourceHint: 'A bank statement, a letter.',
    receivedToast: (amount) => `${amount} received`,
    atMost: (amount) => `At most ${amount} is outstanding.`,
    writeOff: 'Write off',
    writeOffTitle: 'Write off what is left of an instalment',
    writeOffHint: 'Nobody expects it any more; it leaves the figures from that day, and stays here with its reason.',
    writtenOffToast: 'Instalment written off',
    on: 'On',
    convert: 'Make an agreement of it',
    converted: 'The draft of an agreement is made of what was outstanding',
    convertedNotice: 'This pledge has become an agreement: mark what arrives there.',
    seeAgreement: 'Open the agreement',
    archivedNotice: 'This pledge is archived: it is in no list and in no figure.',
    created: (funder) => `Pledge of ${funder} added`,
    saved: (funder) => `Pledge of ${funder} saved`,
    archived: (funder) => `Pledge of ${funder} archived`,
    restored: (funder) => `Pledge of ${funder} restored`,
    instalmentsHint: 'Empty rows are left out.',
    noInstalment: 'Give at least one instalment: an amount and a day.',
    split: 'Split into equal parts',
    total: 'Total',
    parts: 'Parts',
    firstDay: 'First day',
    every: 'Every',
    month: 'month',
    quarter: 'quarter',
    halfYear: 'half year',
    year: 'year',
    doSplit: 'Lay out the instalments',
    partsFault: 'Write a whole number from 1 to 60.',
    lookBetween: (shown) => (shown === 1 ? '1 pledge' : `${shown} pledges`),
    reminded: 'Reminders',
    takeReceiptBack: 'Take this receipt back',
    receiptTakenBack: 'Receipt taken back',
    takeWriteOffBack: 'Take the write-off back',
    writeOffTakenBack: 'Write-off taken back: the rest is expected again',
    changeInstalment: 'Correct the instalment',
    changeInstalmentHint: 'Not less than what has come. Earlier reports stay as they were.',
    instalmentChanged: 'Instalment corrected',
    atLeast: (amount) => `${amount} has come already: no less than that.`,
  },
  fr: {
    pledges: 'Promesses',
    pledge: 'Promesse',
    newPledge: 'Nouvelle promesse',
    changePledge: 'Modifier la promesse',
    noPledges: 'Aucune promesse pour l’instant',
    noPledgesText: 'Une promesse est un engagement sans accord. Elle naît d’une opportunité gagnée ou s’ajoute ici.',
    madeOn: 'Faite le',
    note: 'Note',
    from: 'Issue de l’opportunité',
    seeOpportunity: 'L’opportunité dont elle est issue',
    instalments: 'Échéances',
    instalment: 'Échéance',
    dueOn: 'Échéance',
    promised: 'Promis',
    received: 'Reçu',
    outstanding: 'Restant dû',
    agreementCounts: 'l’accord le compte désormais, non la promesse',
    next: 'Prochaine échéance',
    allIn: 'Plus rien à recevoir',
    overdue: 'En retard',
    writtenOffOn: (day) => `Abandonnée le ${day}`,
    receive: 'Marquer reçu',
    receiveTitle: 'Somme reçue',
    receiveHint: 'En partie ou en totalité. Ce qui dépasse la promesse est un don à part.',
    receivedOn: 'Reçu le',
    source: 'Où cela se voit',
    sourceHint: 'Un relevé bancaire, une lettre.',
    receivedToast: (amount) => `${amount} reçus`,
    atMost: (amount) => `Il reste au plus ${amount} à recevoir.`,
    writeOff: 'Abandonner',
    writeOffTitle: 'Abandonner le reste d’une échéance',
    writeOffHint: 'On ne l’attend plus\u00a0: il quitte les chiffres à partir de ce jour et reste ici avec son motif.',
    writtenOffToast: 'Échéance abandonnée',
    on: 'Le',
    convert: 'En faire un accord',
    converted: 'Le reste dû est devenu un projet d’accord',
    convertedNotice: 'Cette promesse est devenue un accord\u00a0: marquez là ce qui arrive.',
    seeAgreement: 'Ouvrir l’accord',
    archivedNotice: 'Cette promesse est archivée\u00a0: elle n’est dans aucune liste ni aucun chiffre.',
    created: (funder) => `Promesse de ${funder} ajoutée`,
    saved: (funder) => `Promesse de ${funder} enregistrée`,
    archived: (funder) => `Promesse de ${funder} archivée`,
    restored: (funder) => `Promesse de ${funder} restaurée`,
    instalmentsHint: 'Les lignes vides sont ignorées.',
    noInstalment: 'Indiquez au moins une échéance\u00a0: un montant et un jour.',
    split: 'Répartir en parts égales',
    total: 'Total',
    parts: 'Parts',
    firstDay: 'Premier jour',
    every: 'Tous les',
    month: 'mois',
    quarter: 'trimestres',
    halfYear: 'semestres',
    year: 'ans',
    doSplit: 'Établir les échéances',
    partsFault: 'Écrivez un nombre entier de 1 à 60.',
    lookBetween: (shown) => (shown < 2 ? `${shown} promesse` : `${shown} promesses`),
    reminded: 'Rappels',
    takeReceiptBack: 'Annuler cette somme reçue',
    receiptTakenBack: 'Somme reçue annulée',
    takeWriteOffBack: 'Annuler l’abandon',
    writeOffTakenBack: 'Abandon annulé\u00a0: le reste est de nouveau attendu',
    changeInstalment: 'Corriger l’échéance',
    changeInstalmentHint: 'Pas moins que ce qui a été reçu. Les rapports antérieurs restent tels quels.',
    instalmentChanged: 'Échéance corrigée',
    atLeast: (amount) => `${amount} ont déjà été reçus\u00a0: pas moins.`,
  },
  es: {
    pledges: 'Promesas',
    pledge: 'Promesa',
    newPledge: 'Nueva promesa',
    changePledge: 'Modificar la promesa',
    noPledges: 'Aún no hay promesas',
    noPledgesText: 'Una promesa es un compromiso sin acuerdo. Nace de una oportunidad ganada o se añade aquí.',
    madeOn: 'Hecha el',
    note: 'Nota',
    from: 'Nace de la oportunidad',
    seeOpportunity: 'La oportunidad de la que nace',
    instalments: 'Pagos',
    instalment: 'Pago',
    dueOn: 'Vence',
    promised: 'Prometido',
    received: 'Recibido',
    outstanding: 'Pendiente',
    agreementCounts: 'ahora lo cuenta el acuerdo, no la promesa',
    next: 'Próximo pago',
    allIn: 'Nada pendiente',
    overdue: 'Vencido',
    writtenOffOn: (day) => `Dado por perdido el ${day}`,
    receive: 'Marcar recibido',
    receiveTitle: 'Dinero recibido',
    receiveHint: 'En parte o en su totalidad. Lo que supera la promesa es una donación aparte.',
    receivedOn: 'Recibido el',
    source: 'Dónde consta',
    sourceHint: 'Un extracto bancario, una carta.',
    receivedToast: (amount) => `${amount} recibidos`,
    atMost: (amount) => `Quedan por recibir ${amount} como máximo.`,
    writeOff: 'Dar por perdido',
    writeOffTitle: 'Dar por perdido lo que queda de un pago',
    writeOffHint: 'Ya nadie lo espera: sale de las cifras desde ese día y queda aquí con su motivo.',
    writtenOffToast: 'Pago dado por perdido',
    on: 'El',
    convert: 'Convertirla en acuerdo',
    converted: 'Lo pendiente se ha convertido en el borrador de un acuerdo',
    convertedNotice: 'Esta promesa se ha convertido en un acuerdo: marque allí lo que llega.',
    seeAgreement: 'Abrir el acuerdo',
    archivedNotice: 'Esta promesa está archivada: no figura en ninguna lista ni cifra.',
    created: (funder) => `Promesa de ${funder} añadida`,
    saved: (funder) => `Promesa de ${funder} guardada`,
    archived: (funder) => `Promesa de ${funder} archivada`,
    restored: (funder) => `Promesa de ${funder} restaurada`,
    instalmentsHint: 'Las filas vacías no se tienen en cuenta.',
    noInstalment: 'Indique al menos un pago: un importe y un día.',
    split: 'Dividir en partes iguales',
    total: 'Total',
    parts: 'Partes',
    firstDay: 'Primer día',
    every: 'Cada',
    month: 'mes',
    quarter: 'trimestre',
    halfYear: 'semestre',
    year: 'año',
    doSplit: 'Distribuir los pagos',
    partsFault: 'Escriba un número entero de 1 a 60.',
    lookBetween: (shown) => (shown === 1 ? '1 promesa' : `${shown} promesas`),
    reminded: 'Recordatorios',
    takeReceiptBack: 'Anular este cobro',
    receiptTakenBack: 'Cobro anulado',
    takeWriteOffBack: 'Volver a esperar este pago',
    writeOffTakenBack: 'El resto se espera de nuevo',
    changeInstalment: 'Corregir el pago',
    changeInstalmentHint: 'No menos de lo recibido. Los informes anteriores quedan como estaban.',
    instalmentChanged: 'Pago corregido',
    atLeast: (amount) => `Ya se recibieron ${amount}: no menos de eso.`,
  },
});
