import type { Forms } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';

interface CallComposerWords {
  title: string;
  titleHint: string;
  amount: string;
  amountHint: string;
  currency: string;
  opensOn: string;
  opensOnHint: string;
  deadline: string;
  deadlineHint: string;
  reminderDays: string;
  reminderHint: string;
  reminderFault: string;
  owner: string;
  ownerHint: string;
  noOwner: string;
  what: string;
  when: string;
  texts: string;
  textsLead: string;
  textsSent: string;
  fixed: string;
  textIn: (language: string) => string;
  readers: Forms;
  needed: (readers: string) => string;
  neededMissing: (readers: string) => string;
  notNeeded: string;
  written: string;
  subject: string;
  text: string;
  textHint: string;
  preview: string;
  previewLead: string;
  previewIn: string;
  previewButton: (language: string) => string;
  noText: (language: string) => string;
  cannotShow: string;
  tooLong: string;
  asText: string;
  sampleName: string;
  create: string;
}

/** The form in which a call is written, and how its mail will read. */
export const callComposerWords = words<CallComposerWords>({
  en: {
    title: 'Title',
    titleHint: 'For us and in the opportunities; recipients read the subject of their text.',
    amount: 'Amount sought',
    amountHint: 'As you write it: 250,000 or 250000.50. Empty: none is named.',
    currency: 'Currency',
    opensOn: 'Opening day',
    opensOnHint: 'Once the call is opened, its mails leave from this day on.',
    deadline: 'Deadline',
    deadlineHint: 'The last day on which an answer counts by itself.',
    reminderDays: 'Reminders',
    reminderHint: 'Days before the deadline, such as 14, 3. Only those who have answered nothing are reminded.',
    reminderFault: 'Write at most five whole numbers from 1 to 120, with commas between them.',
    owner: 'Owner',
    ownerHint: 'Signs the mails, is told of answers.',
    noOwner: 'nobody yet',
    what: 'What it is for',
    when: 'When and who',
    texts: 'What recipients read',
    textsLead: 'Each recipient is written to in their language. A language that nobody needs may stay empty.',
    textsSent: 'Mails have left already: a change is read on the page behind the link and in mails to come.',
    fixed: 'What it is for and its opening day stand, since mails may have left.',
    textIn: (language) => `Text in ${language}`,
    readers: { one: 'recipient', other: 'recipients' },
    needed: (readers) => `for ${readers}`,
    neededMissing: (readers) => `missing for ${readers}`,
    notNeeded: 'no recipient needs it so far',
    written: 'written',
    subject: 'Subject',
    text: 'Text',
    textHint: 'Greeting, button and deadline are added by the mail itself. An empty line begins a new paragraph.',
    preview: 'How the mail will read',
    previewLead: 'As it stands in the form now.',
    previewIn: 'Language of the preview',
    previewButton: (language) => `Preview in ${language}`,
    noText: (language) => `There is no subject and text in ${language} yet.`,
    cannotShow: 'The mail cannot be shown as it will look.',
    tooLong: 'The text is too long to be shown as it will look; its words are below.',
    asText: 'As plain text',
    sampleName: 'Name of the recipient',
    create: 'Save as draft',
  },
  fr: {
    title: 'Titre',
    titleHint: 'Pour nous et dans les opportunités\u00a0; les destinataires lisent l’objet de leur texte.',
    amount: 'Montant recherché',
    amountHint: 'Comme vous l’écrivez\u00a0: 250\u202f000 ou 250000,50. Vide\u00a0: aucun n’est indiqué.',
    currency: 'Monnaie',
    opensOn: 'Jour d’ouverture',
    opensOnHint: 'Une fois l’appel ouvert, ses courriels partent à compter de ce jour.',
    deadline: 'Date limite',
    deadlineHint: 'Le dernier jour où une réponse compte d’elle-même.',
    reminderDays: 'Rappels',
    reminderHint: 'Jours avant la date limite, par exemple 14, 3. Seuls ceux qui n’ont rien répondu sont relancés.',
    reminderFault: 'Écrivez au plus cinq nombres entiers de 1 à 120, séparés par des virgules.',
    owner: 'Responsable',
    ownerHint: 'Signe les courriels et est averti des réponses.',
    noOwner: 'personne pour l’instant',
    what: 'Son objet',
    when: 'Quand et par qui',
    texts: 'Ce que lisent les destinataires',
    textsLead: 'Chacun est contacté dans sa langue. Une langue dont personne n’a besoin peut rester vide.',
    textsSent:
      'Des courriels sont déjà partis\u00a0: une modification se lira sur la page du lien et dans les courriels à venir.',
    fixed: 'L’objet et le jour d’ouverture ne changent plus, des courriels ayant pu partir.',
    textIn: (language) => `Texte en ${language}`,
    readers: { one: 'destinataire', other: 'destinataires', many: 'de destinataires' },
    needed: (readers) => `pour ${readers}`,
    neededMissing: (readers) => `manque pour ${readers}`,
    notNeeded: 'aucun destinataire n’en a besoin pour l’instant',
    written: 'rédigé',
    subject: 'Objet du courriel',
    text: 'Texte',
    textHint:
      'La formule d’appel, le bouton et la date limite sont ajoutés par le courriel. Une ligne vide commence un paragraphe.',
    preview: 'Le courriel tel qu’il se lira',
    previewLead: 'D’après ce que contient le formulaire.',
    previewIn: 'Langue de l’aperçu',
    previewButton: (language) => `Aperçu en ${language}`,
    noText: (language) => `Il n’y a pas encore d’objet ni de texte en ${language}.`,
    cannotShow: 'Le courriel ne peut pas être montré tel qu’il sera.',
    tooLong: 'Le texte est trop long pour être montré tel qu’il sera\u00a0; ses mots figurent ci-dessous.',
    asText: 'En texte brut',
    sampleName: 'Nom du destinataire',
    create: 'Enregistrer le brouillon',
  },
  es: {
    title: 'Título',
    titleHint: 'Para nosotros y en las oportunidades; los destinatarios leen el asunto de su texto.',
    amount: 'Importe buscado',
    amountHint: 'Como usted lo escribe: 250.000 o 250000,50. Vacío: no se indica ninguno.',
    currency: 'Moneda',
    opensOn: 'Día de apertura',
    opensOnHint: 'Una vez abierta la convocatoria, sus correos salen a partir de este día.',
    deadline: 'Fecha límite',
    deadlineHint: 'El último día en que una respuesta cuenta por sí sola.',
    reminderDays: 'Recordatorios',
    reminderHint: 'Días antes de la fecha límite, por ejemplo 14, 3. Solo se recuerda a quien no ha respondido nada.',
    reminderFault: 'Escriba como máximo cinco números enteros de 1 a 120, separados por comas.',
    owner: 'Responsable',
    ownerHint: 'Firma los correos y recibe aviso de las respuestas.',
    noOwner: 'nadie por ahora',
    what: 'Para qué es',
    when: 'Cuándo y quién',
    texts: 'Lo que leen los destinatarios',
    textsLead: 'A cada uno se le escribe en su idioma. Un idioma que nadie necesita puede quedar vacío.',
    textsSent: 'Ya han salido correos: un cambio se leerá en la página del enlace y en los correos que salgan después.',
    fixed: 'El fin y el día de apertura ya no cambian, pues pueden haber salido correos.',
    textIn: (language) => `Texto en ${language}`,
    readers: { one: 'destinatario', other: 'destinatarios', many: 'de destinatarios' },
    needed: (readers) => `para ${readers}`,
    neededMissing: (readers) => `falta para ${readers}`,
    notNeeded: 'ningún destinatario lo necesita por ahora',
    written: 'escrito',
    subject: 'Asunto',
    text: 'Texto',
    textHint: 'El saludo, el botón y la fecha límite los añade el correo. Una línea vacía empieza otro párrafo.',
    preview: 'Cómo se leerá el correo',
    previewLead: 'Según lo que ahora contiene el formulario.',
    previewIn: 'Idioma de la vista previa',
    previewButton: (language) => `Vista previa en ${language}`,
    noText: (language) => `Aún no hay asunto ni texto en ${language}.`,
    cannotShow: 'El correo no puede mostrarse como se verá.',
    tooLong: 'El texto es demasiado largo para mostrarlo como se verá; abajo están sus palabras.',
    asText: 'Como texto sin formato',
    sampleName: 'Nombre del destinatario',
    create: 'Guardar como borrador',
  },
});
