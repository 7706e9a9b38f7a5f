import { words } from '../../platform/words.ts';
import type { DeadReason, OfferEnd } from './open-portal.ts';

interface PortalWords {
  /** Both sides of the agreement. */
  between: (partner: string) => string;
  offerTitle: string;
  agreementTitle: string;
  /** The first page of an offer that can no longer be answered. */
  over: Record<OfferEnd, { title: string; text: string }>;
  offerLead: string;
  agreementLead: string;
  forWhom: string;
  open: string;
  confirm: string;
  openHint: string;
  confirmHint: (address: string) => string;
  notYou: string;
  notYouText: string;
  notYouColleague: string;
  questions: (name: string) => string;
  back: string;
  unknownTitle: string;
  unknownText: string;
  dead: Record<DeadReason, { title: string; text: string }>;
  current: string;
  currentHint: (address: string) => string;
  currentSent: string;
  currentSentText: (address: string) => string;
  currentNone: string;
  currentNoneText: string;
  currentLater: string;
  later: (minutes: number) => string;
  /** Over a form that was sent too often, shown again as typed. */
  pause: (minutes: number) => string;
  conflictTitle: string;
  /** To what was sent by a page whose link has ended meanwhile. */
  notTaken: string;
}

/** The door of the partner's portal: landing page, dead links. */
export const portalWords = words<PortalWords>({
  en: {
    between: (partner) => `${partner} and the “4 per 1000” Initiative`,
    offerTitle: 'An offer to continue our agreement',
    agreementTitle: 'What is open in our agreement',
    over: {
      concluded: {
        title: 'Everybody has signed',
        text: 'The agreement is concluded. On the next page you can read what was signed and save the signed document.',
      },
      declined: {
        title: 'The offer was declined',
        text: 'Nothing can be signed any more. On the next page you can still read what was offered.',
      },
      withdrawn: {
        title: 'The offer was withdrawn',
        text: 'The Executive Secretariat has withdrawn it. Nothing can be signed any more.',
      },
    },
    offerLead:
      'The Executive Secretariat of the “4 per 1000” Initiative offers to continue this agreement. On the next page you can read the offer, propose changes, sign or decline.',
    agreementLead: 'On the next page you see what was agreed and what is still open, and can hand in a report.',
    forWhom: 'This page is for',
    open: 'Open',
    confirm: 'Confirm and open',
    openHint: 'You need no account. Nothing is signed by opening the page.',
    confirmHint: (address) =>
      `By opening the page you confirm that the address ${address} is yours. Nothing is signed by it.`,
    notYou: 'This is not for you?',
    notYouText: 'Then please close this page. Nothing has happened yet, and nothing will.',
    notYouColleague: 'Should a colleague deal with it? Open the page and hand the offer over there.',
    questions: (name) => `Questions? ${name} at the Executive Secretariat will answer them:`,
    back: 'Back',
    unknownTitle: 'This link is not known',
    unknownText:
      'The address is not complete or was never given out. Open the link in the mail once more, or copy the whole address from there. If that does not help, answer the mail.',
    dead: {
      expired: {
        title: 'This link has expired',
        text: 'The time in which it could be used is over. If you still need it, please ask the Executive Secretariat for a new one.',
      },
      new_version: {
        title: 'There is a new version',
        text: 'This link led to a version of the offer that has been replaced, so it no longer works. A link to the new version was mailed to whoever signs.',
      },
      withdrawn: {
        title: 'The offer was withdrawn',
        text: 'The Executive Secretariat has withdrawn this offer. Nothing can be signed by this link any more. If that surprises you, please ask the Executive Secretariat.',
      },
      handed_over: {
        title: 'The offer was handed over',
        text: 'A colleague of yours has taken over and has a link of their own. This one no longer works.',
      },
      resent: {
        title: 'There is a newer link',
        text: 'Another link was mailed after this one and has replaced it. Please use the newer mail.',
      },
      revoked: {
        title: 'This link was revoked',
        text: 'The Executive Secretariat has taken this link back. If you still need it, please ask there for a new one.',
      },
    },
    current: 'Send me the current link',
    currentHint: (address) => `It goes to the address on file, ${address}, and to no other.`,
    currentSent: 'The current link is on its way',
    currentSentText: (address) =>
      `We have mailed it to ${address}. If nothing arrives within a few minutes, look among unwanted mail.`,
    currentNone: 'There is no current link',
    currentNoneText:
      'No link stands that we could send to your address: the offer was handed over to somebody else, or is over. Please ask the Executive Secretariat.',
    currentLater: 'Not yet again',
    later: (minutes) =>
      `The link was asked for three times within the hour. You can have it mailed again in ${minutes} min. Until then, look among unwanted mail or ask the Executive Secretariat.`,
    pause: (minutes) =>
      `A great deal was sent by this link within the hour, so this was not taken yet. What you typed stands below: please send it again in ${minutes} min. A file has to be chosen again.`,
    conflictTitle: 'That is not possible now',
    notTaken: 'What you have just sent was not taken. To keep what you typed, go back in your browser and copy it.',
  },
  fr: {
    between: (partner) => `${partner} et l’Initiative «\u00a04 pour 1000\u00a0»`,
    offerTitle: 'Une offre pour poursuivre notre accord',
    agreementTitle: 'Ce qui reste à faire dans notre accord',
    over: {
      concluded: {
        title: 'Tout le monde a signé',
        text: 'L’accord est conclu. À la page suivante, vous pouvez lire ce qui a été signé et enregistrer le document signé.',
      },
      declined: {
        title: 'L’offre a été refusée',
        text: 'Plus rien ne peut être signé. À la page suivante, vous pouvez encore lire ce qui avait été proposé.',
      },
      withdrawn: {
        title: 'L’offre a été retirée',
        text: 'Le Secrétariat exécutif l’a retirée. Plus rien ne peut être signé.',
      },
    },
    offerLead:
      'Le Secrétariat exécutif de l’Initiative «\u00a04 pour 1000\u00a0» propose de poursuivre cet accord. À la page suivante, vous pouvez lire l’offre, proposer des modifications, signer ou refuser.',
    agreementLead:
      'À la page suivante, vous voyez ce qui a été convenu et ce qui reste à faire, et vous pouvez remettre un rapport.',
    forWhom: 'Cette page est destinée à',
    open: 'Ouvrir',
    confirm: 'Confirmer et ouvrir',
    openHint: 'Aucun compte n’est nécessaire. Ouvrir la page ne signe rien.',
    confirmHint: (address) =>
      `En ouvrant la page, vous confirmez que l’adresse ${address} est la vôtre. Cela ne signe rien.`,
    notYou: 'Cette page n’est pas pour vous\u00a0?',
    notYouText: 'Vous pouvez fermer cette page. Rien ne s’est encore passé, et rien ne se passera.',
    notYouColleague: 'Une autre personne doit s’en charger\u00a0? Ouvrez la page et transmettez-lui l’offre.',
    questions: (name) => `Des questions\u00a0? ${name}, au Secrétariat exécutif, y répondra\u00a0:`,
    back: 'Retour',
    unknownTitle: 'Ce lien n’est pas connu',
    unknownText:
      'L’adresse est incomplète ou n’a jamais été attribuée. Ouvrez de nouveau le lien du courriel, ou copiez-y l’adresse entière. Si cela ne suffit pas, répondez au courriel.',
    dead: {
      expired: {
        title: 'Ce lien a expiré',
        text: 'Son délai d’utilisation est passé. Si vous en avez encore besoin, demandez-en un nouveau au Secrétariat exécutif.',
      },
      new_version: {
        title: 'Il y a une nouvelle version',
        text: 'Ce lien menait à une version de l’offre qui a été remplacée\u00a0: il ne fonctionne plus. Un lien vers la nouvelle version a été envoyé aux signataires.',
      },
      withdrawn: {
        title: 'L’offre a été retirée',
        text: 'Le Secrétariat exécutif a retiré cette offre. Ce lien ne permet plus de rien signer. Si cela vous étonne, renseignez-vous auprès du Secrétariat exécutif.',
      },
      handed_over: {
        title: 'L’offre a été transmise',
        text: 'Une autre personne de votre organisation a pris le relais et dispose de son propre lien. Celui-ci ne fonctionne plus.',
      },
      resent: {
        title: 'Il y a un lien plus récent',
        text: 'Un autre lien vous a été envoyé ensuite et remplace celui-ci. Utilisez le courriel le plus récent.',
      },
      revoked: {
        title: 'Ce lien a été révoqué',
        text: 'Le Secrétariat exécutif a repris ce lien. Si vous en avez encore besoin, demandez-lui-en un nouveau.',
      },
    },
    current: 'M’envoyer le lien actuel',
    currentHint: (address) => `Il part à l’adresse enregistrée, ${address}, et à aucune autre.`,
    currentSent: 'Le lien actuel est en route',
    currentSentText: (address) =>
      `Nous l’avons envoyé à ${address}. Si rien n’arrive d’ici quelques minutes, regardez parmi les courriels indésirables.`,
    currentNone: 'Il n’y a pas de lien actuel',
    currentNoneText:
      'Aucun lien valable ne peut être envoyé à votre adresse\u00a0: l’offre a été transmise à une autre personne, ou elle est close. Renseignez-vous auprès du Secrétariat exécutif.',
    currentLater: 'Pas encore de nouvel envoi',
    later: (minutes) =>
      `Le lien a été demandé trois fois en une heure. Vous pourrez le faire envoyer de nouveau dans ${minutes}\u00a0min. D’ici là, regardez parmi les courriels indésirables ou adressez-vous au Secrétariat exécutif.`,
    pause: (minutes) =>
      `Ce lien a servi à beaucoup d’envois en une heure\u00a0: celui-ci n’a pas encore été pris en compte. Ce que vous avez saisi figure ci-dessous\u00a0; envoyez-le de nouveau dans ${minutes}\u00a0min. Un fichier est à choisir de nouveau.`,
    conflictTitle: 'Ce n’est pas possible pour l’instant',
    notTaken:
      'Ce que vous venez d’envoyer n’a pas été pris en compte. Pour garder ce que vous avez saisi, revenez en arrière dans votre navigateur et copiez-le.',
  },
  es: {
    between: (partner) => `${partner} y la Iniciativa «4 por 1000»`,
    offerTitle: 'Una oferta para continuar nuestro acuerdo',
    agreementTitle: 'Lo que queda pendiente en nuestro acuerdo',
    over: {
      concluded: {
        title: 'Todas las personas han firmado',
        text: 'El acuerdo está concluido. En la página siguiente puede leer lo que se firmó y guardar el documento firmado.',
      },
      declined: {
        title: 'La oferta se ha rechazado',
        text: 'Ya no se puede firmar nada. En la página siguiente puede seguir leyendo lo que se ofreció.',
      },
      withdrawn: {
        title: 'La oferta se ha retirado',
        text: 'La Secretaría Ejecutiva la ha retirado. Ya no se puede firmar nada.',
      },
    },
    offerLead:
      'La Secretaría Ejecutiva de la Iniciativa «4 por 1000» propone continuar este acuerdo. En la página siguiente puede leer la oferta, proponer cambios, firmar o rechazar.',
    agreementLead: 'En la página siguiente ve lo acordado y lo que queda pendiente, y puede entregar un informe.',
    forWhom: 'Esta página es para',
    open: 'Abrir',
    confirm: 'Confirmar y abrir',
    openHint: 'No necesita ninguna cuenta. Con abrir la página no se firma nada.',
    confirmHint: (address) =>
      `Al abrir la página confirma que la dirección ${address} es suya. Con ello no firma nada.`,
    notYou: '¿No es para usted?',
    notYouText: 'Cierre entonces esta página. Todavía no ha pasado nada, ni pasará.',
    notYouColleague: '¿Debe ocuparse otra persona? Abra la página y traspásele allí la oferta.',
    questions: (name) => `¿Preguntas? ${name}, de la Secretaría Ejecutiva, las responderá:`,
    back: 'Volver',
    unknownTitle: 'Este enlace no se conoce',
    unknownText:
      'La dirección está incompleta o nunca se asignó. Abra otra vez el enlace del correo o copie de él la dirección entera. Si no sirve, responda al correo.',
    dead: {
      expired: {
        title: 'Este enlace ha caducado',
        text: 'Su plazo de uso ha terminado. Si todavía lo necesita, pida uno nuevo a la Secretaría Ejecutiva.',
      },
      new_version: {
        title: 'Hay una nueva versión',
        text: 'Este enlace llevaba a una versión de la oferta que se ha sustituido, por lo que ya no funciona. Se envió un enlace a la nueva versión a quienes firman.',
      },
      withdrawn: {
        title: 'La oferta se ha retirado',
        text: 'La Secretaría Ejecutiva ha retirado esta oferta. Con este enlace ya no se puede firmar nada. Si le sorprende, pregunte a la Secretaría Ejecutiva.',
      },
      handed_over: {
        title: 'La oferta se ha traspasado',
        text: 'Otra persona de su organización se ocupa ahora y tiene su propio enlace. Este ya no funciona.',
      },
      resent: {
        title: 'Hay un enlace más reciente',
        text: 'Después de este se envió otro enlace, que lo sustituye. Use el correo más reciente.',
      },
      revoked: {
        title: 'Este enlace se ha revocado',
        text: 'La Secretaría Ejecutiva ha anulado este enlace. Si todavía lo necesita, pídale uno nuevo.',
      },
    },
    current: 'Enviarme el enlace actual',
    currentHint: (address) => `Se envía a la dirección registrada, ${address}, y a ninguna otra.`,
    currentSent: 'El enlace actual está en camino',
    currentSentText: (address) =>
      `Lo hemos enviado a ${address}. Si no llega nada en unos minutos, mire entre el correo no deseado.`,
    currentNone: 'No hay enlace actual',
    currentNoneText:
      'No hay ningún enlace válido que podamos enviar a su dirección: la oferta se traspasó a otra persona o ha terminado. Pregunte a la Secretaría Ejecutiva.',
    currentLater: 'Todavía no se puede enviar otra vez',
    later: (minutes) =>
      `El enlace se ha pedido tres veces en una hora. Podrá pedir que se le envíe otra vez dentro de ${minutes} min. Hasta entonces, mire entre el correo no deseado o pregunte a la Secretaría Ejecutiva.`,
    pause: (minutes) =>
      `Con este enlace se ha enviado mucho en una hora, por lo que esto aún no se ha tenido en cuenta. Lo que escribió sigue abajo: envíelo otra vez dentro de ${minutes} min. Un archivo hay que elegirlo de nuevo.`,
    conflictTitle: 'Ahora no es posible',
    notTaken:
      'Lo que acaba de enviar no se ha tenido en cuenta. Para conservar lo que escribió, vuelva atrás en su navegador y cópielo.',
  },
});
