import { words } from '../../platform/words.ts';
import type { AnswerKind } from '../calls/answer.ts';

/** What became of an answer, as the person who gave it may know. */
export type Outcome =
  | 'pledge_recorded'
  | 'pledge_agreed'
  | 'waits_late'
  | 'waits_closed'
  | 'to_confirm'
  | 'seen'
  | 'range_noted'
  | 'question_open'
  | 'replied'
  | 'declined'
  | 'passed_on';

interface Way {
  title: string;
  hint: string;
}

interface AnswerWords {
  ways: Record<AnswerKind, Way>;
  told: {
    pledge: (amount: string) => string;
    range: (amount: string) => string;
    question: string;
    decline: string;
    passed_on: (name: string) => string;
  };
  expected: (day: string) => string;
  again: (day: string) => string;
  outcomes: Record<Outcome, string>;
  /** Said once, after an answer was sent. */
  kept: Record<AnswerKind, string>;
  promisedHint: string;
  alreadyTitle: string;
  alreadyText: string;
  alreadyTyped: string;
  /** What a second pledge turns into: a wish, in a box to write in. */
  wish: (pledge: string) => string;
  passedOnTitle: string;
  passedOnText: (name: string, email: string) => string;
}

/** What can be answered, what was, and what becomes of it. */
export const answerWords = words<AnswerWords>({
  en: {
    ways: {
      pledge: { title: 'Pledge an amount', hint: 'In one payment or in instalments; you see each before you send it.' },
      range: {
        title: 'Name a range',
        hint: 'Not decided yet: from, to, and when you expect to know. It binds you to nothing.',
      },
      question: { title: 'Ask a question', hint: 'The Executive Secretariat replies by mail.' },
      passed_on: { title: 'Pass on to a colleague', hint: 'They get a link of their own; yours ends.' },
      decline: { title: 'Decline', hint: 'With a word why, if you like, and when we may ask again.' },
    },
    told: {
      pledge: (amount) => `Pledge of ${amount}`,
      range: (amount) => `Range: ${amount}`,
      question: 'Question',
      decline: 'Declined',
      passed_on: (name) => `Passed on to ${name}`,
    },
    expected: (day) => `Expected on ${day}`,
    again: (day) => `We may ask again from ${day}.`,
    outcomes: {
      pledge_recorded: 'The pledge is recorded. Thank you.',
      pledge_agreed: 'The pledge has become an agreement. Thank you.',
      waits_late:
        'It came after the deadline. The Executive Secretariat decides whether it can count, and writes to you.',
      waits_closed:
        'It came after the call was closed. The Executive Secretariat decides whether it can count, and writes to you.',
      to_confirm: 'Thank you. The Executive Secretariat will confirm it.',
      seen: 'The Executive Secretariat has seen it.',
      range_noted: 'Noted. It binds you to nothing; you can make a pledge at any time.',
      question_open: 'The Executive Secretariat will reply by mail.',
      replied: 'Replied.',
      declined: 'Noted. You get no reminder of this call.',
      passed_on: 'They have a link of their own.',
    },
    kept: {
      pledge: 'Your pledge was kept. Thank you.',
      range: 'Your range was kept. Thank you.',
      question: 'Your question was kept. We reply by mail.',
      decline: 'Your answer was kept. You get no reminder of this call.',
      passed_on: 'The call was passed on.',
    },
    promisedHint: 'To change your pledge or add to it, ask us: a second pledge would count twice.',
    alreadyTitle: 'A pledge was made already',
    alreadyText:
      'This was promised by your link. A second pledge would count twice. To change it or add to it, write to us here: the Executive Secretariat sees to it.',
    alreadyTyped: 'Your second pledge was not taken. What you typed stands in the box below.',
    wish: (pledge) => `We would like to change or add to our pledge: ${pledge}.`,
    passedOnTitle: 'The call was passed on',
    passedOnText: (name, email) =>
      `${name} gets a mail at ${email} with a link of their own. Yours no longer works. Thank you.`,
  },
  fr: {
    ways: {
      pledge: {
        title: 'Promettre un montant',
        hint: 'En un ou plusieurs versements\u00a0; vous voyez chacun avant l’envoi.',
      },
      range: {
        title: 'Indiquer une fourchette',
        hint: 'Pas encore décidé\u00a0: de, à, et quand vous pensez savoir. Cela ne vous engage à rien.',
      },
      question: { title: 'Poser une question', hint: 'Le Secrétariat exécutif répond par courriel.' },
      passed_on: {
        title: 'Transmettre à un collègue',
        hint: 'Cette personne reçoit son propre lien\u00a0; le vôtre prend fin.',
      },
      decline: {
        title: 'Décliner',
        hint: 'Avec un mot d’explication si vous le souhaitez, et quand vous le redemander.',
      },
    },
    told: {
      pledge: (amount) => `Promesse de ${amount}`,
      range: (amount) => `Fourchette\u00a0: ${amount}`,
      question: 'Question posée',
      decline: 'Décliné',
      passed_on: (name) => `Transmis à ${name}`,
    },
    expected: (day) => `Attendu le ${day}`,
    again: (day) => `Nous pourrons vous solliciter de nouveau à partir du ${day}.`,
    outcomes: {
      pledge_recorded: 'La promesse est enregistrée. Merci.',
      pledge_agreed: 'La promesse est devenue un accord. Merci.',
      waits_late:
        'Elle est arrivée après la date limite. Le Secrétariat exécutif décide si elle peut compter, et vous écrira.',
      waits_closed:
        'Elle est arrivée après la clôture de l’appel. Le Secrétariat exécutif décide si elle peut compter, et vous écrira.',
      to_confirm: 'Merci. Le Secrétariat exécutif vous la confirmera.',
      seen: 'Le Secrétariat exécutif en a pris connaissance.',
      range_noted: 'C’est noté. Cela ne vous engage à rien\u00a0; vous pouvez faire une promesse à tout moment.',
      question_open: 'Le Secrétariat exécutif répondra par courriel.',
      replied: 'Une réponse a été donnée.',
      declined: 'C’est noté. Vous ne recevrez pas de rappel de cet appel.',
      passed_on: 'Cette personne a son propre lien.',
    },
    kept: {
      pledge: 'Votre promesse est enregistrée. Merci.',
      range: 'Votre fourchette est enregistrée. Merci.',
      question: 'Votre question est enregistrée. Nous répondons par courriel.',
      decline: 'Votre réponse est enregistrée. Vous ne recevrez pas de rappel de cet appel.',
      passed_on: 'L’appel a été transmis.',
    },
    promisedHint:
      'Pour modifier ou compléter votre promesse, écrivez-nous\u00a0: une seconde promesse compterait deux fois.',
    alreadyTitle: 'Une promesse a déjà été faite',
    alreadyText:
      'Voici ce qui a été promis par votre lien. Une seconde promesse compterait deux fois. Pour modifier ou compléter la première, écrivez-nous ici\u00a0: le Secrétariat exécutif s’en occupe.',
    alreadyTyped:
      'Votre seconde promesse n’a pas été prise en compte. Ce que vous avez saisi figure dans la zone ci-dessous.',
    wish: (pledge) => `Nous souhaitons modifier ou compléter notre promesse\u00a0: ${pledge}.`,
    passedOnTitle: 'L’appel a été transmis',
    passedOnText: (name, email) =>
      `${name} reçoit un courriel à l’adresse ${email} avec son propre lien. Le vôtre ne fonctionne plus. Merci.`,
  },
  es: {
    ways: {
      pledge: { title: 'Prometer un importe', hint: 'En uno o varios pagos; ve cada uno antes de enviarlo.' },
      range: {
        title: 'Indicar un rango',
        hint: 'Aún no está decidido: desde, hasta, y cuándo espera saberlo. No le compromete a nada.',
      },
      question: { title: 'Hacer una pregunta', hint: 'La Secretaría Ejecutiva responde por correo.' },
      passed_on: {
        title: 'Pasarla a otra persona',
        hint: 'Esa persona recibe un enlace propio; el de usted deja de funcionar.',
      },
      decline: { title: 'Declinar', hint: 'Con unas palabras si lo desea, y desde cuándo podemos volver a preguntar.' },
    },
    told: {
      pledge: (amount) => `Promesa de ${amount}`,
      range: (amount) => `Rango: ${amount}`,
      question: 'Pregunta hecha',
      decline: 'Declinada',
      passed_on: (name) => `Pasada a ${name}`,
    },
    expected: (day) => `Se espera el ${day}`,
    again: (day) => `Podemos volver a preguntar a partir del ${day}.`,
    outcomes: {
      pledge_recorded: 'La promesa está registrada. Gracias.',
      pledge_agreed: 'La promesa se ha convertido en un acuerdo. Gracias.',
      waits_late: 'Llegó después de la fecha límite. La Secretaría Ejecutiva decide si puede contar y le escribirá.',
      waits_closed:
        'Llegó después de cerrarse la convocatoria. La Secretaría Ejecutiva decide si puede contar y le escribirá.',
      to_confirm: 'Gracias. La Secretaría Ejecutiva se la confirmará.',
      seen: 'La Secretaría Ejecutiva la ha visto.',
      range_noted: 'Anotado. No le compromete a nada; puede hacer una promesa en cualquier momento.',
      question_open: 'La Secretaría Ejecutiva responderá por correo.',
      replied: 'Respondida.',
      declined: 'Anotado. No recibirá recordatorios de esta convocatoria.',
      passed_on: 'Esa persona tiene su propio enlace.',
    },
    kept: {
      pledge: 'Su promesa se ha guardado. Gracias.',
      range: 'Su rango se ha guardado. Gracias.',
      question: 'Su pregunta se ha guardado. Respondemos por correo.',
      decline: 'Su respuesta se ha guardado. No recibirá recordatorios de esta convocatoria.',
      passed_on: 'La convocatoria se ha pasado.',
    },
    promisedHint: 'Para cambiar o ampliar su promesa, escríbanos: una segunda promesa contaría dos veces.',
    alreadyTitle: 'Ya se hizo una promesa',
    alreadyText:
      'Esto se prometió con su enlace. Una segunda promesa contaría dos veces. Para cambiar o ampliar la primera, escríbanos aquí: la Secretaría Ejecutiva se ocupará.',
    alreadyTyped: 'Su segunda promesa no se ha tenido en cuenta. Lo que escribió está en el cuadro de abajo.',
    wish: (pledge) => `Nos gustaría cambiar o ampliar nuestra promesa: ${pledge}.`,
    passedOnTitle: 'La convocatoria se ha pasado',
    passedOnText: (name, email) =>
      `${name} recibe un correo en ${email} con su propio enlace. El suyo ya no funciona. Gracias.`,
  },
});
