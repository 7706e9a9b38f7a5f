import { words } from '../../platform/words.ts';

/** The form of a new version of an offer. */
export const versionWords = words({
  en: {
    title: 'New version',
    lead: 'What you change here replaces what is on the table. The partner gets a new link; the one before says that there is a new version.',
    fromProposal: 'The form holds what the partner proposed. Offering it answers the proposal.',
    signedBefore: (names: string) =>
      `${names} signed the version on the table. The new one asks for that signature again.`,
    deadlinePassed: 'The deadline has passed. Set a later one first: nobody could sign a new version.',
    texts: 'Text',
    textsHint: 'What stands in double braces is filled from the terms above.',
    reply: 'Words to the partner',
    replyHint: 'They stand in the mail, above the link.',
    offer: 'Put it on the table',
    compare: 'Show the difference',
    difference: 'What changes',
    missing: 'Before it can be offered',
  },
  fr: {
    title: 'Nouvelle version',
    lead: 'Ce que vous modifiez ici remplace ce qui est sur la table. Le partenaire reçoit un nouveau lien\u00a0; le précédent annonce qu’il y a une nouvelle version.',
    fromProposal:
      'Le formulaire contient ce que le partenaire a proposé. Le mettre sur la table répond à la proposition.',
    signedBefore: (names) =>
      `${names} a signé la version sur la table. La nouvelle demandera de nouveau cette signature.`,
    deadlinePassed:
      'Le délai a expiré. Fixez-en d’abord un plus tardif\u00a0: personne ne pourrait signer une nouvelle version.',
    texts: 'Texte',
    textsHint: 'Ce qui figure entre doubles accolades est rempli d’après les conditions ci-dessus.',
    reply: 'Un mot au partenaire',
    replyHint: 'Il figure dans le courriel, au-dessus du lien.',
    offer: 'Mettre sur la table',
    compare: 'Voir les différences',
    difference: 'Ce qui change',
    missing: 'Avant de pouvoir la proposer',
  },
  es: {
    title: 'Versión nueva',
    lead: 'Lo que cambie aquí sustituye lo que está sobre la mesa. El socio recibe un enlace nuevo; el anterior avisa de que hay una versión nueva.',
    fromProposal: 'El formulario contiene lo que propuso el socio. Ofrecerlo responde a la propuesta.',
    signedBefore: (names) => `${names} firmó la versión que está sobre la mesa. La nueva vuelve a pedir esa firma.`,
    deadlinePassed: 'El plazo ha vencido. Fije otro primero: nadie podría firmar una versión nueva.',
    texts: 'Texto',
    textsHint: 'Lo que figura entre llaves dobles se rellena con las condiciones de arriba.',
    reply: 'Unas palabras al socio',
    replyHint: 'Figuran en el correo, encima del enlace.',
    offer: 'Ponerla sobre la mesa',
    compare: 'Ver las diferencias',
    difference: 'Qué cambia',
    missing: 'Antes de poder ofrecerla',
  },
});
