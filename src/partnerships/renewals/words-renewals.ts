import { words } from '../../platform/words.ts';
import type { PortalLinkEnd } from './portal-link.ts';
import type { Identification, SignatureManner } from './signature.ts';

interface RenewalTerms {
  renewals: string;
  signatureManners: Record<SignatureManner, string>;
  identifications: Record<Identification, string>;
  /** Why a link leads nowhere any more. */
  linkEnds: Record<PortalLinkEnd, string>;
}

/** The closed lists of renewals, in words. */
export const renewalTerms = words<RenewalTerms>({
  en: {
    renewals: 'Renewals',
    signatureManners: {
      typed: 'typed name',
      uploaded: 'signed copy handed in',
      wet_ink: 'on paper',
    },
    identifications: {
      link: 'by their own link',
      link_and_code: 'by their own link and a mailed code',
      session: 'signed in to Loam',
      paper: 'entered by a colleague who saw the paper',
    },
    linkEnds: {
      new_version: 'replaced: there is a new version',
      withdrawn: 'the offer was withdrawn',
      handed_over: 'handed over to somebody else',
      resent: 'replaced by a newer link',
      revoked: 'revoked',
    },
  },
  fr: {
    renewals: 'Renouvellements',
    signatureManners: {
      typed: 'nom saisi',
      uploaded: 'exemplaire signé remis',
      wet_ink: 'sur papier',
    },
    identifications: {
      link: 'par son propre lien',
      link_and_code: 'par son propre lien et un code envoyé par courriel',
      session: 'session ouverte dans Loam',
      paper: 'enregistré par un collègue qui a vu le papier',
    },
    linkEnds: {
      new_version: 'remplacé\u00a0: il y a une nouvelle version',
      withdrawn: 'l’offre a été retirée',
      handed_over: 'transmis à une autre personne',
      resent: 'remplacé par un lien plus récent',
      revoked: 'révoqué',
    },
  },
  es: {
    renewals: 'Renovaciones',
    signatureManners: {
      typed: 'nombre escrito',
      uploaded: 'copia firmada entregada',
      wet_ink: 'en papel',
    },
    identifications: {
      link: 'por su propio enlace',
      link_and_code: 'por su propio enlace y un código enviado por correo',
      session: 'con sesión iniciada en Loam',
      paper: 'registrada por un colega que vio el papel',
    },
    linkEnds: {
      new_version: 'sustituido: hay una versión nueva',
      withdrawn: 'la oferta se retiró',
      handed_over: 'traspasado a otra persona',
      resent: 'sustituido por un enlace más reciente',
      revoked: 'revocado',
    },
  },
});
