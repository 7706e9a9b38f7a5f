import { words } from '../../platform/words.ts';

interface LevelWords {
  level: string;
  proves: string;
  doesNotProve: string;
}

/** What a signature by link and typed name is before the law, what its evidence shows and what it does not. */
export const levelWords = words<LevelWords>({
  en: {
    level:
      'A name typed on the signing page is a simple electronic signature (Regulation (EU) No 910/2014, eIDAS, articles 3(10) and 25). It is neither advanced nor qualified. A signature in ink or in a signed copy stands on that paper or in that file.',
    proves:
      'This evidence shows which text was signed (by its hash), by whom as they named themselves, from which address and program, with which words of consent, when, in which order, and that a personal link, and a code where one was asked for, had been mailed to the address on file. The lines of the journal stand in a chain of hashes: none can be changed, left out or put in later without breaking it.',
    doesNotProve:
      'It does not prove with the certainty of an advanced or qualified signature that the person who used the link is the person named: whoever can read that mailbox could have used it. Times are those of the server, not of a qualified time stamp. Who relies on the signature bears the burden of proof.',
  },
  fr: {
    level:
      'Un nom saisi sur la page de signature est une signature électronique simple (règlement (UE) n°\u00a0910/2014, eIDAS, articles 3, point\u00a010, et 25). Elle n’est ni avancée ni qualifiée. Une signature à l’encre, ou celle d’un exemplaire signé, se trouve sur ce papier ou dans ce fichier.',
    proves:
      'Ces éléments montrent quel texte a été signé (par son empreinte), par qui, selon le nom que la personne a donné, depuis quelle adresse et avec quel programme, avec quels mots de consentement, quand, dans quel ordre, et qu’un lien personnel, ainsi qu’un code lorsqu’il était demandé, avaient été envoyés à l’adresse enregistrée. Les lignes du journal forment une chaîne d’empreintes\u00a0: aucune ne peut être modifiée, omise ou ajoutée après coup sans la rompre.',
    doesNotProve:
      'Ils ne prouvent pas avec la certitude d’une signature avancée ou qualifiée que la personne qui a utilisé le lien est la personne nommée\u00a0: quiconque peut lire cette boîte aux lettres aurait pu l’utiliser. Les heures sont celles du serveur, non celles d’un horodatage qualifié. La charge de la preuve incombe à la partie qui se prévaut de la signature.',
  },
  es: {
    level:
      'Un nombre escrito en la página de firma es una firma electrónica simple (Reglamento (UE) n.º 910/2014, eIDAS, artículos 3, punto 10, y 25). No es avanzada ni cualificada. Una firma con tinta, o la de un ejemplar firmado, está en ese papel o en ese archivo.',
    proves:
      'Estos elementos muestran qué texto se firmó (por su huella), por quién, según el nombre que dio la persona, desde qué dirección y con qué programa, con qué palabras de consentimiento, cuándo, en qué orden, y que un enlace personal, y un código cuando se pidió, se habían enviado a la dirección registrada. Las líneas del diario forman una cadena de huellas: ninguna puede modificarse, omitirse ni añadirse después sin romperla.',
    doesNotProve:
      'No prueban con la certeza de una firma avanzada o cualificada que la persona que usó el enlace sea la persona nombrada: quien pueda leer ese buzón podría haberlo usado. Las horas son las del servidor, no las de un sello de tiempo cualificado. La carga de la prueba recae en quien invoque la firma.',
  },
});
