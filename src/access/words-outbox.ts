import type { MailState } from '../platform/outbox.ts';
import type { MailFault } from '../platform/send-mail.ts';
import { words } from '../platform/words.ts';
import type { TemplateName } from '../post/templates.ts';

interface OutboxWords {
  title: string;
  lead: string;
  noServer: string;
  empty: string;
  emptyText: string;
  kind: string;
  to: string;
  when: string;
  state: string;
  states: Record<MailState, string>;
  faults: Record<MailFault, string>;
  templates: Record<TemplateName, string>;
  files: string;
  attempts: string;
  submitted: string;
  language: string;
  link: string;
  linkMasked: string;
  linkFull: string;
  linkDead: string;
  text: string;
  preview: string;
  unwritable: string;
  resend: string;
  resendHint: string;
  resent: string;
}

/** The outbox, for administrators. */
export const outboxWords = words<OutboxWords>({
  en: {
    title: 'Outbox',
    lead: 'Every mail that Loam has written, and what became of it.',
    noServer: 'No mail server is set up. Open a mail here and pass its link on yourself.',
    empty: 'No mail yet',
    emptyText: 'Sign-in links and invitations appear here.',
    kind: 'Mail',
    to: 'To',
    when: 'Written',
    state: 'State',
    states: {
      queued: 'Waiting',
      attempting: 'Being sent',
      submitted: 'Submitted',
      uncertain: 'Not known',
      refused: 'Given up',
    },
    faults: {
      refused_by_server: 'The mail server refused it.',
      put_off: 'The mail server could not take it just then.',
      not_reachable: 'The mail server could not be reached.',
      no_reply: 'The connection broke off, so it may have been sent or not.',
      link_dead: 'Its link no longer works, so it was not sent.',
      not_writable: 'It could not be written.',
    },
    templates: {
      'sign-in': 'Sign-in link',
      invitation: 'Invitation',
      reminders: 'Reminders',
      offer: 'Offer',
      'your-turn': 'Turn to sign',
      'new-version': 'New version of an offer',
      answer: 'Answer to a proposal',
      'hand-over': 'Hand-over',
      'agreement-link': 'Link to an agreement',
      'signing-code': 'Code for signing',
      'renewal-news': 'News of an offer',
      'partner-news': 'News of an agreement',
      'renewal-signed': 'Signed agreement',
      call: 'Call for funding',
      'call-passed-on': 'Call passed on',
      'call-reminder': 'Reminder of a call',
      'call-thanks': 'Thanks for an answer to a call',
      'call-reply': 'Reply about a call',
      'call-news': 'News of a call',
    },
    files: 'Attached',
    attempts: 'Attempts',
    submitted: 'Submitted',
    language: 'Language',
    link: 'Link',
    linkMasked: 'Hidden here: only the person it was written to should open it.',
    linkFull: 'Whoever opens this link acts as that person. Pass it on only to them.',
    linkDead: 'This link no longer works: it was used, withdrawn or has expired.',
    text: 'As text',
    preview: 'As it looks',
    unwritable: 'This mail cannot be shown: its template or data are at fault.',
    resend: 'Send again',
    resendHint: 'With a new link if the old one no longer works.',
    resent: 'The mail is waiting to be sent again.',
  },
  fr: {
    title: 'Boîte d’envoi',
    lead: 'Tous les courriels que Loam a écrits, et ce qu’ils sont devenus.',
    noServer: 'Aucun serveur de messagerie n’est configuré. Ouvrez un courriel ici et transmettez vous-même son lien.',
    empty: 'Aucun courriel pour l’instant',
    emptyText: 'Les liens de connexion et les invitations apparaissent ici.',
    kind: 'Courriel',
    to: 'À',
    when: 'Écrit',
    state: 'État',
    states: {
      queued: 'En attente',
      attempting: 'En cours d’envoi',
      submitted: 'Remis au serveur',
      uncertain: 'Sort inconnu',
      refused: 'Abandonné',
    },
    faults: {
      refused_by_server: 'Le serveur de messagerie l’a refusé.',
      put_off: 'Le serveur de messagerie n’a pas pu le prendre à ce moment-là.',
      not_reachable: 'Le serveur de messagerie était injoignable.',
      no_reply: 'La connexion s’est interrompue\u00a0: il est peut-être parti, peut-être pas.',
      link_dead: 'Son lien ne fonctionne plus\u00a0: il n’a pas été envoyé.',
      not_writable: 'Il n’a pas pu être rédigé.',
    },
    templates: {
      'sign-in': 'Lien de connexion',
      invitation: 'Courriel d’invitation',
      reminders: 'Courriel de rappel',
      offer: 'Envoi d’une offre',
      'your-turn': 'Tour de signature',
      'new-version': 'Nouvelle version d’une offre',
      answer: 'Réponse à une proposition',
      'hand-over': 'Transmission à un collègue',
      'agreement-link': 'Lien vers un accord',
      'signing-code': 'Code pour signer',
      'renewal-news': 'Nouvelles d’une offre',
      'partner-news': 'Nouvelles d’un accord',
      'renewal-signed': 'Accord signé',
      call: 'Envoi d’un appel à financement',
      'call-passed-on': 'Appel transmis',
      'call-reminder': 'Rappel d’un appel',
      'call-thanks': 'Remerciement pour une réponse à un appel',
      'call-reply': 'Réponse au sujet d’un appel',
      'call-news': 'Nouvelles d’un appel',
    },
    files: 'Pièces jointes',
    attempts: 'Essais',
    submitted: 'Remis au serveur',
    language: 'Langue',
    link: 'Lien',
    linkMasked: 'Masqué ici\u00a0: seule la personne à qui il est destiné doit l’ouvrir.',
    linkFull: 'Qui ouvre ce lien agit au nom de cette personne. Ne le transmettez qu’à elle.',
    linkDead: 'Ce lien ne fonctionne plus\u00a0: il a servi, a été retiré ou a expiré.',
    text: 'En texte',
    preview: 'Tel qu’il apparaît',
    unwritable: 'Ce courriel ne peut pas être affiché\u00a0: son modèle ou ses données sont en défaut.',
    resend: 'Renvoyer',
    resendHint: 'Avec un nouveau lien si l’ancien ne fonctionne plus.',
    resent: 'Le courriel attend d’être renvoyé.',
  },
  es: {
    title: 'Bandeja de salida',
    lead: 'Todos los correos que Loam ha escrito y qué fue de ellos.',
    noServer: 'No hay servidor de correo configurado. Abra aquí un correo y haga llegar usted el enlace.',
    empty: 'Todavía no hay correos',
    emptyText: 'Aquí aparecen los enlaces para entrar y las invitaciones.',
    kind: 'Correo',
    to: 'Para',
    when: 'Escrito',
    state: 'Estado',
    states: {
      queued: 'En espera',
      attempting: 'Enviándose',
      submitted: 'Entregado al servidor',
      uncertain: 'No se sabe',
      refused: 'Abandonado',
    },
    faults: {
      refused_by_server: 'El servidor de correo lo rechazó.',
      put_off: 'El servidor de correo no pudo aceptarlo en ese momento.',
      not_reachable: 'No se pudo llegar al servidor de correo.',
      no_reply: 'La conexión se cortó: puede que haya salido o puede que no.',
      link_dead: 'Su enlace ya no funciona, así que no se envió.',
      not_writable: 'No se pudo redactar.',
    },
    templates: {
      'sign-in': 'Enlace para entrar',
      invitation: 'Invitación',
      reminders: 'Avisos por correo',
      offer: 'Envío de una oferta',
      'your-turn': 'Turno de firma',
      'new-version': 'Nueva versión de una oferta',
      answer: 'Respuesta a una propuesta',
      'hand-over': 'Traspaso a un colega',
      'agreement-link': 'Enlace a un acuerdo',
      'signing-code': 'Código para firmar',
      'renewal-news': 'Novedades de una oferta',
      'partner-news': 'Novedades de un acuerdo',
      'renewal-signed': 'Acuerdo firmado',
      call: 'Envío de una convocatoria',
      'call-passed-on': 'Convocatoria transmitida a otra persona',
      'call-reminder': 'Recordatorio de una convocatoria',
      'call-thanks': 'Agradecimiento por una respuesta',
      'call-reply': 'Respuesta sobre una convocatoria',
      'call-news': 'Novedades de una convocatoria',
    },
    files: 'Adjuntos',
    attempts: 'Intentos',
    submitted: 'Entregado al servidor',
    language: 'Idioma',
    link: 'Enlace',
    linkMasked: 'Oculto aquí: solo debe abrirlo la persona a quien se escribió.',
    linkFull: 'Quien abra este enlace actúa como esa persona. Páselo solo a ella.',
    linkDead: 'Este enlace ya no funciona: se usó, se retiró o caducó.',
    text: 'Como texto',
    preview: 'Como se ve',
    unwritable: 'Este correo no se puede mostrar: fallan su plantilla o sus datos.',
    resend: 'Enviar de nuevo',
    resendHint: 'Con un enlace nuevo si el anterior ya no funciona.',
    resent: 'El correo espera a que se envíe de nuevo.',
  },
});
