import { counted } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';

interface BulkWords {
  title: (n: number) => string;
  intro: string;
  common: string;
  length: string;
  same: string;
  sameHint: string;
  term: string;
  wording: string;
  bestWording: string;
  documentLanguage: string;
  bySignatory: string;
  own: string;
  ownFor: string;
  asAbove: string;
  nobody: string;
  partners: string;
  include: (partner: string) => string;
  lastUseful: (day: string) => string;
  outcome: string;
  outcomes: { all: string; good: string };
  outcomeHints: { all: string; good: string };
  make: string;
  noLength: string;
  someRefused: (n: number) => string;
  noneMade: string;
  made: (n: number) => string;
  madeText: string;
  lookAtDrafts: string;
  nothingChosen: string;
  tooMany: (n: number) => string;
  drafts: string;
  draftsIntro: string;
  noDrafts: string;
  noDraftsText: string;
  toBoard: string;
  partner: string;
  kind: string;
  signs: string;
  deadline: string;
  languages: string;
  choose: string;
  sendAll: string;
  sent: (n: number) => string;
  notSent: (n: number) => string;
  look: string;
  registerHint: string;
  seeDrafts: string;
}

/** Many offers at once: the form, the list of drafts, and what came of it. */
export const bulkWords = words<BulkWords>({
  en: {
    title: (n) => counted(n, { one: 'offer at once', other: 'offers at once' }, 'en'),
    intro:
      'Each becomes a draft of its own: a new agreement that follows. Nothing is sent yet. An amendment, or terms of its own, take the form of the single offer.',
    common: 'The same for all',
    length: 'How long',
    same: 'Same again, each as it was',
    sameHint: 'An agreement without a length of its own needs a new one.',
    term: 'One new length for all',
    wording: 'Template',
    bestWording: 'The one that fits each best',
    documentLanguage: 'Language of the documents',
    bySignatory: 'That of the partner’s signatory',
    own: 'Signs for the Initiative',
    ownFor: 'Signs for us',
    asAbove: 'As above',
    nobody: 'Choose a colleague',
    partners: 'Partners',
    include: (partner) => `Make an offer to ${partner}`,
    lastUseful: (day) => `Last useful day: ${day}`,
    outcome: 'If one of them cannot be made',
    outcomes: { all: 'Make none', good: 'Make the others' },
    outcomeHints: {
      all: 'The form comes back with what is to be corrected.',
      good: 'Those that cannot be made come back with the reason.',
    },
    make: 'Make the drafts',
    noLength: 'This agreement has no length to repeat. Give a new length above, or take it out.',
    someRefused: (n) => `${counted(n, { one: 'offer', other: 'offers' }, 'en')} could not be made`,
    noneMade: 'No draft was made. Correct what is marked, or take those partners out.',
    made: (n) => counted(n, { one: 'draft made', other: 'drafts made' }, 'en'),
    madeText: 'They wait to be looked at and sent.',
    lookAtDrafts: 'Look at the drafts',
    nothingChosen: 'Tick at least one partner.',
    tooMany: (n) => `Only the first ${n} are taken at once.`,
    drafts: 'Drafts to send',
    draftsIntro: 'Look into each before it goes. Sending mails every partner’s first signatory a link.',
    noDrafts: 'No draft waits to be sent',
    noDraftsText: 'Prepare offers on the board: tick several agreements, or open one.',
    toBoard: 'Open the board',
    partner: 'Partner',
    kind: 'Kind',
    signs: 'Gets the offer',
    deadline: 'Answer by',
    languages: 'Document in',
    choose: 'Send',
    sendAll: 'Send those ticked',
    sent: (n) => counted(n, { one: 'offer sent', other: 'offers sent' }, 'en'),
    notSent: (n) => `${counted(n, { one: 'offer was', other: 'offers were' }, 'en')} not sent`,
    look: 'Look',
    registerHint: 'Tick agreements to prepare their offers at once.',
    seeDrafts: 'Send drafts together',
  },
  fr: {
    title: (n) => counted(n, { one: 'offre en une fois', other: 'offres en une fois' }, 'fr'),
    intro:
      'Chacune devient un brouillon\u00a0: un nouvel accord à la suite. Rien n’est encore envoyé. Pour un avenant ou des conditions propres, passez par le formulaire de l’offre seule.',
    common: 'Commun à toutes',
    length: 'Pour combien de temps',
    same: 'À l’identique, chacun comme il était',
    sameHint: 'Un accord sans durée propre en demande une nouvelle.',
    term: 'Une nouvelle durée pour tous',
    wording: 'Modèle',
    bestWording: 'Celui qui convient le mieux à chacun',
    documentLanguage: 'Langue des documents',
    bySignatory: 'Celle de la personne qui signe pour le partenaire',
    own: 'Signe pour l’Initiative',
    ownFor: 'Signe pour nous',
    asAbove: 'Comme ci-dessus',
    nobody: 'Choisissez un ou une collègue',
    partners: 'Partenaires',
    include: (partner) => `Faire une offre à ${partner}`,
    lastUseful: (day) => `Dernier jour utile\u00a0: ${day}`,
    outcome: 'Si l’une d’elles ne peut pas être faite',
    outcomes: { all: 'N’en faire aucune', good: 'Faire les autres' },
    outcomeHints: {
      all: 'Le formulaire revient avec ce qu’il faut corriger.',
      good: 'Celles qui ne peuvent pas être faites reviennent avec la raison.',
    },
    make: 'Créer les brouillons',
    noLength: 'Cet accord n’a pas de durée à reprendre. Indiquez une nouvelle durée plus haut, ou retirez-le.',
    someRefused: (n) =>
      `${counted(n, { one: 'offre n’a', other: 'offres n’ont' }, 'fr')} pas pu être faite${n > 1 ? 's' : ''}`,
    noneMade: 'Aucun brouillon n’a été créé. Corrigez ce qui est marqué, ou retirez ces partenaires.',
    made: (n) => counted(n, { one: 'brouillon créé', other: 'brouillons créés' }, 'fr'),
    madeText: 'À relire et à envoyer.',
    lookAtDrafts: 'Voir les brouillons',
    nothingChosen: 'Cochez au moins un partenaire.',
    tooMany: (n) => `Seuls les ${n} premiers sont pris en une fois.`,
    drafts: 'Brouillons à envoyer',
    draftsIntro:
      'Relisez chacun avant qu’il parte. L’envoi adresse un lien par courriel à la première personne qui signe pour chaque partenaire.',
    noDrafts: 'Aucun brouillon n’attend d’être envoyé',
    noDraftsText: 'Préparez des offres depuis le tableau\u00a0: cochez plusieurs accords, ou ouvrez-en un.',
    toBoard: 'Ouvrir le tableau',
    partner: 'Partenaire',
    kind: 'Type',
    signs: 'Reçoit l’offre',
    deadline: 'Réponse au plus tard',
    languages: 'Document en',
    choose: 'Envoyer',
    sendAll: 'Envoyer les offres cochées',
    sent: (n) => counted(n, { one: 'offre envoyée', other: 'offres envoyées' }, 'fr'),
    notSent: (n) => `${counted(n, { one: 'offre n’est pas partie', other: 'offres ne sont pas parties' }, 'fr')}`,
    look: 'Voir',
    registerHint: 'Cochez des accords pour préparer leurs offres en une fois.',
    seeDrafts: 'Envoyer les brouillons ensemble',
  },
  es: {
    title: (n) => counted(n, { one: 'oferta a la vez', other: 'ofertas a la vez' }, 'es'),
    intro:
      'Cada una será un borrador: un acuerdo nuevo a continuación. Todavía no se envía nada. Para una adenda o términos propios, use el formulario de la oferta individual.',
    common: 'Igual para todas',
    length: 'Por cuánto tiempo',
    same: 'Igual que ahora, cada uno como era',
    sameHint: 'Un acuerdo sin duración propia necesita una nueva.',
    term: 'Una nueva duración para todos',
    wording: 'Plantilla',
    bestWording: 'La que mejor convenga a cada uno',
    documentLanguage: 'Idioma de los documentos',
    bySignatory: 'El de quien firma por el socio',
    own: 'Firma por la Iniciativa',
    ownFor: 'Firma por nosotros',
    asAbove: 'Como arriba',
    nobody: 'Elija a un o una colega',
    partners: 'Socios',
    include: (partner) => `Hacer una oferta a ${partner}`,
    lastUseful: (day) => `Último día útil: ${day}`,
    outcome: 'Si alguna no puede hacerse',
    outcomes: { all: 'No hacer ninguna', good: 'Hacer las demás' },
    outcomeHints: {
      all: 'El formulario vuelve con lo que hay que corregir.',
      good: 'Las que no pueden hacerse vuelven con el motivo.',
    },
    make: 'Crear los borradores',
    noLength: 'Este acuerdo no tiene una duración que repetir. Indique una nueva arriba o quítelo.',
    someRefused: (n) =>
      `No se ${n > 1 ? 'pudieron' : 'pudo'} hacer ${counted(n, { one: 'oferta', other: 'ofertas' }, 'es')}`,
    noneMade: 'No se ha creado ningún borrador. Corrija lo marcado o quite a esos socios.',
    made: (n) => counted(n, { one: 'borrador creado', other: 'borradores creados' }, 'es'),
    madeText: 'Esperan revisión y envío.',
    lookAtDrafts: 'Ver los borradores',
    nothingChosen: 'Marque al menos un socio.',
    tooMany: (n) => `Solo se toman los primeros ${n} a la vez.`,
    drafts: 'Borradores por enviar',
    draftsIntro:
      'Revise cada uno antes de que salga. El envío manda un enlace por correo a la primera persona que firma por cada socio.',
    noDrafts: 'Ningún borrador espera envío',
    noDraftsText: 'Prepare ofertas en el tablero: marque varios acuerdos o abra uno.',
    toBoard: 'Abrir el tablero',
    partner: 'Socio',
    kind: 'Tipo',
    signs: 'Recibe la oferta',
    deadline: 'Respuesta hasta',
    languages: 'Documento en',
    choose: 'Enviar',
    sendAll: 'Enviar las marcadas',
    sent: (n) => counted(n, { one: 'oferta enviada', other: 'ofertas enviadas' }, 'es'),
    notSent: (n) => `${counted(n, { one: 'oferta no se envió', other: 'ofertas no se enviaron' }, 'es')}`,
    look: 'Ver',
    registerHint: 'Marque acuerdos para preparar sus ofertas a la vez.',
    seeDrafts: 'Enviar los borradores juntos',
  },
});
