import { words } from '../../platform/words.ts';

/** What the text of an offer will say of facts that nobody has stated. */
export const notStatedWords = words({
  en: {
    title: 'Before this goes to the partner',
    end: (readings: string, day: string) =>
      `The end of the agreement has two readings, ${readings}. The text will name ${day}: state the end first if it is another day.`,
    noEnd: 'The end of the agreement is not known. The text will say so.',
    signedOn: 'The day of signature of the agreement is not known. The text will say so.',
    notice: 'No notice period is known. The text will say that nothing is agreed.',
    clause: 'No renewal clause is known. The text will say so.',
    stateEnd: 'State the end',
    edit: 'Edit the agreement',
  },
  fr: {
    title: 'Avant l’envoi au partenaire',
    end: (readings, day) =>
      `La fin de l’accord se lit de deux façons, ${readings}. Le texte indiquera le ${day}\u00a0: fixez d’abord la fin si c’est un autre jour.`,
    noEnd: 'La fin de l’accord n’est pas connue. Le texte le dira.',
    signedOn: 'Le jour de signature de l’accord n’est pas connu. Le texte le dira.',
    notice: 'Aucun délai de préavis n’est connu. Le texte dira que rien n’est convenu.',
    clause: 'Aucune clause de reconduction n’est connue. Le texte le dira.',
    stateEnd: 'Fixer la fin',
    edit: 'Modifier l’accord',
  },
  es: {
    title: 'Antes de enviarlo al socio',
    end: (readings, day) =>
      `El final del acuerdo se lee de dos maneras, ${readings}. El texto indicará el ${day}: fije antes el final si es otro día.`,
    noEnd: 'No se conoce el final del acuerdo. El texto lo dirá.',
    signedOn: 'No se conoce el día de firma del acuerdo. El texto lo dirá.',
    notice: 'No se conoce ningún plazo de preaviso. El texto dirá que no hay nada acordado.',
    clause: 'No se conoce ninguna cláusula de renovación. El texto lo dirá.',
    stateEnd: 'Fijar el final',
    edit: 'Modificar el acuerdo',
  },
});
