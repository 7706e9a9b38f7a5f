import { counted } from '../platform/format.ts';
import { words } from '../platform/words.ts';
import type { RateBasis } from './rate.ts';
import type { intakeOutcomes } from './rate-intake.ts';
import type { RateFault } from './read-rates.ts';

interface RateWords {
  title: string;
  subtitle: string;
  inUse: string;
  inUseText: string;
  noneInUse: string;
  noneInUseText: string;
  currency: string;
  records: string;
  recordsCount: (n: number) => string;
  rate: string;
  rateOf: (currency: string) => string;
  rateHint: string;
  perEuro: (rate: string, currency: string) => string;
  day: string;
  source: string;
  sourceHint: string;
  basis: Record<RateBasis, string>;
  noRate: string;
  noRateNotice: (currencies: string, n: number) => string;
  provisional: string;
  all: string;
  allText: string;
  history: (currency: string) => string;
  backToAll: string;
  none: string;
  noneText: string;
  manual: string;
  manualText: string;
  saveRate: string;
  added: (currency: string) => string;
  saved: (currency: string) => string;
  archived: (currency: string) => string;
  importTitle: string;
  importText: string;
  file: string;
  fileHint: string;
  from: string;
  fromHint: string;
  bad: string;
  badChoices: Record<'refuse' | 'skip', string>;
  importButton: string;
  imported: (added: number, changed: number, same: number) => string;
  badLines: (n: number) => string;
  lineAt: (line: number, currency: string | null, text: string, fault: string) => string;
  faults: Record<RateFault, string>;
  nothingTaken: string;
  notAFile: string;
  bank: Record<(typeof intakeOutcomes)[number] | 'never', (at: string) => string>;
  lastAnswer: (at: string) => string;
}

/** The page of currency rates. */
export const rateWords = words<RateWords>({
  en: {
    title: 'Currency rates',
    subtitle: 'What one euro is in other currencies. A rate counts from its day until the next one.',
    inUse: 'Currencies in use',
    inUseText: 'Currencies of agreements, pledges and opportunities, with the rate that counts today.',
    noneInUse: 'Every amount is in euro',
    noneInUseText: 'Currencies appear here as soon as an amount is in one.',
    currency: 'Currency',
    records: 'Amounts',
    recordsCount: (n) => counted(n, { one: 'amount', other: 'amounts' }, 'en'),
    rate: 'Rate',
    rateOf: (currency) => `1 EUR in ${currency}`,
    rateHint: 'With a full stop or a comma: 655.957',
    perEuro: (rate, currency) => `1 EUR = ${rate} ${currency}`,
    day: 'Day',
    source: 'Source',
    sourceHint: 'Who says so, and where: a bank’s statement, a treaty, a central bank’s page.',
    basis: { ecb: 'European Central Bank', manual: 'By hand' },
    noRate: 'No rate: counted, not valued',
    noRateNotice: (currencies, n) =>
      `${currencies}: no rate. ${counted(n, { one: 'amount is', other: 'amounts are' }, 'en')} counted in reports but not valued until somebody gives a rate with its source.`,
    provisional: 'Today’s rates are published at about 16:00. Until then those of the last day count, provisionally.',
    all: 'Latest rates',
    allText: 'The last rate of each currency.',
    history: (currency) => `All rates of ${currency}`,
    backToAll: 'Latest rates of all currencies',
    none: 'No rate yet',
    noneText: 'They come from the European Central Bank each working day, from a file, or by hand.',
    manual: 'Add a rate by hand',
    manualText: 'For currencies without a reference rate, such as XOF or MAD.',
    saveRate: 'Save the rate',
    added: (currency) => `Rate of ${currency} added`,
    saved: (currency) => `Rate of ${currency} saved`,
    archived: (currency) => `Rate of ${currency} archived`,
    importTitle: 'Take a file of the European Central Bank',
    importText: 'Its history (eurofxref-hist) or a day, as csv or xml, also zipped.',
    file: 'File',
    fileHint: 'csv, xml or zip, 20\u00a0MB at most.',
    from: 'From this day on',
    fromHint: 'Earlier days are left out. Empty takes all since 1999.',
    bad: 'If a line is at fault',
    badChoices: { refuse: 'Take nothing and name every such line', skip: 'Take the good lines and name the others' },
    importButton: 'Take the file',
    imported: (added, changed, same) => `${added} rates added, ${changed} corrected, ${same} known already.`,
    badLines: (n) => counted(n, { one: 'line at fault', other: 'lines at fault' }, 'en'),
    lineAt: (line, currency, text, fault) => `Line ${line}${currency ? `, ${currency}` : ''}: “${text}” ${fault}`,
    faults: {
      not_a_day: 'is not a day',
      in_the_future: 'is a day to come',
      day_twice: 'stands there twice',
      not_a_rate: 'is not a rate',
      too_many_columns: 'has more columns than the first line',
    },
    nothingTaken: 'Nothing was taken.',
    notAFile: 'This is not a file of rates of the European Central Bank.',
    bank: {
      taken: (at) => `The European Central Bank last answered on ${at}.`,
      unreachable: (at) =>
        `The European Central Bank could not be reached on ${at}. It is asked again every hour in the evening of working days; days that were missed come with its next answer.`,
      unreadable: (at) => `What the European Central Bank answered on ${at} could not be read. It is asked again.`,
      never: () =>
        'The European Central Bank has not been asked yet: that happens at 16:30 in Paris on working days. Until then a file or rates by hand do.',
    },
    lastAnswer: (at) => `It last answered on ${at}.`,
  },
  fr: {
    title: 'Taux de change',
    subtitle: 'Ce que vaut un euro dans les autres monnaies. Un taux vaut de son jour jusqu’au suivant.',
    inUse: 'Monnaies utilisées',
    inUseText: 'Monnaies des accords, des promesses et des opportunités, avec le taux qui vaut aujourd’hui.',
    noneInUse: 'Tous les montants sont en euros',
    noneInUseText: 'Une monnaie apparaît ici dès qu’un montant l’utilise.',
    currency: 'Monnaie',
    records: 'Montants',
    recordsCount: (n) => counted(n, { one: 'montant', other: 'montants' }, 'fr'),
    rate: 'Taux',
    rateOf: (currency) => `1 EUR en ${currency}`,
    rateHint: 'Avec une virgule ou un point\u00a0: 655,957',
    perEuro: (rate, currency) => `1 EUR = ${rate} ${currency}`,
    day: 'Jour',
    source: 'Source',
    sourceHint: 'Qui le dit, et où\u00a0: relevé de banque, traité, page d’une banque centrale.',
    basis: { ecb: 'Banque centrale européenne', manual: 'À la main' },
    noRate: 'Sans taux\u00a0: compté, non valorisé',
    noRateNotice: (currencies, n) =>
      `${currencies}\u00a0: sans taux. ${counted(n, { one: 'montant est compté', other: 'montants sont comptés' }, 'fr')} dans les rapports sans être valorisés, tant que personne ne donne un taux avec sa source.`,
    provisional:
      'Les taux du jour paraissent vers 16\u00a0h. D’ici là, ceux du dernier jour valent à titre provisoire.',
    all: 'Derniers taux',
    allText: 'Le dernier taux de chaque monnaie.',
    history: (currency) => `Tous les taux de ${currency}`,
    backToAll: 'Derniers taux de toutes les monnaies',
    none: 'Aucun taux pour l’instant',
    noneText: 'Ils viennent de la Banque centrale européenne chaque jour ouvré, d’un fichier, ou à la main.',
    manual: 'Ajouter un taux à la main',
    manualText: 'Pour les monnaies sans taux de référence, comme XOF ou MAD.',
    saveRate: 'Enregistrer le taux',
    added: (currency) => `Taux de ${currency} ajouté`,
    saved: (currency) => `Taux de ${currency} enregistré`,
    archived: (currency) => `Taux de ${currency} archivé`,
    importTitle: 'Reprendre un fichier de la Banque centrale européenne',
    importText: 'Son historique (eurofxref-hist) ou un jour, en csv ou en xml, même compressé.',
    file: 'Fichier',
    fileHint: 'csv, xml ou zip, 20\u00a0Mo au plus.',
    from: 'À partir de ce jour',
    fromHint: 'Les jours d’avant sont laissés de côté. Vide\u00a0: tout depuis 1999.',
    bad: 'Si une ligne est fautive',
    badChoices: {
      refuse: 'Ne rien reprendre et nommer chacune de ces lignes',
      skip: 'Reprendre les bonnes lignes et nommer les autres',
    },
    importButton: 'Reprendre le fichier',
    imported: (added, changed, same) => `${added} taux ajoutés, ${changed} corrigés, ${same} déjà connus.`,
    badLines: (n) => counted(n, { one: 'ligne fautive', other: 'lignes fautives' }, 'fr'),
    lineAt: (line, currency, text, fault) =>
      `Ligne ${line}${currency ? `, ${currency}` : ''}\u00a0: «\u00a0${text}\u00a0» ${fault}`,
    faults: {
      not_a_day: 'n’est pas un jour',
      in_the_future: 'est un jour à venir',
      day_twice: 'y figure deux fois',
      not_a_rate: 'n’est pas un taux',
      too_many_columns: 'a plus de colonnes que la première ligne',
    },
    nothingTaken: 'Rien n’a été repris.',
    notAFile: 'Ce n’est pas un fichier de taux de la Banque centrale européenne.',
    bank: {
      taken: (at) => `Dernière réponse de la Banque centrale européenne\u00a0: ${at}.`,
      unreachable: (at) =>
        `La Banque centrale européenne n’a pas pu être jointe (${at}). La demande est refaite toutes les heures en soirée les jours ouvrés\u00a0; les jours manqués viennent avec la prochaine réponse.`,
      unreadable: (at) =>
        `La réponse de la Banque centrale européenne n’a pas pu être lue (${at}). La demande sera refaite.`,
      never: () =>
        'La Banque centrale européenne n’a pas encore été interrogée\u00a0: elle l’est à 16\u00a0h\u00a030 à Paris les jours ouvrés. D’ici là, un fichier ou des taux saisis à la main font l’affaire.',
    },
    lastAnswer: (at) => `Sa dernière réponse\u00a0: ${at}.`,
  },
  es: {
    title: 'Tipos de cambio',
    subtitle: 'Lo que vale un euro en otras monedas. Un tipo vale desde su día hasta el siguiente.',
    inUse: 'Monedas en uso',
    inUseText: 'Monedas de acuerdos, promesas y oportunidades, con el tipo que vale hoy.',
    noneInUse: 'Todos los importes están en euros',
    noneInUseText: 'Una moneda aparece aquí en cuanto un importe la usa.',
    currency: 'Moneda',
    records: 'Importes',
    recordsCount: (n) => counted(n, { one: 'importe', other: 'importes' }, 'es'),
    rate: 'Tipo',
    rateOf: (currency) => `1 EUR en ${currency}`,
    rateHint: 'Con coma o con punto: 655,957',
    perEuro: (rate, currency) => `1 EUR = ${rate} ${currency}`,
    day: 'Día',
    source: 'Fuente',
    sourceHint: 'Quién lo dice y dónde: un extracto bancario, un tratado, la página de un banco central.',
    basis: { ecb: 'Banco Central Europeo', manual: 'A mano' },
    noRate: 'Sin tipo: contado, no valorado',
    noRateNotice: (currencies, n) =>
      `${currencies}: sin tipo. ${counted(n, { one: 'importe se cuenta', other: 'importes se cuentan' }, 'es')} en los informes sin valorarse, hasta que alguien dé un tipo con su fuente.`,
    provisional:
      'Los tipos de hoy se publican hacia las 16:00. Hasta entonces valen, de forma provisional, los del último día.',
    all: 'Últimos tipos',
    allText: 'El último tipo de cada moneda.',
    history: (currency) => `Todos los tipos de ${currency}`,
    backToAll: 'Últimos tipos de todas las monedas',
    none: 'Todavía no hay ningún tipo',
    noneText: 'Vienen del Banco Central Europeo cada día laborable, de un archivo o a mano.',
    manual: 'Añadir un tipo a mano',
    manualText: 'Para monedas sin tipo de referencia, como XOF o MAD.',
    saveRate: 'Guardar el tipo',
    added: (currency) => `Tipo de ${currency} añadido`,
    saved: (currency) => `Tipo de ${currency} guardado`,
    archived: (currency) => `Tipo de ${currency} archivado`,
    importTitle: 'Tomar un archivo del Banco Central Europeo',
    importText: 'Su historial (eurofxref-hist) o un día, en csv o xml, también comprimido.',
    file: 'Archivo',
    fileHint: 'csv, xml o zip, 20\u00a0MB como máximo.',
    from: 'Desde este día',
    fromHint: 'Los días anteriores se dejan fuera. Vacío: todo desde 1999.',
    bad: 'Si una línea tiene un fallo',
    badChoices: {
      refuse: 'No tomar nada y nombrar cada una de esas líneas',
      skip: 'Tomar las líneas buenas y nombrar las demás',
    },
    importButton: 'Tomar el archivo',
    imported: (added, changed, same) => `${added} tipos añadidos, ${changed} corregidos, ${same} ya conocidos.`,
    badLines: (n) => counted(n, { one: 'línea con fallo', other: 'líneas con fallo' }, 'es'),
    lineAt: (line, currency, text, fault) => `Línea ${line}${currency ? `, ${currency}` : ''}: «${text}» ${fault}`,
    faults: {
      not_a_day: 'no es un día',
      in_the_future: 'es un día por venir',
      day_twice: 'aparece dos veces',
      not_a_rate: 'no es un tipo',
      too_many_columns: 'tiene más columnas que la primera línea',
    },
    nothingTaken: 'No se tomó nada.',
    notAFile: 'No es un archivo de tipos del Banco Central Europeo.',
    bank: {
      taken: (at) => `El Banco Central Europeo respondió por última vez el ${at}.`,
      unreachable: (at) =>
        `No se pudo conectar con el Banco Central Europeo el ${at}. Se le vuelve a preguntar cada hora en la tarde de los días laborables; los días perdidos llegan con su próxima respuesta.`,
      unreadable: (at) =>
        `Lo que el Banco Central Europeo respondió el ${at} no se pudo leer. Se le volverá a preguntar.`,
      never: () =>
        'Todavía no se ha preguntado al Banco Central Europeo: se hace a las 16:30 de París en días laborables. Hasta entonces sirven un archivo o tipos a mano.',
    },
    lastAnswer: (at) => `Respondió por última vez el ${at}.`,
  },
});
