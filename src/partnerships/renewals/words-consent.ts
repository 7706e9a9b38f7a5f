import { words } from '../../platform/words.ts';
import type { SignatureManner } from './signature.ts';

/** What is signed and for whom. */
export interface Consent {
  /** In whose name: the partner's organisation, or the Initiative. */
  party: string;
  /** Number and hash (hexadecimal SHA-256) of the version. */
  number: number;
  hash: string;
}

interface ConsentWords {
  /** The sentence that is agreed to, kept word for word with the signature. */
  sentence: Record<SignatureManner, (it: Consent) => string>;
  /** Beside the box that declares the power to sign. */
  power: (party: string) => string;
  /** What kind of signature this is, honestly. */
  level: string;
}

/** What people agree to when they sign: the same words in the portal, inside Loam and in the evidence. */
export const consentWords = words<ConsentWords>({
  en: {
    sentence: {
      typed: ({ party, number, hash }) =>
        `I have read version ${number} of this agreement (SHA-256 ${hash}). By typing my name I sign it electronically in the name of ${party} and agree that this signature binds.`,
      uploaded: ({ party, number, hash }) =>
        `I have read version ${number} of this agreement (SHA-256 ${hash}). The file that I hand in is this version, signed in the name of ${party}, and I agree that this signature binds.`,
      wet_ink: ({ party, number, hash }) =>
        `Signed on paper in the name of ${party}. The scan was compared with version ${number} of this agreement (SHA-256 ${hash}) before it was entered.`,
    },
    power: (party) => `I declare that I have the power to sign for ${party}.`,
    level:
      'This is a simple electronic signature in the sense of the eIDAS regulation: it binds, and rests on the evidence that is kept with it (who signed, when, which text, and how they were identified).',
  },
  fr: {
    sentence: {
      typed: ({ party, number, hash }) =>
        `J’ai lu la version ${number} du présent accord (SHA-256 ${hash}). En saisissant mon nom, je le signe électroniquement au nom de ${party} et j’accepte que cette signature engage.`,
      uploaded: ({ party, number, hash }) =>
        `J’ai lu la version ${number} du présent accord (SHA-256 ${hash}). Le fichier que je remets est cette version, signée au nom de ${party}, et j’accepte que cette signature engage.`,
      wet_ink: ({ party, number, hash }) =>
        `Signé sur papier au nom de ${party}. Le document numérisé a été comparé à la version ${number} du présent accord (SHA-256 ${hash}) avant d’être enregistré.`,
    },
    power: (party) => `Je déclare avoir le pouvoir de signer pour ${party}.`,
    level:
      'Il s’agit d’une signature électronique simple au sens du règlement eIDAS\u00a0: elle engage, et repose sur les preuves conservées avec elle (qui a signé, quand, quel texte, et comment la personne a été identifiée).',
  },
  es: {
    sentence: {
      typed: ({ party, number, hash }) =>
        `He leído la versión ${number} de este acuerdo (SHA-256 ${hash}). Al escribir mi nombre lo firmo electrónicamente en nombre de ${party} y acepto que esta firma obliga.`,
      uploaded: ({ party, number, hash }) =>
        `He leído la versión ${number} de este acuerdo (SHA-256 ${hash}). El archivo que entrego es esta versión, firmada en nombre de ${party}, y acepto que esta firma obliga.`,
      wet_ink: ({ party, number, hash }) =>
        `Firmado en papel en nombre de ${party}. El documento escaneado se comparó con la versión ${number} de este acuerdo (SHA-256 ${hash}) antes de registrarlo.`,
    },
    power: (party) => `Declaro que tengo poder para firmar en nombre de ${party}.`,
    level:
      'Es una firma electrónica simple en el sentido del reglamento eIDAS: obliga y se apoya en las pruebas que se conservan con ella (quién firmó, cuándo, qué texto y cómo se identificó a la persona).',
  },
});
