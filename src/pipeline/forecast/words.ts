import { counted } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';
import type { ConversionSplit } from './conversion.ts';
import type { ForecastSplit } from './forecast.ts';
import type { ChangeKind } from './forecast-changes.ts';

export const forecastViews = ['forecast', 'changes', 'conversion'] as const;
export type ForecastView = (typeof forecastViews)[number];

interface ForecastWords {
  title: string;
  subtitle: string;
  views: Record<ForecastView, string>;
  viewsLabel: string;
  splits: Record<ForecastSplit, string>;
  by: string;
  pipeline: string;
  budget: string;
  rates: string;
  weighted: string;
  range: string;
  open: string;
  openCount: (n: number) => string;
  none: Record<ForecastSplit, string>;
  chart: (split: string) => string;
  chartText: string;
  fullText: string;
  figures: string;
  high: string;
  low: string;
  total: string;
  unknown: (n: number) => string;
  withoutRate: (n: number) => string;
  notValuedEnd: string;
  rateSources: string;
  rateLine: (rate: string, currency: string, day: string, source: string) => string;
  ecb: string;
  provisional: string;
  empty: string;
  emptyText: string;
  since: string;
  changesOf: (from: string, to: string) => string;
  before: string;
  after: string;
  difference: string;
  kinds: Record<ChangeKind, string>;
  kind: string;
  count: string;
  opportunity: string;
  nothingChanged: string;
  shownOf: (shown: number, all: number) => string;
  notInPipeline: string;
  from: string;
  fromStart: string;
  conversionText: string;
  conversionBy: Record<ConversionSplit, string>;
  stage: string;
  entered: string;
  on: string;
  back: string;
  lost: string;
  dormant: string;
  still: string;
  share: string;
  median: string;
  days: (n: string) => string;
  winRate: string;
  winText: string;
  won: string;
  noEnds: string;
  nobody: string;
  noGroup: string;
}

/** The forecast page: the weighted pipeline, what changed, and the flow through the stages. */
export const forecastWords = words<ForecastWords>({
  en: {
    title: 'Forecast',
    subtitle: 'What may still come: each open opportunity at its amount times its chance, in euro.',
    views: { forecast: 'Forecast', changes: 'What changed', conversion: 'Conversion and time' },
    viewsLabel: 'Views',
    splits: { stage: 'Stage', year: 'Expected year', owner: 'Owner', funderGroup: 'Funder group', purpose: 'Purpose' },
    by: 'Split by',
    pipeline: 'Pipeline',
    budget: 'F2 budget',
    rates: 'Currency rates',
    weighted: 'Weighted',
    range: 'Amounts',
    open: 'Open opportunities',
    openCount: (n) => counted(n, { one: 'opportunity', other: 'opportunities' }, 'en'),
    none: { stage: '–', year: 'No year known', owner: 'Nobody', funderGroup: 'No group', purpose: '–' },
    chart: (split) => `Weighted pipeline by ${split.toLowerCase()}`,
    chartText: 'Solid: weighted. Pale: the whole amount, the higher one of a range.',
    fullText: 'Whole amount',
    figures: 'Show all figures',
    high: 'At most',
    low: 'At least',
    total: 'Together',
    unknown: (n) => `${counted(n, { one: 'opportunity has', other: 'opportunities have' }, 'en')} no known amount`,
    withoutRate: (n) => `${counted(n, { one: 'is in a currency', other: 'are in a currency' }, 'en')} without a rate`,
    notValuedEnd: 'They are counted but in no sum: worth unknown, not zero.',
    rateSources: 'Rates used',
    rateLine: (rate, currency, day, source) => `1 EUR = ${rate} ${currency} of ${day} (${source})`,
    ecb: 'European Central Bank',
    provisional: 'Today’s rates are published at about 16:00: until then these figures are provisional.',
    empty: 'Nothing is in the pipeline on this day',
    emptyText: 'Opportunities in the stages from identified to call for funding are counted here.',
    since: 'Since',
    changesOf: (from, to) => `From ${from} to ${to}`,
    before: 'Weighted then',
    after: 'Weighted now',
    difference: 'Difference',
    kinds: {
      entered: 'Came in',
      left: 'Left the pipeline',
      moved: 'Moved to another stage',
      amount: 'Other amount',
      chance: 'Other chance',
      year: 'Other year',
      rate: 'Other rate',
    },
    kind: 'What happened',
    count: 'Number',
    opportunity: 'Opportunity',
    nothingChanged: 'Nothing changed between these two days',
    shownOf: (shown, all) => `The ${shown} largest of ${all} changes; the sums above are of all.`,
    notInPipeline: 'not in the pipeline',
    from: 'Entered from',
    fromStart: 'Empty: from the beginning',
    conversionText: 'Stays in each stage that began since then: what became of them, and how long they took.',
    conversionBy: { all: 'All together', funderGroup: 'By funder group', owner: 'By owner' },
    stage: 'Stage',
    entered: 'Entered',
    on: 'Went on',
    back: 'Moved back',
    lost: 'Lost',
    dormant: 'Dormant',
    still: 'Still there',
    share: 'Went on, of those that left',
    median: 'Half took less than',
    days: (n) => `${n} days`,
    winRate: 'Win rate',
    winText: 'Won, of those won or lost; by number, not by amount.',
    won: 'Won',
    noEnds: 'Nothing was won or lost in this time.',
    nobody: 'Nobody',
    noGroup: 'No group',
  },
  fr: {
    title: 'Prévisions',
    subtitle:
      'Ce qui peut encore venir\u00a0: chaque opportunité ouverte, son montant multiplié par sa probabilité, en euros.',
    views: { forecast: 'Prévisions', changes: 'Ce qui a changé', conversion: 'Passages et durées' },
    viewsLabel: 'Vues',
    splits: {
      stage: 'Étape',
      year: 'Année attendue',
      owner: 'Responsable',
      funderGroup: 'Groupe de financeurs',
      purpose: 'Objet',
    },
    by: 'Répartir par',
    pipeline: 'Pipeline',
    budget: 'Budget F2',
    rates: 'Taux de change',
    weighted: 'Pondéré',
    range: 'Montants',
    open: 'Opportunités ouvertes',
    openCount: (n) => counted(n, { one: 'opportunité', other: 'opportunités' }, 'fr'),
    none: { stage: '–', year: 'Année inconnue', owner: 'Personne', funderGroup: 'Sans groupe', purpose: '–' },
    chart: (split) => `Pipeline pondéré par ${split.toLowerCase()}`,
    chartText: 'Plein\u00a0: pondéré. Pâle\u00a0: le montant entier, le plus haut d’une fourchette.',
    fullText: 'Montant entier',
    figures: 'Afficher tous les chiffres',
    high: 'Au plus',
    low: 'Au moins',
    total: 'Ensemble',
    unknown: (n) => `${counted(n, { one: 'opportunité est', other: 'opportunités sont' }, 'fr')} sans montant connu`,
    withoutRate: (n) =>
      `${counted(n, { one: 'est dans une monnaie', other: 'sont dans une monnaie' }, 'fr')} sans taux`,
    notValuedEnd: 'Elles sont comptées mais n’entrent dans aucune somme\u00a0: valeur inconnue, pas zéro.',
    rateSources: 'Taux utilisés',
    rateLine: (rate, currency, day, source) => `1 EUR = ${rate} ${currency} du ${day} (${source})`,
    ecb: 'Banque centrale européenne',
    provisional: 'Les taux du jour paraissent vers 16\u00a0h\u00a0: d’ici là ces chiffres sont provisoires.',
    empty: 'Rien n’est dans le pipeline ce jour-là',
    emptyText:
      'Les opportunités des étapes «\u00a0identifié\u00a0» à «\u00a0appel à financement\u00a0» sont comptées ici.',
    since: 'Depuis le',
    changesOf: (from, to) => `Du ${from} au ${to}`,
    before: 'Pondéré alors',
    after: 'Pondéré maintenant',
    difference: 'Différence',
    kinds: {
      entered: 'Entrées',
      left: 'Sorties du pipeline',
      moved: 'Changements d’étape',
      amount: 'Autre montant',
      chance: 'Autre probabilité',
      year: 'Autre année',
      rate: 'Autre taux',
    },
    kind: 'Ce qui s’est passé',
    count: 'Nombre',
    opportunity: 'Opportunité',
    nothingChanged: 'Rien n’a changé entre ces deux jours',
    shownOf: (shown, all) =>
      `Les ${shown} plus grands de ${all} changements\u00a0; les sommes ci-dessus portent sur tous.`,
    notInPipeline: 'hors du pipeline',
    from: 'Entrées depuis le',
    fromStart: 'Vide\u00a0: depuis le début',
    conversionText: 'Passages dans chaque étape commencés depuis\u00a0: ce qu’ils sont devenus et leur durée.',
    conversionBy: { all: 'Tous ensemble', funderGroup: 'Par groupe de financeurs', owner: 'Par responsable' },
    stage: 'Étape',
    entered: 'Entrées',
    on: 'Ont avancé',
    back: 'Ont reculé',
    lost: 'Perdues',
    dormant: 'En sommeil',
    still: 'Toujours là',
    share: 'Ont avancé, parmi les sorties',
    median: 'La moitié en moins de',
    days: (n) => `${n} jours`,
    winRate: 'Taux de réussite',
    winText: 'Gagnées parmi les gagnées ou perdues\u00a0; en nombre, non en montant.',
    won: 'Gagnées',
    noEnds: 'Rien n’a été gagné ni perdu pendant ce temps.',
    nobody: 'Personne',
    noGroup: 'Sans groupe',
  },
  es: {
    title: 'Previsión',
    subtitle: 'Lo que aún puede llegar: cada oportunidad abierta, su importe por su probabilidad, en euros.',
    views: { forecast: 'Previsión', changes: 'Qué cambió', conversion: 'Conversión y tiempo' },
    viewsLabel: 'Vistas',
    splits: {
      stage: 'Etapa',
      year: 'Año esperado',
      owner: 'Responsable',
      funderGroup: 'Grupo de financiadores',
      purpose: 'Destino',
    },
    by: 'Repartir por',
    pipeline: 'Cartera',
    budget: 'Presupuesto F2',
    rates: 'Tipos de cambio',
    weighted: 'Ponderado',
    range: 'Importes',
    open: 'Oportunidades abiertas',
    openCount: (n) => counted(n, { one: 'oportunidad', other: 'oportunidades' }, 'es'),
    none: { stage: '–', year: 'Año desconocido', owner: 'Nadie', funderGroup: 'Sin grupo', purpose: '–' },
    chart: (split) => `Cartera ponderada por ${split.toLowerCase()}`,
    chartText: 'Lleno: ponderado. Pálido: el importe entero, el más alto de un intervalo.',
    fullText: 'Importe entero',
    figures: 'Mostrar todas las cifras',
    high: 'Como máximo',
    low: 'Como mínimo',
    total: 'En conjunto',
    unknown: (n) =>
      `${counted(n, { one: 'oportunidad no tiene', other: 'oportunidades no tienen' }, 'es')} importe conocido`,
    withoutRate: (n) => `${counted(n, { one: 'está en una moneda', other: 'están en una moneda' }, 'es')} sin tipo`,
    notValuedEnd: 'Se cuentan, pero no entran en ninguna suma: valor desconocido, no cero.',
    rateSources: 'Tipos usados',
    rateLine: (rate, currency, day, source) => `1 EUR = ${rate} ${currency} del ${day} (${source})`,
    ecb: 'Banco Central Europeo',
    provisional: 'Los tipos de hoy se publican hacia las 16:00: hasta entonces estas cifras son provisionales.',
    empty: 'No hay nada en la cartera ese día',
    emptyText: 'Aquí se cuentan las oportunidades desde la etapa «identificado» hasta «convocatoria de financiación».',
    since: 'Desde el',
    changesOf: (from, to) => `Del ${from} al ${to}`,
    before: 'Ponderado entonces',
    after: 'Ponderado ahora',
    difference: 'Diferencia',
    kinds: {
      entered: 'Entraron',
      left: 'Salieron de la cartera',
      moved: 'Cambiaron de etapa',
      amount: 'Otro importe',
      chance: 'Otra probabilidad',
      year: 'Otro año',
      rate: 'Otro tipo',
    },
    kind: 'Qué pasó',
    count: 'Número',
    opportunity: 'Oportunidad',
    nothingChanged: 'Nada cambió entre estos dos días',
    shownOf: (shown, all) => `Los ${shown} mayores de ${all} cambios; las sumas de arriba son de todos.`,
    notInPipeline: 'fuera de la cartera',
    from: 'Entradas desde el',
    fromStart: 'Vacío: desde el principio',
    conversionText: 'Estancias en cada etapa que empezaron desde entonces: qué fue de ellas y cuánto duraron.',
    conversionBy: { all: 'Todas juntas', funderGroup: 'Por grupo de financiadores', owner: 'Por responsable' },
    stage: 'Etapa',
    entered: 'Entraron',
    on: 'Avanzaron',
    back: 'Retrocedieron',
    lost: 'Perdidas',
    dormant: 'En pausa',
    still: 'Siguen ahí',
    share: 'Avanzaron, de las que salieron',
    median: 'La mitad tardó menos de',
    days: (n) => `${n} días`,
    winRate: 'Tasa de éxito',
    winText: 'Ganadas entre ganadas o perdidas; por número, no por importe.',
    won: 'Ganadas',
    noEnds: 'Nada se ganó ni se perdió en este tiempo.',
    nobody: 'Nadie',
    noGroup: 'Sin grupo',
  },
});
