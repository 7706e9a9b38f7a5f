import { counted } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';
import type { EntryState } from './list-entries.ts';
import type { RowFault } from './read-list.ts';

interface C3Words {
  title: string;
  subtitle: string;
  howCounted: string;
  noCallMails: string;
  topOn: (size: number, day: string) => string;
  topStands: (size: number, stands: string) => string;
  ofThem: (contacted: number, entries: number) => string;
  ofThoseThere: (contacted: number, entries: number, size: number) => string;
  noShare: string;
  unmatchedCount: (n: number) => string;
  targets: string;
  targetsText: string;
  horizon: string;
  target: string;
  asOfDay: (day: string) => string;
  noNumber: string;
  lists: string;
  ofDay: (name: string, day: string) => string;
  entries: string;
  views: string;
  states: Record<EntryState | 'all', string>;
  rank: string;
  name: string;
  country: string;
  note: string;
  match: string;
  contact: string;
  actions: string;
  nobodyYet: string;
  possible: (n: number) => string;
  notContacted: string;
  by: (name: string) => string;
  first: (day: string, n: number) => string;
  logOne: string;
  opportunityFor: (name: string) => string;
  choose: string;
  chooseFor: (name: string) => string;
  prospect: string;
  prospectFor: (name: string) => string;
  noEntries: string;
  editions: string;
  editionsText: string;
  importedAt: string;
  file: string;
  pasted: string;
  hash: string;
  leftOut: string;
  leftOutCount: (n: number) => string;
  older: (day: string) => string;
  toNewest: string;
  takeAway: string;
  takenAway: (name: string) => string;
  noList: string;
  noListText: string;
  noneThen: string;
  noneThenText: (day: string) => string;
  import: string;
  importText: string;
  listName: string;
  listNameHint: string;
  listedOn: string;
  listedOnHint: string;
  fileHint: string;
  keptFile: (name: string) => string;
  paste: string;
  pasteHint: string;
  preview: string;
  previewAgain: string;
  previewTitle: string;
  previewMore: (n: number) => string;
  notRanked: string;
  takeAll: (n: number) => string;
  takeGood: (n: number) => string;
  badRows: (n: number) => string;
  badRow: (line: number, text: string, fault: string, other: number | null) => string;
  faults: Record<RowFault, string>;
  nothingTaken: string;
  imported: (name: string, n: number) => string;
  notAList: string;
  surely: string;
  whoIs: (name: string) => string;
  ranked: (rank: number, country: string | null, note: string | null) => string;
  isNow: string;
  alike: string;
  noneAlike: string;
  searchLabel: string;
  thisOne: string;
  another: string;
  anotherText: string;
  unmatch: string;
  matched: (entry: string, name: string) => string;
  unmatched: (entry: string) => string;
  made: (name: string) => string;
}

/** The ranked list of potential funders (objective C3), who of them was contacted, and its import. */
export const c3Words = words<C3Words>({
  en: {
    title: 'C3: potential funders contacted',
    subtitle: 'A ranked list of potential funders, who of them is known here, and whom we have contacted.',
    howCounted:
      'A logged call, meeting or mail proves a contact: on the organisation, on its opportunities and agreements, or on one of its people while they were there. A note alone proves nothing.',
    noCallMails: 'Mails of a call for funding are no proof by themselves: log the answer, or the talk that followed.',
    topOn: (size, day) => `Top ${size} on ${day}`,
    topStands: (size, stands) => `Top ${size}: ${stands}`,
    ofThem: (contacted, entries) => `${contacted} of ${entries} contacted`,
    ofThoseThere: (contacted, entries, size) =>
      `${contacted} of ${entries} contacted: the list has ${entries} of the first ${size} ranks`,
    noShare: 'none',
    unmatchedCount: (n) =>
      `${counted(n, { one: 'entry of the first 80 is', other: 'entries of the first 80 are' }, 'en')} matched to nobody and counted as not contacted`,
    targets: 'Targets of the plan',
    targetsText: 'Texts of the 2020 plan. They are not interpolated: between 2020, 2030 and 2050 there is no target.',
    horizon: 'Year',
    target: 'Target',
    asOfDay: (day) => `On ${day}`,
    noNumber: 'no number to hold it against',
    lists: 'Lists',
    ofDay: (name, day) => `${name}, of ${day}`,
    entries: 'Entries',
    views: 'Entries shown',
    states: { all: 'All', contacted: 'Contacted', not_contacted: 'Not contacted', unmatched: 'Matched to nobody' },
    rank: 'Rank',
    name: 'As in the list',
    country: 'Country',
    note: 'Note',
    match: 'Who it is',
    contact: 'Proving contact',
    actions: 'Next',
    nobodyYet: 'Nobody yet',
    possible: (n) => `${n} possible`,
    notContacted: 'Not contacted',
    by: (name) => `logged by ${name}`,
    first: (day, n) => `first of ${n} on ${day}`,
    logOne: 'Log a contact',
    opportunityFor: (name) => `Make an opportunity of ${name}`,
    choose: 'Choose',
    chooseFor: (name) => `Choose who ${name} is`,
    prospect: 'New organisation',
    prospectFor: (name) => `New organisation for ${name}`,
    noEntries: 'No entry like this',
    editions: 'Editions',
    editionsText: 'Each import of a list is kept with its file. The newest by its day is the one shown.',
    importedAt: 'Imported',
    file: 'File',
    pasted: 'Pasted',
    hash: 'SHA-256',
    leftOut: 'Left out',
    leftOutCount: (n) => counted(n, { one: 'row', other: 'rows' }, 'en'),
    older: (day) => `This is an older edition. The newest is of ${day}.`,
    toNewest: 'Show the newest',
    takeAway: 'Archive',
    takenAway: (name) => `Edition of ${name} archived`,
    noList: 'No list has been taken in yet',
    noListText:
      'The 2018 study about potential funders, to which C3 refers, is not among the documents. Import it as CSV or paste it: a column rank and a column name, and where they are known country and note.',
    noneThen: 'No edition is as old as that',
    noneThenText: (day) => `The first is of ${day}.`,
    import: 'Import a list',
    importText: 'First you see what was read and who each entry is; nothing is kept until you say so.',
    listName: 'List',
    listNameHint: 'The same name for the same list: this becomes its new edition.',
    listedOn: 'Day of the list',
    listedOnHint: 'When it was drawn up. Contacts before that day count too.',
    fileHint:
      'CSV with commas, semicolons or tabs, 2\u00a0MB at most. Columns: rank, name, country, note (or rang, nom, pays, remarque; rango, nombre, país, nota).',
    keptFile: (name) => `${name} was read. It is used unless you choose another or paste rows.`,
    paste: 'Or pasted rows',
    pasteHint: 'From a spreadsheet, or one name per line. Heads may be left out.',
    preview: 'Preview',
    previewAgain: 'Preview again',
    previewTitle: 'What was read',
    previewMore: (n) => `and ${n} more`,
    notRanked: 'There is no column of ranks: the order of the rows is taken.',
    takeAll: (n) => `Import ${counted(n, { one: 'entry', other: 'entries' }, 'en')}`,
    takeGood: (n) => `Leave them out and import ${counted(n, { one: 'entry', other: 'entries' }, 'en')}`,
    badRows: (n) => counted(n, { one: 'row at fault', other: 'rows at fault' }, 'en'),
    badRow: (line, text, fault, other) =>
      `Line ${line}: ${text ? `“${text}” ` : ''}${fault}${other === null ? '' : ` (line ${other})`}`,
    faults: {
      no_name: 'has no name',
      not_a_rank: 'is no rank: a whole number from 1 is needed',
      rank_twice: 'is a rank that was given before',
      name_twice: 'was listed before',
      too_long: 'is too long',
      quote_open: 'begins with a quotation mark that nothing closes; all rows from here on',
    },
    nothingTaken: 'Nothing has been imported yet.',
    imported: (name, n) => `${name}: ${counted(n, { one: 'entry', other: 'entries' }, 'en')} imported`,
    notAList: 'This is not a list: a CSV with a column called name is needed. Save a workbook as CSV first.',
    surely: 'by its name',
    whoIs: (name) => `Who is “${name}”?`,
    ranked: (rank, country, note) => [`Rank ${rank}`, country, note].filter(Boolean).join(' · '),
    isNow: 'Matched to',
    alike: 'Like it',
    noneAlike: 'Nobody here has a name like it.',
    searchLabel: 'Search organisations and people',
    thisOne: 'This one',
    another: 'New organisation',
    anotherText: 'If it is none of those known here: a new organisation is made of it, tagged prospect.',
    unmatch: 'Take the match away',
    matched: (entry, name) => `${entry} is ${name}`,
    unmatched: (entry) => `${entry} is matched to nobody`,
    made: (name) => `Organisation ${name} added and matched`,
  },
  fr: {
    title: 'C3\u00a0: financeurs potentiels contactés',
    subtitle: 'Une liste classée de financeurs potentiels, qui d’entre eux est connu ici, et qui nous avons contacté.',
    howCounted:
      'Un appel, une réunion ou un courriel consigné prouve un contact\u00a0: sur l’organisation, sur ses opportunités et ses accords, ou sur l’une de ses personnes tant qu’elle y était. Une note seule ne prouve rien.',
    noCallMails:
      'Les courriels d’un appel de fonds ne sont pas une preuve à eux seuls\u00a0: consignez la réponse, ou l’échange qui a suivi.',
    topOn: (size, day) => `${size} premiers au ${day}`,
    topStands: (size, stands) => `${size} premiers\u00a0: ${stands}`,
    ofThem: (contacted, entries) => `${contacted} sur ${entries} contactés`,
    ofThoseThere: (contacted, entries, size) =>
      `${contacted} sur ${entries} contactés\u00a0: la liste a ${entries} des ${size} premiers rangs`,
    noShare: 'aucun',
    unmatchedCount: (n) =>
      `${counted(n, { one: 'ligne des 80 premières n’est rattachée', other: 'lignes des 80 premières ne sont rattachées' }, 'fr')} à personne et compte${n > 1 ? 'nt' : ''} comme non contactée${n > 1 ? 's' : ''}`,
    targets: 'Cibles du plan',
    targetsText:
      'Textes du plan de 2020. Ils ne sont pas interpolés\u00a0: entre 2020, 2030 et 2050, il n’y a pas de cible.',
    horizon: 'Année',
    target: 'Cible',
    asOfDay: (day) => `Au ${day}`,
    noNumber: 'aucun nombre à comparer',
    lists: 'Listes',
    ofDay: (name, day) => `${name}, du ${day}`,
    entries: 'Lignes',
    views: 'Lignes affichées',
    states: {
      all: 'Toutes',
      contacted: 'Contactés',
      not_contacted: 'Non contactés',
      unmatched: 'Rattachées à personne',
    },
    rank: 'Rang',
    name: 'Dans la liste',
    country: 'Pays',
    note: 'Remarque',
    match: 'Qui c’est',
    contact: 'Contact qui le prouve',
    actions: 'Suite',
    nobodyYet: 'Personne encore',
    possible: (n) => counted(n, { one: 'possible', other: 'possibles' }, 'fr'),
    notContacted: 'Non contacté',
    by: (name) => `consigné par ${name}`,
    first: (day, n) => `premier de ${n} le ${day}`,
    logOne: 'Consigner un contact',
    opportunityFor: (name) => `Créer une opportunité pour ${name}`,
    choose: 'Choisir',
    chooseFor: (name) => `Choisir qui est ${name}`,
    prospect: 'Nouvelle organisation',
    prospectFor: (name) => `Nouvelle organisation pour ${name}`,
    noEntries: 'Aucune ligne de ce genre',
    editions: 'Éditions',
    editionsText:
      'Chaque import d’une liste est conservé avec son fichier. La plus récente par sa date est celle qui est montrée.',
    importedAt: 'Importée',
    file: 'Fichier',
    pasted: 'Collée',
    hash: 'SHA-256',
    leftOut: 'Écartées',
    leftOutCount: (n) => counted(n, { one: 'ligne', other: 'lignes' }, 'fr'),
    older: (day) => `C’est une édition plus ancienne. La plus récente est du ${day}.`,
    toNewest: 'Montrer la plus récente',
    takeAway: 'Archiver',
    takenAway: (name) => `Édition de ${name} archivée`,
    noList: 'Aucune liste n’a encore été reprise',
    noListText:
      'L’étude de 2018 sur les financeurs potentiels, à laquelle C3 renvoie, n’est pas parmi les documents. Importez-la en CSV ou collez-la\u00a0: une colonne rang et une colonne nom, et s’ils sont connus pays et remarque.',
    noneThen: 'Aucune édition n’est aussi ancienne',
    noneThenText: (day) => `La première est du ${day}.`,
    import: 'Importer une liste',
    importText:
      'Vous voyez d’abord ce qui a été lu et qui est chaque ligne\u00a0; rien n’est conservé avant que vous ne le disiez.',
    listName: 'Liste',
    listNameHint: 'Le même nom pour la même liste\u00a0: celle-ci en devient la nouvelle édition.',
    listedOn: 'Jour de la liste',
    listedOnHint: 'Quand elle a été établie. Les contacts d’avant comptent aussi.',
    fileHint:
      'CSV avec virgules, points-virgules ou tabulations, 2\u00a0Mo au plus. Colonnes\u00a0: rang, nom, pays, remarque (ou rank, name, country, note\u00a0; rango, nombre, país, nota).',
    keptFile: (name) => `${name} a été lu. Il sert, sauf si vous en choisissez un autre ou collez des lignes.`,
    paste: 'Ou des lignes collées',
    pasteHint: 'Depuis un tableur, ou un nom par ligne. Les en-têtes peuvent manquer.',
    preview: 'Aperçu',
    previewAgain: 'Refaire l’aperçu',
    previewTitle: 'Ce qui a été lu',
    previewMore: (n) => `et ${n} de plus`,
    notRanked: 'Il n’y a pas de colonne de rangs\u00a0: l’ordre des lignes est repris.',
    takeAll: (n) => `Importer ${counted(n, { one: 'ligne', other: 'lignes' }, 'fr')}`,
    takeGood: (n) => `Les écarter et importer ${counted(n, { one: 'ligne', other: 'lignes' }, 'fr')}`,
    badRows: (n) => counted(n, { one: 'ligne fautive', other: 'lignes fautives' }, 'fr'),
    badRow: (line, text, fault, other) =>
      `Ligne ${line}\u00a0: ${text ? `«\u00a0${text}\u00a0» ` : ''}${fault}${other === null ? '' : ` (ligne ${other})`}`,
    faults: {
      no_name: 'n’a pas de nom',
      not_a_rank: 'n’est pas un rang\u00a0: il faut un nombre entier à partir de 1',
      rank_twice: 'est un rang déjà donné',
      name_twice: 'figurait déjà',
      too_long: 'est trop long',
      quote_open: 'commence par un guillemet que rien ne ferme\u00a0; toutes les lignes à partir d’ici',
    },
    nothingTaken: 'Rien n’a encore été importé.',
    imported: (name, n) => `${name}\u00a0: ${counted(n, { one: 'ligne importée', other: 'lignes importées' }, 'fr')}`,
    notAList:
      'Ce n’est pas une liste\u00a0: il faut un CSV avec une colonne appelée nom. Enregistrez d’abord le classeur en CSV.',
    surely: 'par son nom',
    whoIs: (name) => `Qui est «\u00a0${name}\u00a0»\u00a0?`,
    ranked: (rank, country, note) => [`Rang ${rank}`, country, note].filter(Boolean).join(' · '),
    isNow: 'Rattachée à',
    alike: 'Qui y ressemblent',
    noneAlike: 'Personne ici ne porte un nom semblable.',
    searchLabel: 'Chercher parmi les organisations et les personnes',
    thisOne: 'C’est celle-ci',
    another: 'Nouvelle organisation',
    anotherText:
      'Si ce n’est aucune de celles qui sont connues ici\u00a0: une nouvelle organisation en est faite, avec l’étiquette prospect.',
    unmatch: 'Détacher',
    matched: (entry, name) => `${entry}, c’est ${name}`,
    unmatched: (entry) => `${entry} n’est rattaché à personne`,
    made: (name) => `Organisation ${name} ajoutée et rattachée`,
  },
  es: {
    title: 'C3: financiadores potenciales contactados',
    subtitle:
      'Una lista clasificada de financiadores potenciales, quiénes de ellos se conocen aquí y a quiénes hemos contactado.',
    howCounted:
      'Una llamada, una reunión o un correo anotado prueba un contacto: en la organización, en sus oportunidades y acuerdos, o en una de sus personas mientras estaba en ella. Una nota sola no prueba nada.',
    noCallMails:
      'Los correos de una convocatoria de fondos no son prueba por sí mismos: anote la respuesta, o la conversación que siguió.',
    topOn: (size, day) => `Primeros ${size} el ${day}`,
    topStands: (size, stands) => `Primeros ${size}: ${stands}`,
    ofThem: (contacted, entries) => `${contacted} de ${entries} contactados`,
    ofThoseThere: (contacted, entries, size) =>
      `${contacted} de ${entries} contactados: la lista tiene ${entries} de los primeros ${size} rangos`,
    noShare: 'ninguno',
    unmatchedCount: (n) =>
      `${counted(n, { one: 'línea de las primeras 80 no está vinculada a nadie y cuenta como no contactada', other: 'líneas de las primeras 80 no están vinculadas a nadie y cuentan como no contactadas' }, 'es')}`,
    targets: 'Metas del plan',
    targetsText: 'Textos del plan de 2020. No se interpolan: entre 2020, 2030 y 2050 no hay meta.',
    horizon: 'Año',
    target: 'Meta',
    asOfDay: (day) => `El ${day}`,
    noNumber: 'ningún número con que compararla',
    lists: 'Listas',
    ofDay: (name, day) => `${name}, del ${day}`,
    entries: 'Líneas',
    views: 'Líneas mostradas',
    states: {
      all: 'Todas',
      contacted: 'Contactados',
      not_contacted: 'No contactados',
      unmatched: 'Vinculadas a nadie',
    },
    rank: 'Rango',
    name: 'En la lista',
    country: 'País',
    note: 'Nota',
    match: 'Quién es',
    contact: 'Contacto que lo prueba',
    actions: 'Siguiente',
    nobodyYet: 'Nadie aún',
    possible: (n) => counted(n, { one: 'posible', other: 'posibles' }, 'es'),
    notContacted: 'No contactado',
    by: (name) => `anotado por ${name}`,
    first: (day, n) => `primero de ${n} el ${day}`,
    logOne: 'Anotar un contacto',
    opportunityFor: (name) => `Crear una oportunidad para ${name}`,
    choose: 'Elegir',
    chooseFor: (name) => `Elegir quién es ${name}`,
    prospect: 'Nueva organización',
    prospectFor: (name) => `Nueva organización para ${name}`,
    noEntries: 'Ninguna línea así',
    editions: 'Ediciones',
    editionsText: 'Cada importación de una lista se guarda con su archivo. Se muestra la más reciente por su fecha.',
    importedAt: 'Importada',
    file: 'Archivo',
    pasted: 'Pegada',
    hash: 'SHA-256',
    leftOut: 'Descartadas',
    leftOutCount: (n) => counted(n, { one: 'línea', other: 'líneas' }, 'es'),
    older: (day) => `Es una edición anterior. La más reciente es del ${day}.`,
    toNewest: 'Mostrar la más reciente',
    takeAway: 'Archivar',
    takenAway: (name) => `Edición de ${name} archivada`,
    noList: 'Aún no se ha incorporado ninguna lista',
    noListText:
      'El estudio de 2018 sobre financiadores potenciales, al que se refiere C3, no está entre los documentos. Impórtelo como CSV o péguelo: una columna rango y una columna nombre y, si se conocen, país y nota.',
    noneThen: 'Ninguna edición es tan antigua',
    noneThenText: (day) => `La primera es del ${day}.`,
    import: 'Importar una lista',
    importText: 'Primero ve lo que se ha leído y quién es cada línea; nada se guarda hasta que usted lo diga.',
    listName: 'Lista',
    listNameHint: 'El mismo nombre para la misma lista: esta será su nueva edición.',
    listedOn: 'Día de la lista',
    listedOnHint: 'Cuándo se elaboró. Los contactos anteriores también cuentan.',
    fileHint:
      'CSV con comas, puntos y comas o tabuladores, 2\u00a0MB como máximo. Columnas: rango, nombre, país, nota (o rank, name, country, note; rang, nom, pays, remarque).',
    keptFile: (name) => `${name} se ha leído. Se usará salvo que elija otro o pegue líneas.`,
    paste: 'O líneas pegadas',
    pasteHint: 'De una hoja de cálculo, o un nombre por línea. Los encabezados pueden faltar.',
    preview: 'Vista previa',
    previewAgain: 'Repetir la vista previa',
    previewTitle: 'Lo que se ha leído',
    previewMore: (n) => `y ${n} más`,
    notRanked: 'No hay columna de rangos: se toma el orden de las líneas.',
    takeAll: (n) => `Importar ${counted(n, { one: 'línea', other: 'líneas' }, 'es')}`,
    takeGood: (n) => `Descartarlas e importar ${counted(n, { one: 'línea', other: 'líneas' }, 'es')}`,
    badRows: (n) => counted(n, { one: 'línea con fallo', other: 'líneas con fallo' }, 'es'),
    badRow: (line, text, fault, other) =>
      `Línea ${line}: ${text ? `«${text}» ` : ''}${fault}${other === null ? '' : ` (línea ${other})`}`,
    faults: {
      no_name: 'no tiene nombre',
      not_a_rank: 'no es un rango: hace falta un número entero desde 1',
      rank_twice: 'es un rango que ya se dio',
      name_twice: 'ya figuraba',
      too_long: 'es demasiado largo',
      quote_open: 'empieza con una comilla que nada cierra; todas las líneas desde aquí',
    },
    nothingTaken: 'Todavía no se ha importado nada.',
    imported: (name, n) => `${name}: ${counted(n, { one: 'línea importada', other: 'líneas importadas' }, 'es')}`,
    notAList: 'Esto no es una lista: hace falta un CSV con una columna llamada nombre. Guarde antes el libro como CSV.',
    surely: 'por su nombre',
    whoIs: (name) => `¿Quién es «${name}»?`,
    ranked: (rank, country, note) => [`Rango ${rank}`, country, note].filter(Boolean).join(' · '),
    isNow: 'Vinculada a',
    alike: 'Parecidos',
    noneAlike: 'Nadie aquí tiene un nombre parecido.',
    searchLabel: 'Buscar organizaciones y personas',
    thisOne: 'Es esta',
    another: 'Nueva organización',
    anotherText:
      'Si no es ninguna de las conocidas aquí: se crea con ella una nueva organización, con la etiqueta prospect.',
    unmatch: 'Quitar el vínculo',
    matched: (entry, name) => `${entry} es ${name}`,
    unmatched: (entry) => `${entry} no está vinculado a nadie`,
    made: (name) => `Organización ${name} añadida y vinculada`,
  },
});
