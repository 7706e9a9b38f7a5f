import { words } from '../../platform/words.ts';
import type { AnswerKind, WaitingReason } from './answer.ts';
import type { CallStage } from './call.ts';
import type { LeftOut, recipientEnds } from './recipient.ts';

interface CallTerms {
  stages: Record<CallStage, string>;
  answers: Record<AnswerKind, string>;
  leftOut: Record<LeftOut, string>;
  waiting: Record<WaitingReason, string>;
  ends: Record<(typeof recipientEnds)[number], string>;
  /** The next step of an opportunity whose funder has a question. */
  replyStep(by: string): string;
  /** What somebody answered, for a mail to the call's owner. */
  told: Record<AnswerKind, (by: string, recipient: string) => string>;
}

const who = (by: string, recipient: string): string => (by === recipient ? by : `${by} (${recipient})`);

/** What the stages of a call, its answers and the reasons around them are called. */
export const callTerms = words<CallTerms>({
  en: {
    stages: {
      draft: 'Draft',
      scheduled: 'Scheduled',
      open: 'Open',
      past_deadline: 'Past its deadline',
      closed: 'Closed',
    },
    answers: {
      pledge: 'Pledge',
      range: 'Range',
      question: 'Question',
      decline: 'Declined',
      passed_on: 'Passed on',
    },
    leftOut: {
      do_not_contact: 'Asked not to be contacted',
      no_address: 'No address is known',
      same_funder: 'Somebody else of the same funder is written to',
      same_address: 'The same address is written to already',
      conflict_not_viewed: 'A conflict of interest is noted that nobody else has looked at',
      sanctions_hit: 'On a sanctions list',
      no_text: 'The call has no text in this language',
      funder_archived: 'Archived',
    },
    waiting: {
      after_deadline: 'It came after the deadline.',
      call_closed: 'The call was closed.',
      conflict_not_viewed: 'A second person has to look at the conflict of interest first.',
      sanctions_hit: 'The funder is on a sanctions list.',
      screening_missing: 'The funder has to be screened first.',
      already_won: 'The opportunity is won already: this answer does not change what was promised.',
      opportunity_archived: 'The opportunity was archived.',
      do_not_contact: 'The colleague asked not to be contacted: no mail went out.',
    },
    ends: { passed_on: 'Passed on to a colleague', resent: 'A newer link was sent', taken_back: 'Taken back' },
    replyStep: (by) => `Reply to ${by}’s question`,
    told: {
      pledge: (by, recipient) => `${who(by, recipient)} has made a pledge.`,
      range: (by, recipient) => `${who(by, recipient)} has named a range.`,
      question: (by, recipient) => `${who(by, recipient)} has a question.`,
      decline: (by, recipient) => `${who(by, recipient)} has declined.`,
      passed_on: (by, recipient) => `${who(by, recipient)} has passed the call on to a colleague.`,
    },
  },
  fr: {
    stages: {
      draft: 'Brouillon',
      scheduled: 'Programmé',
      open: 'Ouvert',
      past_deadline: 'Date limite passée',
      closed: 'Clos',
    },
    answers: {
      pledge: 'Promesse',
      range: 'Fourchette',
      question: 'Question',
      decline: 'Refus',
      passed_on: 'Transmis',
    },
    leftOut: {
      do_not_contact: 'A demandé à ne pas être contacté',
      no_address: 'Aucune adresse connue',
      same_funder: 'Une autre personne du même bailleur reçoit l’appel',
      same_address: 'La même adresse reçoit déjà l’appel',
      conflict_not_viewed: 'Un conflit d’intérêts est signalé, que personne d’autre n’a examiné',
      sanctions_hit: 'Sur une liste de sanctions',
      no_text: 'L’appel n’a pas de texte dans cette langue',
      funder_archived: 'Archivé',
    },
    waiting: {
      after_deadline: 'Elle est arrivée après la date limite.',
      call_closed: 'L’appel était clos.',
      conflict_not_viewed: 'Une seconde personne doit d’abord examiner le conflit d’intérêts.',
      sanctions_hit: 'Le bailleur figure sur une liste de sanctions.',
      screening_missing: 'Le bailleur doit d’abord être vérifié.',
      already_won: 'L’opportunité est déjà gagnée\u00a0: cette réponse ne change rien à ce qui a été promis.',
      opportunity_archived: 'L’opportunité a été archivée.',
      do_not_contact: 'Ce collègue a demandé à ne pas être contacté\u00a0: aucun message n’est parti.',
    },
    ends: { passed_on: 'Transmis à un collègue', resent: 'Un lien plus récent a été envoyé', taken_back: 'Retiré' },
    replyStep: (by) => `Répondre à la question de ${by}`,
    told: {
      pledge: (by, recipient) => `${who(by, recipient)} a fait une promesse.`,
      range: (by, recipient) => `${who(by, recipient)} a indiqué une fourchette.`,
      question: (by, recipient) => `${who(by, recipient)} pose une question.`,
      decline: (by, recipient) => `${who(by, recipient)} a décliné.`,
      passed_on: (by, recipient) => `${who(by, recipient)} a transmis l’appel à un collègue.`,
    },
  },
  es: {
    stages: {
      draft: 'Borrador',
      scheduled: 'Programada',
      open: 'Abierta',
      past_deadline: 'Plazo vencido',
      closed: 'Cerrada',
    },
    answers: {
      pledge: 'Promesa',
      range: 'Rango',
      question: 'Pregunta',
      decline: 'Rechazo',
      passed_on: 'Transmitida',
    },
    leftOut: {
      do_not_contact: 'Pidió que no se le contactara',
      no_address: 'No se conoce ninguna dirección',
      same_funder: 'Ya se escribe a otra persona del mismo financiador',
      same_address: 'Ya se escribe a la misma dirección',
      conflict_not_viewed: 'Hay un conflicto de intereses anotado que nadie más ha examinado',
      sanctions_hit: 'En una lista de sanciones',
      no_text: 'La convocatoria no tiene texto en este idioma',
      funder_archived: 'Archivado',
    },
    waiting: {
      after_deadline: 'Llegó después de la fecha límite.',
      call_closed: 'La convocatoria estaba cerrada.',
      conflict_not_viewed: 'Antes, otra persona tiene que examinar el conflicto de intereses.',
      sanctions_hit: 'El financiador figura en una lista de sanciones.',
      screening_missing: 'Antes hay que verificar al financiador.',
      already_won: 'La oportunidad ya está ganada: esta respuesta no cambia lo prometido.',
      opportunity_archived: 'La oportunidad se archivó.',
      do_not_contact: 'Esa persona pidió que no se la contactara: no salió ningún mensaje.',
    },
    ends: {
      passed_on: 'Transmitida a otra persona',
      resent: 'Se envió un enlace más reciente',
      taken_back: 'Retirada',
    },
    replyStep: (by) => `Responder a la pregunta de ${by}`,
    told: {
      pledge: (by, recipient) => `${who(by, recipient)} ha hecho una promesa.`,
      range: (by, recipient) => `${who(by, recipient)} ha indicado un rango.`,
      question: (by, recipient) => `${who(by, recipient)} tiene una pregunta.`,
      decline: (by, recipient) => `${who(by, recipient)} ha declinado.`,
      passed_on: (by, recipient) => `${who(by, recipient)} ha pasado la convocatoria a otra persona.`,
    },
  },
});
