import { words } from '../platform/words.ts';
import type { AmountRefusal } from '../values/money.ts';

interface FormWords {
  amounts: Record<Exclude<AmountRefusal, 'too_big'>, string> & { too_big: (most: string) => string };
  notATerm: string;
  notADay: string;
  notAQuantity: string;
  newPartnership: string;
  changePartnership: string;
  findOrganisation: string;
  findOrganisationHint: string;
  choose: string;
  noOrganisation: string;
  addOrganisation: string;
  hasPartnership: string;
  number: string;
  numberHint: string;
  owner: string;
  noOwner: string;
  facilities: string;
  objectives: string;
  ambiguities: string;
  ambiguitiesHint: string;
  newAgreement: string;
  whichPartnership: string;
  whichPartnershipHint: string;
  noPartnership: string;
  changeAgreement: string;
  correctHint: string;
  kind: string;
  title: string;
  titleHint: string;
  signedOn: string;
  startsOn: string;
  startsOnHint: string;
  term: string;
  years: string;
  months: string;
  days: string;
  end: string;
  endAuto: string;
  endAutoHint: string;
  endStated: string;
  endTacit: string;
  endOpen: string;
  lastDay: string;
  convention: string;
  conventionIncluded: string;
  conventionExcluded: string;
  noticePeriod: string;
  noticeHint: string;
  clause: string;
  clauseYears: string;
  zone: string;
  zoneHint: string;
  predecessor: string;
  noPredecessor: string;
  successorOf: (partner: string) => string;
  proposedStart: (last: string, start: string) => string;
  gapToday: (days: string) => string;
  stateEnd: string;
  stateEndIntro: string;
  readingIncluded: (day: string) => string;
  readingIncludedHint: string;
  readingExcluded: (day: string) => string;
  readingExcludedHint: string;
  anotherDay: string;
  chooseReading: string;
  confirmEnd: string;
  confirmEndIntro: string;
  terminate: string;
  terminateIntro: string;
  lastDayInForce: string;
  emptyTakesBack: string;
  amend: string;
  amendIntro: string;
  amendSignedOn: string;
  inForceOn: string;
  inForceHint: string;
  nothingChanged: string;
  changeAmendment: (n: number) => string;
  changeAmendmentIntro: string;
  newContribution: string;
  changeContribution: string;
  forMoney: string;
  forKind: string;
  amount: string;
  currency: string;
  dueOn: string;
  receivedOn: string;
  quantity: string;
  quantityHint: string;
  unit: string;
  usualUnit: string;
  unitBasis: string;
  unitStated: string;
  unitAssumed: string;
  notSaid: string;
  annualCost: string;
  annualCostHint: string;
  from: string;
  to: string;
  place: string;
  newObligation: string;
  changeObligation: string;
  obligationTitle: string;
  owedBy: string;
  dependsOn: string;
  onNothing: string;
  completedOn: string;
  parties: string;
  partiesIntro: string;
  partyName: string;
  side: string;
  removeParty: string;
  addParty: string;
  addAsPartner: string;
  addForInitiative: string;
  saved: (partner: string) => string;
  savedEnd: (partner: string, day: string) => string;
  savedNew: (partner: string, kind: string) => string;
  savedAmendment: (partner: string) => string;
  archived: (what: string) => string;
  restored: (what: string) => string;
  received: (what: string) => string;
  completed: (what: string) => string;
  reopened: (what: string) => string;
}

/** Forms of the room, and what is said after them. */
export const formWords = words<FormWords>({
  en: {
    amounts: {
      not_an_amount: 'This is not an amount. Write it as 1,250.50.',
      ambiguous: 'This can be read in two ways. Write 1250.50, or 1250 without a sign for thousands.',
      too_many_decimals: 'This currency does not have so many decimals. Shorten them.',
      too_big: (most) => `This amount is too big. Give ${most} or less.`,
      other_currency: 'Another currency is written in the amount. Choose the currency beside it.',
    },
    notATerm: 'Write whole numbers, up to 100 years in all.',
    notADay: 'This is not a day of the calendar from 1900 to 2199. Correct day, month or year.',
    notAQuantity: 'This is not a number, or it can be read in two ways. Write it as 2.5.',
    newPartnership: 'New partnership',
    changePartnership: 'Change the partnership',
    findOrganisation: 'Organisation',
    findOrganisationHint: 'Part of its name or acronym',
    choose: 'Choose',
    noOrganisation: 'No organisation of that name. Add it first, then come back.',
    addOrganisation: 'Add an organisation',
    hasPartnership: 'has a partnership',
    number: 'Number',
    numberHint: '1 to 20, only if it stands in the list of October 2022.',
    owner: 'Owner',
    noOwner: 'Nobody yet',
    facilities: 'Facilities it supports',
    objectives: 'Objectives it supports',
    ambiguities: 'Open points',
    ambiguitiesHint: 'One on each line.',
    newAgreement: 'New agreement',
    whichPartnership: 'Under which partnership?',
    whichPartnershipHint: 'Partner or number',
    noPartnership: 'No partnership matches. Enter the partnership first.',
    changeAgreement: 'Correct the agreement',
    correctHint: 'For what was entered wrongly. What both sides have agreed to change belongs into an amendment.',
    kind: 'Kind',
    title: 'Title',
    titleHint: 'As it stands on the document.',
    signedOn: 'Signed on',
    startsOn: 'Starts on',
    startsOnHint: 'Leave empty if it starts with the signature. Day, or day and month, may be missing.',
    term: 'Term',
    years: 'years',
    months: 'months',
    days: 'days',
    end: 'End',
    endAuto: 'Follows from start and term',
    endAutoHint: 'Without a term the end is not known.',
    endStated: 'Stated in the text',
    endTacit: 'Goes on tacitly until notice is given',
    endOpen: 'Without end',
    lastDay: 'Last day',
    convention: 'Does the first day count?',
    conventionIncluded: 'Yes: it ends on the day before the anniversary',
    conventionExcluded: 'No: it ends on the anniversary',
    noticePeriod: 'Notice period',
    noticeHint: 'Leave empty if there is none or it is not known.',
    clause: 'Renewal clause',
    clauseYears: 'For how many years',
    zone: 'Time zone',
    zoneHint: 'Its days are days there, for example Europe/Paris.',
    predecessor: 'Follows',
    noPredecessor: 'No agreement before it',
    successorOf: (partner) => `Successor of the agreement with ${partner}`,
    proposedStart: (last, start) =>
      `The agreement before it ends on ${last}. Starting on ${start} leaves no gap; a later start does.`,
    gapToday: (days) => `Starting today would leave a gap of ${days}.`,
    stateEnd: 'State the end from the signed text',
    stateEndIntro: 'Look at the signed document: which day does it name, or how does it count?',
    readingIncluded: (day) => `${day}: the day before the anniversary`,
    readingIncludedHint: 'The first day counts.',
    readingExcluded: (day) => `${day}: the anniversary itself`,
    readingExcludedHint: 'The first day does not count.',
    anotherDay: 'Another day, named in the text',
    chooseReading: 'Choose one of them.',
    confirmEnd: 'Confirm that it ended',
    confirmEndIntro: 'From the day after, the agreement counts as ended and no longer as passed unconfirmed.',
    terminate: 'Terminate early',
    terminateIntro: 'Ended by one or both sides before its time. The earlier day wins over the end agreed.',
    lastDayInForce: 'Last day in force',
    emptyTakesBack: 'Leave it empty to take it back.',
    amend: 'Amend the agreement',
    amendIntro: 'Change only what the amendment changes. What stays the same below is not part of it.',
    amendSignedOn: 'Amendment signed on',
    inForceOn: 'In force from',
    inForceHint: 'Leave empty if it is in force from its signature.',
    nothingChanged: 'Nothing below differs from the agreement. Change what the amendment changes.',
    changeAmendment: (n) => `Correct amendment ${n}`,
    changeAmendmentIntro: 'To correct what it changes, archive it and enter it again.',
    newContribution: 'New contribution',
    changeContribution: 'Change the contribution',
    forMoney: 'An instalment of money',
    forKind: 'A secondment, an office or other support in kind',
    amount: 'Amount',
    currency: 'Currency',
    dueOn: 'Due on',
    receivedOn: 'Received on',
    quantity: 'Quantity',
    quantityHint: 'For example 2.5',
    unit: 'Unit',
    usualUnit: 'Usual for its kind',
    unitBasis: 'Is the unit stated?',
    unitStated: 'Stated in the text',
    unitAssumed: 'Taken, not stated',
    notSaid: 'Not said',
    annualCost: 'Yearly cost of one FTE or office',
    annualCostHint: 'As the sender states it; leave empty if it does not.',
    from: 'Period from',
    to: 'Period until',
    place: 'Place',
    newObligation: 'New obligation',
    changeObligation: 'Change the obligation',
    obligationTitle: 'What',
    owedBy: 'Owed by',
    dependsOn: 'Only after',
    onNothing: 'Nothing else',
    completedOn: 'Completed on',
    parties: 'Parties',
    partiesIntro: 'Who signs, and on which side. At least one party is the partner.',
    partyName: 'Name as it signs',
    side: 'Side',
    removeParty: 'Remove',
    addParty: 'Add a party',
    addAsPartner: 'Add as partner',
    addForInitiative: 'Add for the Initiative',
    saved: (partner) => `${partner}: saved`,
    savedEnd: (partner, day) => `${partner}: last day set to ${day}`,
    savedNew: (partner, kind) => `${partner}: ${kind} entered`,
    savedAmendment: (partner) => `${partner}: amendment entered`,
    archived: (what) => `${what}: archived`,
    restored: (what) => `${what}: restored`,
    received: (what) => `${what}: marked as received`,
    completed: (what) => `${what}: marked as completed`,
    reopened: (what) => `${what}: reopened`,
  },
  fr: {
    amounts: {
      not_an_amount: 'Ce n’est pas un montant. Écrivez par exemple 1\u202f250,50.',
      ambiguous: 'Cela peut se lire de deux façons. Écrivez 1250,50, ou 1250 sans signe de milliers.',
      too_many_decimals: 'Cette monnaie n’a pas autant de décimales. Raccourcissez.',
      too_big: (most) => `Ce montant est trop grand. Indiquez ${most} ou moins.`,
      other_currency: 'Une autre monnaie figure dans le montant. Choisissez la monnaie à côté.',
    },
    notATerm: 'Écrivez des nombres entiers, 100 ans au plus en tout.',
    notADay: 'Ce n’est pas un jour du calendrier entre 1900 et 2199. Corrigez le jour, le mois ou l’année.',
    notAQuantity: 'Ce n’est pas un nombre, ou il peut se lire de deux façons. Écrivez par exemple 2,5.',
    newPartnership: 'Nouveau partenariat',
    changePartnership: 'Modifier le partenariat',
    findOrganisation: 'Organisation',
    findOrganisationHint: 'Une partie de son nom ou de son sigle',
    choose: 'Choisir',
    noOrganisation: 'Aucune organisation de ce nom. Ajoutez-la d’abord, puis revenez ici.',
    addOrganisation: 'Ajouter une organisation',
    hasPartnership: 'a un partenariat',
    number: 'Numéro',
    numberHint: 'De 1 à 20, seulement s’il figure dans la liste d’octobre 2022.',
    owner: 'Responsable',
    noOwner: 'Personne pour l’instant',
    facilities: 'Mécanismes soutenus',
    objectives: 'Objectifs soutenus',
    ambiguities: 'Points ouverts',
    ambiguitiesHint: 'Un par ligne.',
    newAgreement: 'Nouvel accord',
    whichPartnership: 'Dans quel partenariat\u00a0?',
    whichPartnershipHint: 'Partenaire ou numéro',
    noPartnership: 'Aucun partenariat ne correspond. Saisissez d’abord le partenariat.',
    changeAgreement: 'Corriger l’accord',
    correctHint: 'Pour ce qui a été mal saisi. Ce que les deux parties ont convenu de modifier relève d’un avenant.',
    kind: 'Type',
    title: 'Intitulé',
    titleHint: 'Tel qu’il figure sur le document.',
    signedOn: 'Signé le',
    startsOn: 'Commence le',
    startsOnHint: 'Laissez vide si l’accord commence à la signature. Le jour, ou le jour et le mois, peuvent manquer.',
    term: 'Durée',
    years: 'ans',
    months: 'mois',
    days: 'jours',
    end: 'Fin',
    endAuto: 'Découle du début et de la durée',
    endAutoHint: 'Sans durée, la fin n’est pas connue.',
    endStated: 'Indiquée dans le texte',
    endTacit: 'Se poursuit tacitement jusqu’à un préavis',
    endOpen: 'Sans fin',
    lastDay: 'Dernier jour',
    convention: 'Le premier jour compte-t-il\u00a0?',
    conventionIncluded: 'Oui\u00a0: fin la veille de la date anniversaire',
    conventionExcluded: 'Non\u00a0: fin à la date anniversaire',
    noticePeriod: 'Préavis',
    noticeHint: 'Laissez vide s’il n’y en a pas ou s’il n’est pas connu.',
    clause: 'Clause de reconduction',
    clauseYears: 'Pour combien d’années',
    zone: 'Fuseau horaire',
    zoneHint: 'Ses jours sont ceux de ce fuseau, par exemple Europe/Paris.',
    predecessor: 'Fait suite à',
    noPredecessor: 'Aucun accord précédent',
    successorOf: (partner) => `Suite de l’accord avec ${partner}`,
    proposedStart: (last, start) =>
      `L’accord précédent prend fin le ${last}. En commençant le ${start}, il n’y a pas d’interruption\u00a0; plus tard, il y en a une.`,
    gapToday: (days) => `Un début aujourd’hui laisserait une interruption de ${days}.`,
    stateEnd: 'Indiquer la fin d’après le texte signé',
    stateEndIntro: 'Regardez le document signé\u00a0: quel jour nomme-t-il, ou comment compte-t-il\u00a0?',
    readingIncluded: (day) => `${day}\u00a0: la veille de la date anniversaire`,
    readingIncludedHint: 'Le premier jour compte.',
    readingExcluded: (day) => `${day}\u00a0: la date anniversaire elle-même`,
    readingExcludedHint: 'Le premier jour ne compte pas.',
    anotherDay: 'Un autre jour, nommé dans le texte',
    chooseReading: 'Choisissez l’une des réponses.',
    confirmEnd: 'Confirmer la fin',
    confirmEndIntro:
      'À partir du lendemain, l’accord compte comme terminé et non plus comme dépassé sans confirmation.',
    terminate: 'Résilier avant terme',
    terminateIntro:
      'Terminé par l’une des parties ou les deux avant l’heure. Le jour le plus proche l’emporte sur la fin convenue.',
    lastDayInForce: 'Dernier jour en vigueur',
    emptyTakesBack: 'Laissez vide pour revenir en arrière.',
    amend: 'Avenant à l’accord',
    amendIntro: 'Ne changez que ce que l’avenant modifie. Ce qui reste identique n’en fait pas partie.',
    amendSignedOn: 'Avenant signé le',
    inForceOn: 'En vigueur à partir du',
    inForceHint: 'Laissez vide s’il est en vigueur dès sa signature.',
    nothingChanged: 'Rien ne diffère de l’accord ci-dessous. Changez ce que l’avenant modifie.',
    changeAmendment: (n) => `Corriger l’avenant n°\u00a0${n}`,
    changeAmendmentIntro: 'Pour corriger ce qu’il modifie, archivez-le et saisissez-le à nouveau.',
    newContribution: 'Nouvelle contribution',
    changeContribution: 'Modifier la contribution',
    forMoney: 'Un versement d’argent',
    forKind: 'Une mise à disposition, un bureau ou un autre apport en nature',
    amount: 'Montant',
    currency: 'Monnaie',
    dueOn: 'Échéance',
    receivedOn: 'Reçu le',
    quantity: 'Quantité',
    quantityHint: 'Par exemple 2,5',
    unit: 'Unité',
    usualUnit: 'L’unité habituelle',
    unitBasis: 'L’unité est-elle indiquée\u00a0?',
    unitStated: 'Indiquée dans le texte',
    unitAssumed: 'Retenue sans être indiquée',
    notSaid: 'Non précisé',
    annualCost: 'Coût annuel d’un ETP ou d’un bureau',
    annualCostHint: 'Tel que l’indique l’organisme d’origine\u00a0; laissez vide sinon.',
    from: 'Période du',
    to: 'Période au',
    place: 'Lieu',
    newObligation: 'Nouvelle obligation',
    changeObligation: 'Modifier l’obligation',
    obligationTitle: 'Objet',
    owedBy: 'À la charge de',
    dependsOn: 'Seulement après',
    onNothing: 'Rien d’autre',
    completedOn: 'Accomplie le',
    parties: 'Parties',
    partiesIntro: 'Qui signe, et de quel côté. Au moins une partie est le partenaire.',
    partyName: 'Nom du signataire',
    side: 'Côté',
    removeParty: 'Retirer',
    addParty: 'Ajouter une partie',
    addAsPartner: 'Ajouter comme partenaire',
    addForInitiative: 'Ajouter pour l’Initiative',
    saved: (partner) => `C’est enregistré\u00a0: ${partner}`,
    savedEnd: (partner, day) => `${partner}\u00a0: dernier jour fixé au ${day}`,
    savedNew: (partner, kind) => `${partner}\u00a0: ${kind}, saisie enregistrée`,
    savedAmendment: (partner) => `${partner}\u00a0: avenant saisi`,
    archived: (what) => `${what}\u00a0: archivé`,
    restored: (what) => `${what}\u00a0: restauré`,
    received: (what) => `${what}\u00a0: marqué comme reçu`,
    completed: (what) => `${what}\u00a0: obligation accomplie`,
    reopened: (what) => `${what}\u00a0: obligation rouverte`,
  },
  es: {
    amounts: {
      not_an_amount: 'No es un importe. Escriba por ejemplo 1250,50.',
      ambiguous: 'Se puede leer de dos maneras. Escriba 1250,50, o 1250 sin signo de millares.',
      too_many_decimals: 'Esta moneda no tiene tantos decimales. Acórtelos.',
      too_big: (most) => `Este importe es demasiado grande. Indique ${most} o menos.`,
      other_currency: 'En el importe figura otra moneda. Elija la moneda al lado.',
    },
    notATerm: 'Escriba números enteros, hasta 100 años en total.',
    notADay: 'No es un día del calendario entre 1900 y 2199. Corrija el día, el mes o el año.',
    notAQuantity: 'No es un número, o se puede leer de dos maneras. Escriba por ejemplo 2,5.',
    newPartnership: 'Nueva alianza',
    changePartnership: 'Modificar la alianza',
    findOrganisation: 'Organización',
    findOrganisationHint: 'Parte de su nombre o de su sigla',
    choose: 'Elegir',
    noOrganisation: 'No hay ninguna organización con ese nombre. Añádala primero y vuelva aquí.',
    addOrganisation: 'Añadir una organización',
    hasPartnership: 'tiene una alianza',
    number: 'Número',
    numberHint: 'De 1 a 20, solo si figura en la lista de octubre de 2022.',
    owner: 'Responsable',
    noOwner: 'Nadie todavía',
    facilities: 'Mecanismos que apoya',
    objectives: 'Objetivos que apoya',
    ambiguities: 'Puntos abiertos',
    ambiguitiesHint: 'Uno por línea.',
    newAgreement: 'Nuevo acuerdo',
    whichPartnership: '¿En qué alianza?',
    whichPartnershipHint: 'Socio o número',
    noPartnership: 'Ninguna alianza coincide. Introduzca primero la alianza.',
    changeAgreement: 'Corregir el acuerdo',
    correctHint: 'Para lo que se introdujo mal. Lo que ambas partes han acordado cambiar corresponde a una adenda.',
    kind: 'Tipo',
    title: 'Título',
    titleHint: 'Tal como figura en el documento.',
    signedOn: 'Firmado el',
    startsOn: 'Empieza el',
    startsOnHint: 'Déjelo vacío si empieza con la firma. Puede faltar el día, o el día y el mes.',
    term: 'Duración',
    years: 'años',
    months: 'meses',
    days: 'días',
    end: 'Final',
    endAuto: 'Resulta del inicio y la duración',
    endAutoHint: 'Sin duración, el final es desconocido.',
    endStated: 'Indicado en el texto',
    endTacit: 'Continúa tácitamente hasta que se dé preaviso',
    endOpen: 'Sin final',
    lastDay: 'Último día',
    convention: '¿Cuenta el primer día?',
    conventionIncluded: 'Sí: termina la víspera del aniversario',
    conventionExcluded: 'No: termina el día del aniversario',
    noticePeriod: 'Preaviso',
    noticeHint: 'Déjelo vacío si no lo hay o no se conoce.',
    clause: 'Cláusula de renovación',
    clauseYears: 'Por cuántos años',
    zone: 'Zona horaria',
    zoneHint: 'Sus días son los de esa zona, por ejemplo Europe/Paris.',
    predecessor: 'Sigue a',
    noPredecessor: 'Ningún acuerdo anterior',
    successorOf: (partner) => `Continuación del acuerdo con ${partner}`,
    proposedStart: (last, start) =>
      `El acuerdo anterior termina el ${last}. Si empieza el ${start} no hay interrupción; si empieza después, sí.`,
    gapToday: (days) => `Empezar hoy dejaría una interrupción de ${days}.`,
    stateEnd: 'Indicar el final según el texto firmado',
    stateEndIntro: 'Mire el documento firmado: ¿qué día nombra, o cómo cuenta?',
    readingIncluded: (day) => `${day}: la víspera del aniversario`,
    readingIncludedHint: 'El primer día cuenta.',
    readingExcluded: (day) => `${day}: el propio aniversario`,
    readingExcludedHint: 'El primer día no cuenta.',
    anotherDay: 'Otro día, nombrado en el texto',
    chooseReading: 'Elija una de las respuestas.',
    confirmEnd: 'Confirmar que terminó',
    confirmEndIntro: 'Desde el día siguiente el acuerdo cuenta como terminado y ya no como vencido sin confirmar.',
    terminate: 'Rescindir antes de plazo',
    terminateIntro:
      'Terminado por una o ambas partes antes de tiempo. El día más temprano prevalece sobre el final acordado.',
    lastDayInForce: 'Último día en vigor',
    emptyTakesBack: 'Déjelo vacío para anularlo.',
    amend: 'Adenda al acuerdo',
    amendIntro: 'Cambie solo lo que la adenda cambia. Lo que quede igual no forma parte de ella.',
    amendSignedOn: 'Adenda firmada el',
    inForceOn: 'En vigor desde el',
    inForceHint: 'Déjelo vacío si está en vigor desde su firma.',
    nothingChanged: 'Nada difiere del acuerdo. Cambie lo que la adenda cambia.',
    changeAmendment: (n) => `Corregir la adenda n.º\u00a0${n}`,
    changeAmendmentIntro: 'Para corregir lo que cambia, archívela e introdúzcala de nuevo.',
    newContribution: 'Nueva aportación',
    changeContribution: 'Modificar la aportación',
    forMoney: 'Un pago en dinero',
    forKind: 'Una adscripción, una oficina u otro apoyo en especie',
    amount: 'Importe',
    currency: 'Moneda',
    dueOn: 'Vence el',
    receivedOn: 'Recibido el',
    quantity: 'Cantidad',
    quantityHint: 'Por ejemplo 2,5',
    unit: 'Unidad',
    usualUnit: 'La habitual de su tipo',
    unitBasis: '¿Consta la unidad?',
    unitStated: 'Consta en el texto',
    unitAssumed: 'Supuesta, no consta',
    notSaid: 'No se dice',
    annualCost: 'Coste anual de un ETC o de una oficina',
    annualCostHint: 'Tal como lo indica quien lo aporta; si no, déjelo vacío.',
    from: 'Periodo desde',
    to: 'Periodo hasta',
    place: 'Lugar',
    newObligation: 'Nueva obligación',
    changeObligation: 'Modificar la obligación',
    obligationTitle: 'Objeto',
    owedBy: 'A cargo de',
    dependsOn: 'Solo después de',
    onNothing: 'Nada más',
    completedOn: 'Cumplida el',
    parties: 'Partes',
    partiesIntro: 'Quién firma y de qué lado. Al menos una parte es el socio.',
    partyName: 'Nombre con el que firma',
    side: 'Lado',
    removeParty: 'Quitar',
    addParty: 'Añadir una parte',
    addAsPartner: 'Añadir como socio',
    addForInitiative: 'Añadir por la Iniciativa',
    saved: (partner) => `${partner}: guardado`,
    savedEnd: (partner, day) => `${partner}: último día fijado en el ${day}`,
    savedNew: (partner, kind) => `${partner}: ${kind}, guardado`,
    savedAmendment: (partner) => `${partner}: adenda introducida`,
    archived: (what) => `${what}: archivado`,
    restored: (what) => `${what}: restaurado`,
    received: (what) => `${what}: marcado como recibido`,
    completed: (what) => `${what}: obligación cumplida`,
    reopened: (what) => `${what}: obligación reabierta`,
  },
});
