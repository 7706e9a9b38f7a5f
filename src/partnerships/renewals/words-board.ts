import { counted } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';
import type { BoardColumn } from './board-column.ts';

interface BoardWords {
  title: string;
  columns: Record<BoardColumn, string>;
  /** What an empty column says. */
  empty: Record<BoardColumn, string>;
  waiting: (n: number) => string;
  closed: (days: number) => string;
  jump: string;
  whose: string;
  everybody: string;
  mine: string;
  nobody: string;
  show: string;
  lastDay: string;
  noticeBy: string;
  noticePassed: string;
  passed: (when: string) => string;
  ends: (when: string) => string;
  noEnd: string;
  deadline: (day: string) => string;
  deadlinePassed: (day: string) => string;
  nextUs: Record<'send' | 'answer' | 'extend', string>;
  nextUsSigns: (name: string) => string;
  nextPartner: (name: string) => string;
  draft: string;
  refused: string;
  visited: (day: string) => string;
  notVisited: string;
  inkAsked: string;
  signedOn: (day: string) => string;
  prepare: string;
  send: string;
  answer: string;
  countersign: string;
  extend: string;
  open: string;
  openSuccessor: string;
  choose: (partner: string) => string;
  chooseSeveral: string;
  prepareSeveral: string;
  nothing: string;
  nothingText: string;
  nothingMine: string;
  seeEverybody: string;
  register: string;
  newOffer: string;
  renew: string;
  openOffer: string;
  openTheOffer: string;
  waitingOffers: string;
  offerColumn: string;
  more: (n: number) => string;
}

/** The board of renewals. `when` is "in 88 days" or "404 days ago". */
export const boardWords = words<BoardWords>({
  en: {
    title: 'Renewals',
    columns: {
      to_offer: 'To offer',
      offered: 'Offered',
      in_discussion: 'In discussion',
      to_countersign: 'To countersign',
      lapsed: 'Lapsed',
      done: 'Done',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
    },
    empty: {
      to_offer: 'No agreement ends within 180 days without an offer.',
      offered: 'No partner has an offer to answer.',
      in_discussion: 'No proposal waits for an answer.',
      to_countersign: 'Nothing waits for our signature.',
      lapsed: 'No deadline has passed unanswered.',
      done: 'Nothing was concluded in this time.',
      declined: 'Nothing was declined in this time.',
      withdrawn: 'Nothing was withdrawn in this time.',
    },
    waiting: (n) => counted(n, { one: 'step waits for us', other: 'steps wait for us' }, 'en'),
    closed: (days) => `Closed in the last ${days} days`,
    jump: 'Columns',
    whose: 'Whose',
    everybody: 'Everybody’s',
    mine: 'Mine',
    nobody: 'nobody yet',
    show: 'Show',
    lastDay: 'Last day',
    noticeBy: 'Last useful day',
    noticePassed: 'Last useful day was',
    passed: (when) => `Ended ${when}, not confirmed`,
    ends: (when) => `Ends ${when}`,
    noEnd: 'No end known',
    deadline: (day) => `Answer by ${day}`,
    deadlinePassed: (day) => `Deadline was ${day}`,
    nextUs: {
      send: 'Next: we send it',
      answer: 'Next: we answer the proposal',
      extend: 'Next: we extend the deadline or withdraw',
    },
    nextUsSigns: (name) => `Next: ${name} signs for us`,
    nextPartner: (name) => `Next: ${name}, for the partner`,
    draft: 'Draft',
    refused: 'Mail refused',
    visited: (day) => `Opened on ${day}`,
    notVisited: 'Not opened yet',
    inkAsked: 'Asks to sign on paper',
    signedOn: (day) => `Signed on ${day}`,
    prepare: 'Prepare offer',
    send: 'Send',
    answer: 'Answer',
    countersign: 'Countersign',
    extend: 'Extend or withdraw',
    open: 'Open',
    openSuccessor: 'Open the agreement',
    choose: (partner) => `Choose ${partner}`,
    chooseSeveral: 'Tick several to prepare their offers at once.',
    prepareSeveral: 'Prepare those ticked',
    nothing: 'Nothing to renew',
    nothingText:
      'An agreement comes here 180 days before its last day, or when its notice period begins. An offer can be prepared earlier from any agreement.',
    nothingMine: 'Nothing of what you own ends soon. Agreements appear here once you own their partnership.',
    seeEverybody: 'See everybody’s',
    register: 'Open the register',
    newOffer: 'New offer',
    renew: 'Renew',
    openOffer: 'Open offer',
    openTheOffer: 'Open the offer',
    waitingOffers: 'Offers that wait for us',
    offerColumn: 'Offer',
    more: (n) => `Only the first ${n} are shown. Narrow the board to one owner, or use the register.`,
  },
  fr: {
    title: 'Renouvellements',
    columns: {
      to_offer: 'À proposer',
      offered: 'Proposés',
      in_discussion: 'En discussion',
      to_countersign: 'À contresigner',
      lapsed: 'Échus',
      done: 'Conclus',
      declined: 'Refusés',
      withdrawn: 'Retirés',
    },
    empty: {
      to_offer: 'Aucun accord ne prend fin dans les 180 jours sans offre.',
      offered: 'Aucun partenaire n’a d’offre à laquelle répondre.',
      in_discussion: 'Aucune proposition n’attend de réponse.',
      to_countersign: 'Rien n’attend notre signature.',
      lapsed: 'Aucune échéance n’est passée sans réponse.',
      done: 'Rien n’a été conclu dans cette période.',
      declined: 'Rien n’a été refusé dans cette période.',
      withdrawn: 'Rien n’a été retiré dans cette période.',
    },
    waiting: (n) => counted(n, { one: 'étape nous attend', other: 'étapes nous attendent' }, 'fr'),
    closed: (days) => `Clos dans les ${days} derniers jours`,
    jump: 'Colonnes',
    whose: 'À qui',
    everybody: 'Ceux de tout le monde',
    mine: 'Les miens',
    nobody: 'personne encore',
    show: 'Afficher',
    lastDay: 'Dernier jour',
    noticeBy: 'Dernier jour utile',
    noticePassed: 'Le dernier jour utile était le',
    passed: (when) => `A pris fin ${when}, sans confirmation`,
    ends: (when) => `Prend fin ${when}`,
    noEnd: 'Fin non connue',
    deadline: (day) => `Réponse avant le ${day} inclus`,
    deadlinePassed: (day) => `L’échéance était le ${day}`,
    nextUs: {
      send: 'À nous de l’envoyer',
      answer: 'À nous de répondre à la proposition',
      extend: 'À nous de prolonger le délai ou de retirer l’offre',
    },
    nextUsSigns: (name) => `À ${name} de signer pour nous`,
    nextPartner: (name) => `À ${name} de répondre, côté partenaire`,
    draft: 'Brouillon',
    refused: 'Courriel refusé',
    visited: (day) => `Ouverte le ${day}`,
    notVisited: 'Pas encore ouverte',
    inkAsked: 'Demande à signer sur papier',
    signedOn: (day) => `Signé le ${day}`,
    prepare: 'Préparer l’offre',
    send: 'Envoyer',
    answer: 'Répondre',
    countersign: 'Contresigner',
    extend: 'Prolonger ou retirer',
    open: 'Ouvrir',
    openSuccessor: 'Ouvrir l’accord',
    choose: (partner) => `Choisir ${partner}`,
    chooseSeveral: 'Cochez-en plusieurs pour préparer leurs offres en une fois.',
    prepareSeveral: 'Préparer les offres cochées',
    nothing: 'Rien à renouveler',
    nothingText:
      'Un accord arrive ici 180 jours avant son dernier jour, ou quand son préavis commence. Une offre peut être préparée plus tôt depuis n’importe quel accord.',
    nothingMine:
      'Rien de ce dont vous êtes responsable ne prend fin bientôt. Un accord paraît ici dès que vous êtes responsable de son partenariat.',
    seeEverybody: 'Voir ceux de tout le monde',
    register: 'Ouvrir le registre',
    newOffer: 'Nouvelle offre',
    renew: 'Renouveler',
    openOffer: 'Offre ouverte',
    openTheOffer: 'Ouvrir l’offre',
    waitingOffers: 'Offres qui nous attendent',
    offerColumn: 'Offre',
    more: (n) =>
      `Seuls les ${n} premiers sont affichés. Limitez le tableau à un responsable, ou passez par le registre.`,
  },
  es: {
    title: 'Renovaciones',
    columns: {
      to_offer: 'Por ofrecer',
      offered: 'Ofrecidas',
      in_discussion: 'En negociación',
      to_countersign: 'Por contrafirmar',
      lapsed: 'Caducadas',
      done: 'Concluidas',
      declined: 'Rechazadas',
      withdrawn: 'Retiradas',
    },
    empty: {
      to_offer: 'Ningún acuerdo termina en 180 días sin oferta.',
      offered: 'Ningún socio tiene una oferta por contestar.',
      in_discussion: 'Ninguna propuesta espera respuesta.',
      to_countersign: 'Nada espera nuestra firma.',
      lapsed: 'Ningún plazo ha vencido sin respuesta.',
      done: 'Nada se ha concluido en este tiempo.',
      declined: 'Nada se ha rechazado en este tiempo.',
      withdrawn: 'Nada se ha retirado en este tiempo.',
    },
    waiting: (n) => counted(n, { one: 'paso nos espera', other: 'pasos nos esperan' }, 'es'),
    closed: (days) => `Cerradas en los últimos ${days} días`,
    jump: 'Columnas',
    whose: 'De quién',
    everybody: 'Las de todos',
    mine: 'Las mías',
    nobody: 'nadie todavía',
    show: 'Mostrar',
    lastDay: 'Último día',
    noticeBy: 'Último día útil',
    noticePassed: 'El último día útil fue el',
    passed: (when) => `Terminó ${when}, sin confirmar`,
    ends: (when) => `Termina ${when}`,
    noEnd: 'Final desconocido',
    deadline: (day) => `Respuesta hasta el ${day}`,
    deadlinePassed: (day) => `El plazo venció el ${day}`,
    nextUs: {
      send: 'Nos toca enviarla',
      answer: 'Nos toca responder a la propuesta',
      extend: 'Nos toca ampliar el plazo o retirar la oferta',
    },
    nextUsSigns: (name) => `Le toca firmar a ${name}, por nosotros`,
    nextPartner: (name) => `Le toca a ${name}, por el socio`,
    draft: 'Borrador',
    refused: 'Correo rechazado',
    visited: (day) => `Abierta el ${day}`,
    notVisited: 'Aún sin abrir',
    inkAsked: 'Pide firmar en papel',
    signedOn: (day) => `Firmado el ${day}`,
    prepare: 'Preparar oferta',
    send: 'Enviar',
    answer: 'Responder',
    countersign: 'Contrafirmar',
    extend: 'Ampliar o retirar',
    open: 'Abrir',
    openSuccessor: 'Abrir el acuerdo',
    choose: (partner) => `Elegir ${partner}`,
    chooseSeveral: 'Marque varios para preparar sus ofertas a la vez.',
    prepareSeveral: 'Preparar las marcadas',
    nothing: 'Nada que renovar',
    nothingText:
      'Un acuerdo llega aquí 180 días antes de su último día, o cuando empieza su preaviso. Una oferta puede prepararse antes desde cualquier acuerdo.',
    nothingMine:
      'Nada de lo que está a su cargo termina pronto. Un acuerdo aparece aquí en cuanto su alianza está a su cargo.',
    seeEverybody: 'Ver las de todos',
    register: 'Abrir el registro',
    newOffer: 'Nueva oferta',
    renew: 'Renovar',
    openOffer: 'Oferta abierta',
    openTheOffer: 'Abrir la oferta',
    waitingOffers: 'Ofertas que nos esperan',
    offerColumn: 'Oferta',
    more: (n) => `Solo se muestran los primeros ${n}. Limite el tablero a un responsable o use el registro.`,
  },
});
