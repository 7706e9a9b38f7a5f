import { words } from '../../platform/words.ts';
import type { RenewalManner } from './renewal.ts';
import type { Slot } from './slots.ts';

interface WordingWords {
  title: string;
  lead: string;
  newWording: string;
  editWording: (name: string) => string;
  archived: string;
  none: string;
  noneText: string;
  noneArchived: string;
  name: string;
  nameHint: string;
  manner: string;
  manners: Record<RenewalManner, string>;
  kind: string;
  anyKind: string;
  languages: string;
  edition: string;
  editionNumber: (edition: number) => string;
  editions: string;
  present: string;
  until: (when: string) => string;
  oldEdition: (edition: number, until: string) => string;
  changedAt: string;
  document: string;
  textTitle: string;
  clauses: string;
  clausesHint: string;
  clause: (position: number) => string;
  heading: string;
  text: string;
  order: string;
  orderHint: string;
  remove: string;
  moreClauses: string;
  languageLeftOut: string;
  slotsTitle: string;
  slotsText: string;
  slots: Record<Slot, string>;
  added: (name: string) => string;
  saved: (name: string) => string;
  archivedToast: (name: string) => string;
  restoredToast: (name: string) => string;
  seeCurrent: string;
  example: string;
}

/** The pages of the templates of texts. */
export const wordingWords = words<WordingWords>({
  en: {
    title: 'Templates of texts',
    lead: 'What an offer to renew an agreement starts from. Offers that were made keep the text they were made with.',
    newWording: 'New template',
    editWording: (name) => `Edit “${name}”`,
    archived: 'Archived',
    none: 'No templates yet',
    noneText: 'A template is the text of a renewal with slots, such as the partner’s name, that each offer fills.',
    noneArchived: 'No template is archived',
    name: 'Name',
    nameHint: 'For the secretariat; it does not appear in the document.',
    manner: 'Used for',
    manners: { successor: 'A new agreement that follows', amendment: 'An amendment' },
    kind: 'Kind of agreement',
    anyKind: 'Any kind',
    languages: 'Languages',
    edition: 'Edition',
    editionNumber: (edition) => `Edition ${edition}`,
    editions: 'Editions',
    present: 'in use',
    until: (when) => `until ${when}`,
    oldEdition: (edition, until) => `This is edition ${edition}, in use until ${until}.`,
    changedAt: 'Changed',
    document: 'See as PDF',
    textTitle: 'Title of the document',
    clauses: 'Clauses',
    clausesHint:
      'A blank line begins a paragraph; a line that starts with “- ” is an item of a list. To take a clause out, tick its box; to move it, change its number.',
    clause: (position) => `Clause ${position}`,
    heading: 'Heading',
    text: 'Text',
    order: 'Number',
    orderHint: '1.5 puts it between 1 and 2.',
    remove: 'Take this clause out',
    moreClauses: 'More empty clauses',
    languageLeftOut: 'A language in which everything is left empty is not part of the template.',
    slotsTitle: 'Slots',
    slotsText: 'Write a slot where an offer is to fill something in. Each is filled in the language of the text.',
    slots: {
      partner: 'the partner’s name; several with commas',
      initiative: 'the Initiative’s name',
      agreement: 'the kind of agreement: “Memorandum of understanding”',
      signedOn: 'when the agreement so far was signed',
      previousLastDay: 'its last day in force',
      start:
        'when the new terms take effect, as “on … if all parties have signed by …, and otherwise on the day of the last signature”',
      gap: 'a whole sentence about days without an agreement',
      end: 'how long it holds, as “for 3 years from that day”, “until …”, “without an end date”',
      notice: 'the notice period, as “3 months”, or “not agreed”',
      renewal: 'what happens at the end, as “renewed tacitly for 2 years at a time”',
      contributions: 'all contributions in one line, or “none”',
      obligations: 'all obligations in one line, or “none”',
      facilities: 'codes of the facilities concerned, or “none”',
      objectives: 'codes of the strategic objectives concerned, or “none”',
      deadline: 'the last day to sign',
    },
    added: (name) => `Template added: ${name}`,
    saved: (name) => `Saved: ${name}`,
    archivedToast: (name) => `Archived: ${name}`,
    restoredToast: (name) => `Restored: ${name}`,
    seeCurrent: 'See it as it is now',
    example: 'Template, with its slots still open',
  },
  fr: {
    title: 'Modèles de textes',
    lead: 'Le point de départ des offres de renouvellement. Les offres déjà faites gardent le texte avec lequel elles ont été faites.',
    newWording: 'Nouveau modèle',
    editWording: (name) => `Modifier «\u00a0${name}\u00a0»`,
    archived: 'Archivés',
    none: 'Aucun modèle pour l’instant',
    noneText:
      'Un modèle est le texte d’un renouvellement avec des champs, comme le nom du partenaire, que chaque offre remplit.',
    noneArchived: 'Aucun modèle n’est archivé',
    name: 'Nom',
    nameHint: 'Pour le secrétariat\u00a0; il ne figure pas dans le document.',
    manner: 'Sert à',
    manners: { successor: 'Un nouvel accord qui fait suite', amendment: 'Un avenant' },
    kind: 'Type d’accord',
    anyKind: 'Tous les types',
    languages: 'Langues',
    edition: 'Édition',
    editionNumber: (edition) => `Édition ${edition}`,
    editions: 'Éditions',
    present: 'en usage',
    until: (when) => `jusqu’au ${when}`,
    oldEdition: (edition, until) => `Ceci est l’édition ${edition}, en usage jusqu’au ${until}.`,
    changedAt: 'Modifié',
    document: 'Voir en PDF',
    textTitle: 'Titre du document',
    clauses: 'Clauses',
    clausesHint:
      'Une ligne vide commence un paragraphe\u00a0; une ligne qui débute par «\u00a0-\u00a0» suivi d’une espace est un élément de liste. Pour retirer une clause, cochez sa case\u00a0; pour la déplacer, changez son numéro.',
    clause: (position) => `Clause ${position}`,
    heading: 'Intitulé',
    text: 'Texte',
    order: 'Numéro',
    orderHint: '1.5 la place entre 1 et 2.',
    remove: 'Retirer cette clause',
    moreClauses: 'Plus de clauses vides',
    languageLeftOut: 'Une langue dont tout est laissé vide ne fait pas partie du modèle.',
    slotsTitle: 'Champs',
    slotsText: 'Écrivez un champ là où l’offre doit compléter le texte. Chacun est rempli dans la langue du texte.',
    slots: {
      partner: 'le nom du partenaire\u00a0; s’il y en a plusieurs, séparés par des virgules',
      initiative: 'le nom de l’Initiative',
      agreement: 'le type d’accord\u00a0: «\u00a0Protocole d’accord\u00a0»',
      signedOn: 'quand l’accord actuel a été signé',
      previousLastDay: 'son dernier jour en vigueur',
      start:
        'quand les nouvelles conditions prennent effet\u00a0: «\u00a0le … si toutes les parties ont signé au plus tard le …, et sinon le jour de la dernière signature\u00a0»',
      gap: 'une phrase entière sur les jours sans accord',
      end: 'pour combien de temps\u00a0: «\u00a0pour 3 ans à compter de ce jour\u00a0», «\u00a0jusqu’au …\u00a0», «\u00a0sans date de fin\u00a0»',
      notice: 'le préavis\u00a0: «\u00a03 mois\u00a0», ou «\u00a0non convenu\u00a0»',
      renewal: 'ce qui se passe à la fin\u00a0: «\u00a0renouvelé tacitement par périodes de 2 ans\u00a0»',
      contributions: 'toutes les contributions sur une ligne, ou «\u00a0néant\u00a0»',
      obligations: 'toutes les obligations sur une ligne, ou «\u00a0néant\u00a0»',
      facilities: 'les codes des mécanismes concernés, ou «\u00a0néant\u00a0»',
      objectives: 'les codes des objectifs stratégiques concernés, ou «\u00a0néant\u00a0»',
      deadline: 'le dernier jour pour signer',
    },
    added: (name) => `Modèle ajouté\u00a0: ${name}`,
    saved: (name) => `Enregistré\u00a0: ${name}`,
    archivedToast: (name) => `Archivé\u00a0: ${name}`,
    restoredToast: (name) => `Restauré\u00a0: ${name}`,
    seeCurrent: 'Voir la version actuelle',
    example: 'Modèle, dont les champs restent à remplir',
  },
  es: {
    title: 'Modelos de textos',
    lead: 'El punto de partida de las ofertas de renovación. Las ofertas ya hechas conservan el texto con el que se hicieron.',
    newWording: 'Nuevo modelo',
    editWording: (name) => `Editar «${name}»`,
    archived: 'Archivados',
    none: 'Todavía no hay modelos',
    noneText:
      'Un modelo es el texto de una renovación con campos, como el nombre de la entidad asociada, que cada oferta rellena.',
    noneArchived: 'No hay modelos archivados',
    name: 'Nombre',
    nameHint: 'Para la secretaría; no aparece en el documento.',
    manner: 'Sirve para',
    manners: { successor: 'Un acuerdo nuevo que sigue al anterior', amendment: 'Una adenda' },
    kind: 'Tipo de acuerdo',
    anyKind: 'Todos los tipos',
    languages: 'Idiomas',
    edition: 'Edición',
    editionNumber: (edition) => `Edición ${edition}`,
    editions: 'Ediciones',
    present: 'en uso',
    until: (when) => `hasta el ${when}`,
    oldEdition: (edition, until) => `Esta es la edición ${edition}, en uso hasta el ${until}.`,
    changedAt: 'Cambiado',
    document: 'Ver en PDF',
    textTitle: 'Título del documento',
    clauses: 'Cláusulas',
    clausesHint:
      'Una línea en blanco empieza un párrafo; una línea que comienza por «- » es un elemento de lista. Para quitar una cláusula, marque su casilla; para moverla, cambie su número.',
    clause: (position) => `Cláusula ${position}`,
    heading: 'Encabezado',
    text: 'Texto',
    order: 'Número',
    orderHint: '1.5 la coloca entre la 1 y la 2.',
    remove: 'Quitar esta cláusula',
    moreClauses: 'Más cláusulas vacías',
    languageLeftOut: 'Un idioma en el que todo se deja vacío no forma parte del modelo.',
    slotsTitle: 'Campos',
    slotsText: 'Escriba un campo donde la oferta deba completar el texto. Cada uno se rellena en el idioma del texto.',
    slots: {
      partner: 'el nombre de la entidad asociada; si son varias, separados por comas',
      initiative: 'el nombre de la Iniciativa',
      agreement: 'el tipo de acuerdo: «Memorando de entendimiento»',
      signedOn: 'cuándo se firmó el acuerdo actual',
      previousLastDay: 'su último día en vigor',
      start:
        'cuándo surten efecto las nuevas condiciones: «el … si todas las partes han firmado a más tardar el … y, en caso contrario, el día de la última firma»',
      gap: 'una frase entera sobre los días sin acuerdo',
      end: 'cuánto dura: «durante 3 años a partir de ese día», «hasta el …», «sin fecha de finalización»',
      notice: 'el preaviso: «3 meses», o «no acordado»',
      renewal: 'qué ocurre al final: «renovado tácitamente por períodos de 2 años»',
      contributions: 'todas las aportaciones en una línea, o «ninguno»',
      obligations: 'todas las obligaciones en una línea, o «ninguno»',
      facilities: 'los códigos de los mecanismos de que se trata, o «ninguno»',
      objectives: 'los códigos de los objetivos estratégicos de que se trata, o «ninguno»',
      deadline: 'el último día para firmar',
    },
    added: (name) => `Modelo añadido: ${name}`,
    saved: (name) => `Guardado: ${name}`,
    archivedToast: (name) => `Archivado: ${name}`,
    restoredToast: (name) => `Restaurado: ${name}`,
    seeCurrent: 'Ver cómo está ahora',
    example: 'Modelo, con sus campos aún por rellenar',
  },
});
