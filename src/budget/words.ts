import { counted } from '../platform/format.ts';
import { words } from '../platform/words.ts';
import type { F2Column, FarmChoice, f2Kinds } from './f2-rows.ts';

interface BudgetWords {
  title: string;
  subtitle: (low: string, high: string, base: string) => string;
  csv: string;
  rates: string;
  forecast: string;
  columns: Record<F2Column, string>;
  inYear: (what: string, year: number) => string;
  shareOfLow: (share: string) => string;
  instalments: (n: number) => string;
  opportunities: (n: number) => string;
  gapToLow: string;
  gapToHigh: string;
  lowTarget: (year: number, amount: string) => string;
  reached: string;
  noTarget: string;
  interpolated: string;
  stated: string;
  chart: string;
  chartDesc: (from: number, to: number, year: number, sum: string) => string;
  band: string;
  high: (amount: string) => string;
  low: (amount: string) => string;
  to2030: string;
  to2050: string;
  span: string;
  figures: string;
  figuresText: string;
  year: string;
  total: string;
  target: string;
  standing: string;
  standings: Record<'below' | 'within' | 'above', string>;
  undated: string;
  before: string;
  outside: (from: number, to: number) => string;
  notValued: (n: number) => string;
  notValuedText: (n: number) => string;
  undatedText: (parts: string) => string;
  part: Record<F2Column, (amount: string) => string>;
  farm: string;
  farmChoices: Record<FarmChoice, string>;
  farmText: Record<FarmChoice, string>;
  inKind: string;
  inKindText: string;
  fteYears: string;
  offices: string;
  people: string;
  valued: string;
  notValuedShort: string;
  listed: (quantity: string, assumed: boolean) => string;
  listedOffices: (quantity: string) => string;
  listedPeople: (quantity: string) => string;
  undatedInKind: string;
  nothingInKind: string;
  records: (column: string, year: string) => string;
  recordsSum: (n: number, amount: string) => string;
  record: string;
  kind: string;
  days: string;
  quantity: string;
  kinds: Record<(typeof f2Kinds)[number], string>;
  amount: string;
  euro: string;
  notValuedRow: string;
  unknownAmount: string;
  noRecords: string;
  back: string;
  chance: string;
}

/** The F2 page: the line of the budget against the target of the 2020 plan. */
export const budgetWords = words<BudgetWords>({
  en: {
    title: 'F2 budget',
    subtitle: (low, high, base) => `Target of the 2020 plan: ${low} to ${high} a year by 2030, from ${base} in 2020`,
    csv: 'Download CSV',
    rates: 'Currency rates',
    forecast: 'Forecast',
    columns: { received: 'Received', committed: 'Committed', weighted: 'Weighted pipeline' },
    inYear: (what, year) => `${what} ${year}`,
    shareOfLow: (share) => `${share} of the low target`,
    instalments: (n) => counted(n, { one: 'instalment not yet received', other: 'instalments not yet received' }, 'en'),
    opportunities: (n) => counted(n, { one: 'opportunity', other: 'opportunities' }, 'en'),
    gapToLow: 'Gap to the low target',
    gapToHigh: 'Gap to high',
    lowTarget: (year, amount) => `Low target ${year}: ${amount}`,
    reached: 'Reached',
    noTarget: 'The plan has no target for this year',
    interpolated: 'interpolated, not in the plan',
    stated: 'in the plan',
    chart: 'Income against the target band',
    chartDesc: (from, to, year, sum) =>
      `Bars for each year from ${from} to ${to}: received, committed and weighted pipeline, over the band between the low and the high target. ${year} comes to ${sum}.`,
    band: 'Target band, interpolated between the years of the plan',
    high: (amount) => `${amount} high target`,
    low: (amount) => `${amount} low target`,
    to2030: 'To 2030',
    to2050: 'To 2050',
    span: 'Years shown',
    figures: 'Year by year',
    figuresText: 'Every figure leads to its records. Gaps are those of received, committed and weighted together.',
    year: 'Year',
    total: 'Together',
    target: 'Target',
    standing: 'Against it',
    standings: { below: 'below', within: 'within', above: 'above' },
    undated: 'No year known',
    before: 'Other years',
    outside: (from, to) => `Before ${from} or after ${to}`,
    notValued: (n) => `+ ${n} not valued`,
    notValuedText: (n) =>
      `${counted(n, { one: 'record is', other: 'records are' }, 'en')} counted but not valued, because the amount is unknown or its currency has no rate. They may be worth anything and are in no sum.`,
    undatedText: (parts) => `Without a year, and so in no bar: ${parts}.`,
    part: {
      received: (amount) => `${amount} received`,
      committed: (amount) => `${amount} committed`,
      weighted: (amount) => `${amount} of weighted pipeline`,
    },
    farm: 'FARM Foundation',
    farmChoices: { with: 'With FARM', without: 'Without FARM' },
    farmText: {
      with: 'With what passes through the FARM Foundation: it is counted once, when its giver gives it.',
      without:
        'Without what passes through the FARM Foundation: opportunities with that channel or for a Global Facility, and the pledges and agreements they became. An agreement that was entered by itself has no channel and is counted.',
    },
    inKind: 'In kind',
    inKindText: 'Beside the cash and never added to it. Valued only where a yearly cost is stated.',
    fteYears: 'FTE-years',
    offices: 'Offices',
    people: 'People',
    valued: 'Value where stated',
    notValuedShort: 'Not valued',
    listed: (quantity, assumed) =>
      assumed
        ? `${quantity} secondments as listed, taken as FTE, not valued`
        : `${quantity} FTE of secondments without days, not valued`,
    listedOffices: (quantity) => `${quantity} ${quantity === '1' ? 'office' : 'offices'} without days, not valued`,
    listedPeople: (quantity) => `${quantity} people seconded, whose FTE is unknown, not valued`,
    undatedInKind: 'Listed without days',
    nothingInKind: 'Nothing in kind is known for these years.',
    records: (column, year) => `${column}, ${year}`,
    recordsSum: (n, amount) => `${counted(n, { one: 'record', other: 'records' }, 'en')}, together ${amount}`,
    record: 'Record',
    kind: 'Kind',
    days: 'Days',
    quantity: 'Quantity',
    kinds: {
      contribution: 'Instalment of an agreement',
      pledge_receipt: 'Received on a pledge',
      pledge_instalment: 'Instalment of a pledge',
      opportunity: 'Opportunity',
    },
    amount: 'Amount',
    euro: 'In euro, as counted',
    notValuedRow: 'not valued: no rate',
    unknownAmount: 'not valued: amount unknown',
    noRecords: 'No record stands behind this figure',
    back: 'F2 budget',
    chance: 'Opportunities are counted at their amount times their chance.',
  },
  fr: {
    title: 'Budget F2',
    subtitle: (low, high, base) =>
      `Objectif du plan de 2020\u00a0: ${low} à ${high} par an d’ici 2030, contre ${base} en 2020`,
    csv: 'Télécharger en CSV',
    rates: 'Taux de change',
    forecast: 'Prévisions',
    columns: { received: 'Reçu', committed: 'Engagé', weighted: 'Pipeline pondéré' },
    inYear: (what, year) => `${what} ${year}`,
    shareOfLow: (share) => `${share} de l’objectif bas`,
    instalments: (n) => counted(n, { one: 'versement à recevoir', other: 'versements à recevoir' }, 'fr'),
    opportunities: (n) => counted(n, { one: 'opportunité', other: 'opportunités' }, 'fr'),
    gapToLow: 'Écart à l’objectif bas',
    gapToHigh: 'Écart au haut',
    lowTarget: (year, amount) => `Objectif bas ${year}\u00a0: ${amount}`,
    reached: 'Atteint',
    noTarget: 'Le plan n’a pas d’objectif pour cette année',
    interpolated: 'interpolé, absent du plan',
    stated: 'dans le plan',
    chart: 'Ressources et fourchette visée',
    chartDesc: (from, to, year, sum) =>
      `Une barre par année de ${from} à ${to}\u00a0: reçu, engagé et pipeline pondéré, sur la fourchette entre l’objectif bas et l’objectif haut. ${year} atteint ${sum}.`,
    band: 'Fourchette visée, interpolée entre les années du plan',
    high: (amount) => `objectif haut ${amount}`,
    low: (amount) => `objectif bas ${amount}`,
    to2030: 'Jusqu’en 2030',
    to2050: 'Jusqu’en 2050',
    span: 'Années affichées',
    figures: 'Année par année',
    figuresText:
      'Chaque chiffre mène à ses fiches. Les écarts sont ceux du reçu, de l’engagé et du pondéré pris ensemble.',
    year: 'Année',
    total: 'Ensemble',
    target: 'Objectif',
    standing: 'Par rapport à lui',
    standings: { below: 'en dessous', within: 'dans la fourchette', above: 'au-dessus' },
    undated: 'Année inconnue',
    before: 'Autres années',
    outside: (from, to) => `Avant ${from} ou après ${to}`,
    notValued: (n) => `+ ${n} non valorisés`,
    notValuedText: (n) =>
      `${counted(n, { one: 'fiche est comptée sans être valorisée', other: 'fiches sont comptées sans être valorisées' }, 'fr')}, faute de montant connu ou de taux pour la monnaie. Leur valeur n’entre dans aucune somme.`,
    undatedText: (parts) => `Sans année, donc dans aucune barre\u00a0: ${parts}.`,
    part: {
      received: (amount) => `${amount} reçus`,
      committed: (amount) => `${amount} engagés`,
      weighted: (amount) => `${amount} de pipeline pondéré`,
    },
    farm: 'Fondation FARM',
    farmChoices: { with: 'Avec FARM', without: 'Sans FARM' },
    farmText: {
      with: 'Avec ce qui passe par la Fondation FARM\u00a0: compté une fois, au don du donateur.',
      without:
        'Sans ce qui passe par la Fondation FARM\u00a0: opportunités qui prennent ce canal ou destinées à une facilité mondiale, et les promesses et accords qu’elles sont devenues. Un accord saisi seul n’a pas de canal et reste compté.',
    },
    inKind: 'En nature',
    inKindText: 'À côté des fonds, jamais ajouté à eux. Valorisé seulement si un coût annuel est indiqué.',
    fteYears: 'Années-ETP',
    offices: 'Bureaux',
    people: 'Personnes',
    valued: 'Valeur si indiquée',
    notValuedShort: 'Non valorisés',
    listed: (quantity, assumed) =>
      assumed
        ? `${quantity} mises à disposition selon la liste, prises comme ETP, non valorisées`
        : `${quantity} ETP mis à disposition sans dates, non valorisés`,
    listedOffices: (quantity) => `${quantity} ${quantity === '1' ? 'bureau' : 'bureaux'} sans dates, non valorisés`,
    listedPeople: (quantity) => `${quantity} personnes mises à disposition, ETP inconnu, non valorisées`,
    undatedInKind: 'Listé sans dates',
    nothingInKind: 'Rien n’est connu en nature pour ces années.',
    records: (column, year) => `${column}, ${year}`,
    recordsSum: (n, amount) => `${counted(n, { one: 'fiche', other: 'fiches' }, 'fr')}, ensemble ${amount}`,
    record: 'Fiche',
    kind: 'Nature',
    days: 'Dates',
    quantity: 'Quantité',
    kinds: {
      contribution: 'Versement d’un accord',
      pledge_receipt: 'Reçu sur une promesse',
      pledge_instalment: 'Versement d’une promesse',
      opportunity: 'Opportunité',
    },
    amount: 'Montant',
    euro: 'En euros, comme compté',
    notValuedRow: 'non valorisé\u00a0: sans taux',
    unknownAmount: 'non valorisé\u00a0: montant inconnu',
    noRecords: 'Aucune fiche derrière ce chiffre',
    back: 'Budget F2',
    chance: 'Les opportunités comptent pour leur montant multiplié par leur probabilité.',
  },
  es: {
    title: 'Presupuesto F2',
    subtitle: (low, high, base) => `Meta del plan de 2020: de ${low} a ${high} al año para 2030, desde ${base} en 2020`,
    csv: 'Descargar CSV',
    rates: 'Tipos de cambio',
    forecast: 'Previsión',
    columns: { received: 'Recibido', committed: 'Comprometido', weighted: 'Cartera ponderada' },
    inYear: (what, year) => `${what} ${year}`,
    shareOfLow: (share) => `${share} de la meta baja`,
    instalments: (n) => counted(n, { one: 'pago por recibir', other: 'pagos por recibir' }, 'es'),
    opportunities: (n) => counted(n, { one: 'oportunidad', other: 'oportunidades' }, 'es'),
    gapToLow: 'Distancia a la meta baja',
    gapToHigh: 'Hasta la alta',
    lowTarget: (year, amount) => `Meta baja ${year}: ${amount}`,
    reached: 'Alcanzada',
    noTarget: 'El plan no tiene meta para este año',
    interpolated: 'interpolado, no figura en el plan',
    stated: 'en el plan',
    chart: 'Ingresos frente a la franja de la meta',
    chartDesc: (from, to, year, sum) =>
      `Una barra por año de ${from} a ${to}: recibido, comprometido y cartera ponderada, sobre la franja entre la meta baja y la alta. ${year} suma ${sum}.`,
    band: 'Franja de la meta, interpolada entre los años del plan',
    high: (amount) => `meta alta ${amount}`,
    low: (amount) => `meta baja ${amount}`,
    to2030: 'Hasta 2030',
    to2050: 'Hasta 2050',
    span: 'Años mostrados',
    figures: 'Año por año',
    figuresText:
      'Cada cifra lleva a sus fichas. Las distancias son las de lo recibido, comprometido y ponderado en conjunto.',
    year: 'Año',
    total: 'En conjunto',
    target: 'Meta',
    standing: 'Frente a ella',
    standings: { below: 'por debajo', within: 'dentro', above: 'por encima' },
    undated: 'Año desconocido',
    before: 'Otros años',
    outside: (from, to) => `Antes de ${from} o después de ${to}`,
    notValued: (n) => `+ ${n} sin valorar`,
    notValuedText: (n) =>
      `${counted(n, { one: 'ficha se cuenta sin valorarse', other: 'fichas se cuentan sin valorarse' }, 'es')}, porque el importe es desconocido o su moneda no tiene tipo. Su valor no entra en ninguna suma.`,
    undatedText: (parts) => `Sin año, y por tanto en ninguna barra: ${parts}.`,
    part: {
      received: (amount) => `${amount} recibidos`,
      committed: (amount) => `${amount} comprometidos`,
      weighted: (amount) => `${amount} de cartera ponderada`,
    },
    farm: 'Fundación FARM',
    farmChoices: { with: 'Con FARM', without: 'Sin FARM' },
    farmText: {
      with: 'Con lo que pasa por la Fundación FARM: se cuenta una vez, cuando lo da su donante.',
      without:
        'Sin lo que pasa por la Fundación FARM: oportunidades con ese canal o para una Facilidad mundial, y las promesas y acuerdos en que se convirtieron. Un acuerdo anotado por sí solo no tiene canal y se cuenta.',
    },
    inKind: 'En especie',
    inKindText: 'Junto al dinero y nunca sumado a él. Se valora solo donde consta un coste anual.',
    fteYears: 'Años-ETC',
    offices: 'Oficinas',
    people: 'Personas',
    valued: 'Valor donde consta',
    notValuedShort: 'Sin valorar',
    listed: (quantity, assumed) =>
      assumed
        ? `${quantity} adscripciones según la lista, tomadas como ETC, sin valorar`
        : `${quantity} ETC adscritos sin fechas, sin valorar`,
    listedOffices: (quantity) => `${quantity} ${quantity === '1' ? 'oficina' : 'oficinas'} sin fechas, sin valorar`,
    listedPeople: (quantity) => `${quantity} personas adscritas, ETC desconocido, sin valorar`,
    undatedInKind: 'En la lista sin fechas',
    nothingInKind: 'No se conoce nada en especie para estos años.',
    records: (column, year) => `${column}, ${year}`,
    recordsSum: (n, amount) => `${counted(n, { one: 'ficha', other: 'fichas' }, 'es')}, en conjunto ${amount}`,
    record: 'Ficha',
    kind: 'Tipo',
    days: 'Fechas',
    quantity: 'Cantidad',
    kinds: {
      contribution: 'Pago de un acuerdo',
      pledge_receipt: 'Recibido de una promesa',
      pledge_instalment: 'Pago de una promesa',
      opportunity: 'Oportunidad',
    },
    amount: 'Importe',
    euro: 'En euros, como se cuenta',
    notValuedRow: 'sin valorar: no hay tipo',
    unknownAmount: 'sin valorar: importe desconocido',
    noRecords: 'Ninguna ficha detrás de esta cifra',
    back: 'Presupuesto F2',
    chance: 'Las oportunidades cuentan por su importe multiplicado por su probabilidad.',
  },
});
