import { words } from '../../platform/words.ts';
import type { Reach } from './invitation.ts';

interface LevelWords {
  level: string;
  /** By how links and codes came to those who signed, and whether a colleague saw the address of one. */
  proves: (how: { reach: Reach; shown: boolean }) => string;
  doesNotProve: string;
}

/** What is said of how links and codes came to people, between two sentences that always stand. */
interface ReachWords extends Record<Reach, string> {
  shown: string;
}
const said = (
  { begin, reach: ways, end }: { begin: string; reach: ReachWords; end: string },
  { reach, shown }: { reach: Reach; shown: boolean },
): string => [begin, ways[reach], shown ? ways.shown : '', end].filter(Boolean).join(' ');

/** What a signature by link and typed name is before the law, what its evidence shows and what it does not. */
export const levelWords = words<LevelWords>({
  en: {
    level:
      'A name typed on the signing page is a simple electronic signature (Regulation (EU) No 910/2014, eIDAS, articles 3(10) and 25). It is neither advanced nor qualified. A signature in ink or in a signed copy stands on that paper or in that file.',
    proves: (how) =>
      said(
        {
          begin:
            'This evidence shows which text was signed (by its hash), by whom as they named themselves, from which address and program, with which words of consent, when and in which order.',
          reach: {
            mailed:
              'A personal link, and a code where one was asked for, had been mailed to the address on file: the mail server had taken the mail.',
            handed_on: 'The personal link was handed on by the secretariat; no mail with it had been sent.',
            some: 'Not every personal link or code had been mailed: beside each signature stands whether it was mailed to the address on file or handed on by the secretariat.',
            none: '',
            shown:
              'The address of a link was also shown to a colleague at the secretariat; who and when stands beside the signature.',
          },
          end: 'The lines of the journal stand in a chain of hashes: none can be changed, left out or put in later without breaking it.',
        },
        how,
      ),
    doesNotProve:
      'It does not prove with the certainty of an advanced or qualified signature that the person who used the link is the person named: whoever can read that mailbox, or was handed the link, could have used it. Times are those of the server, not of a qualified time stamp. Who relies on the signature bears the burden of proof.',
  },
  fr: {
    level:
      'Un nom saisi sur la page de signature est une signature électronique simple (règlement (UE) n°\u00a0910/2014, eIDAS, articles 3, point\u00a010, et 25). Elle n’est ni avancée ni qualifiée. Une signature à l’encre, ou celle d’un exemplaire signé, se trouve sur ce papier ou dans ce fichier.',
    proves: (how) =>
      said(
        {
          begin:
            'Ces éléments montrent quel texte a été signé (par son empreinte), par qui, selon le nom que la personne a donné, depuis quelle adresse et avec quel programme, avec quels mots de consentement, quand et dans quel ordre.',
          reach: {
            mailed:
              'Un lien personnel, ainsi qu’un code lorsqu’il était demandé, avaient été envoyés à l’adresse enregistrée\u00a0: le serveur de messagerie avait accepté le courriel.',
            handed_on:
              'Le lien personnel a été remis par le secrétariat\u00a0; aucun courriel n’avait été envoyé avec ce lien.',
            some: 'Tous les liens ou codes n’avaient pas été envoyés par courriel\u00a0: à côté de chaque signature est indiqué s’ils ont été envoyés à l’adresse enregistrée ou remis par le secrétariat.',
            none: '',
            shown:
              'L’adresse d’un lien a aussi été affichée à un membre du secrétariat\u00a0; à qui et quand est indiqué à côté de la signature.',
          },
          end: 'Les lignes du journal forment une chaîne d’empreintes\u00a0: aucune ne peut être modifiée, omise ou ajoutée après coup sans la rompre.',
        },
        how,
      ),
    doesNotProve:
      'Ils ne prouvent pas avec la certitude d’une signature avancée ou qualifiée que la personne qui a utilisé le lien est la personne nommée\u00a0: quiconque peut lire cette boîte aux lettres, ou a eu le lien en main, aurait pu l’utiliser. Les heures sont celles du serveur, non celles d’un horodatage qualifié. La charge de la preuve incombe à la partie qui se prévaut de la signature.',
  },
  es: {
    level:
      'Un nombre escrito en la página de firma es una firma electrónica simple (Reglamento (UE) n.º 910/2014, eIDAS, artículos 3, punto 10, y 25). No es avanzada ni cualificada. Una firma con tinta, o la de un ejemplar firmado, está en ese papel o en ese archivo.',
    proves: (how) =>
      said(
        {
          begin:
            'Estos elementos muestran qué texto se firmó (por su huella), por quién, según el nombre que dio la persona, desde qué dirección y con qué programa, con qué palabras de consentimiento, cuándo y en qué orden.',
          reach: {
            mailed:
              'Un enlace personal, y un código cuando se pidió, se habían enviado a la dirección registrada: el servidor de correo había aceptado el mensaje.',
            handed_on: 'El enlace personal lo entregó la secretaría; no se había enviado ningún correo con él.',
            some: 'No todos los enlaces o códigos se habían enviado por correo: junto a cada firma consta si se enviaron a la dirección registrada o los entregó la secretaría.',
            none: '',
            shown:
              'La dirección de un enlace también se mostró a una persona de la secretaría; a quién y cuándo consta junto a la firma.',
          },
          end: 'Las líneas del diario forman una cadena de huellas: ninguna puede modificarse, omitirse ni añadirse después sin romperla.',
        },
        how,
      ),
    doesNotProve:
      'No prueban con la certeza de una firma avanzada o cualificada que la persona que usó el enlace sea la persona nombrada: quien pueda leer ese buzón, o haya recibido el enlace, podría haberlo usado. Las horas son las del servidor, no las de un sello de tiempo cualificado. La carga de la prueba recae en quien invoque la firma.',
  },
});
