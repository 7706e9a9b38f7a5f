import { de } from '../../platform/french.ts';
import { words } from '../../platform/words.ts';

/** What a partner does that the secretariat hears of. */
export type NewsKind = 'proposed' | 'declined' | 'signed' | 'handed_over' | 'ink_asked' | 'concluded' | 'countersign';

/** One sentence each, with the name of who did it. */
export const newsWords = words<Record<NewsKind, (person: string) => string>>({
  en: {
    proposed: (person) => `${person} has proposed changes to the offer.`,
    declined: (person) => `${person} has declined the offer.`,
    signed: (person) => `${person} has signed.`,
    handed_over: (person) => `The offer was handed over to ${person}.`,
    ink_asked: (person) => `${person} asks to sign on paper.`,
    concluded: (person) => `Everybody has signed; ${person} was the last.`,
    countersign: (person) => `It is the turn of ${person} to countersign.`,
  },
  fr: {
    proposed: (person) => `${person} propose des modifications de l’offre.`,
    declined: (person) => `${person} a refusé l’offre.`,
    signed: (person) => `${person} a signé.`,
    handed_over: (person) => `L’offre a été transmise à ${person}.`,
    ink_asked: (person) => `${person} demande à signer sur papier.`,
    concluded: (person) => `Tout le monde a signé\u00a0; ${person} en dernier.`,
    countersign: (person) => `C’est au tour ${de(person)} de contresigner.`,
  },
  es: {
    proposed: (person) => `${person} propone cambios a la oferta.`,
    declined: (person) => `${person} ha rechazado la oferta.`,
    signed: (person) => `${person} ha firmado.`,
    handed_over: (person) => `La oferta se ha traspasado a ${person}.`,
    ink_asked: (person) => `${person} pide firmar en papel.`,
    concluded: (person) => `Todas las partes han firmado; ${person}, en último lugar.`,
    countersign: (person) => `Es el turno de ${person} para contrafirmar.`,
  },
});

/** What a partner reads first when a proposal of theirs was taken over. */
export const acceptedWords = words<string>({
  en: 'Your proposal was accepted: the text now says what you proposed, and can be signed.',
  fr: 'Votre proposition a été acceptée\u00a0: le texte dit désormais ce que vous avez proposé et peut être signé.',
  es: 'Su propuesta ha sido aceptada: el texto dice ahora lo que usted propuso y se puede firmar.',
});
