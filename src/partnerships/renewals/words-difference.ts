import { words } from '../../platform/words.ts';
import type { Language } from '../../values/language.ts';

interface DifferenceWords {
  none: string;
  /** The same, where only terms were compared. */
  noneOfTerms: string;
  terms: string;
  contributions: string;
  obligations: string;
  text: Record<Language, string>;
  title: string;
  /** Said to those who do not see the marks, before what came or went. */
  insertion: string;
  deletion: string;
  kinds: Record<'added' | 'removed' | 'changed' | 'moved', string>;
}

/** What stands around a difference between two versions. */
export const differenceWords = words<DifferenceWords>({
  en: {
    none: 'Terms and text are the same.',
    noneOfTerms: 'The same terms again.',
    terms: 'Terms',
    contributions: 'Contributions',
    obligations: 'Obligations',
    text: { en: 'Text in English', fr: 'Text in French', es: 'Text in Spanish' },
    title: 'Title',
    insertion: 'added:',
    deletion: 'removed:',
    kinds: { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved' },
  },
  fr: {
    none: 'Les conditions et le texte sont les mêmes.',
    noneOfTerms: 'Les mêmes conditions, reconduites.',
    terms: 'Conditions',
    contributions: 'Contributions',
    obligations: 'Obligations',
    text: { en: 'Texte anglais', fr: 'Texte français', es: 'Texte espagnol' },
    title: 'Titre',
    insertion: 'ajouté\u00a0:',
    deletion: 'supprimé\u00a0:',
    kinds: { added: 'Ajout', removed: 'Suppression', changed: 'Modification', moved: 'Déplacement' },
  },
  es: {
    none: 'Las condiciones y el texto son los mismos.',
    noneOfTerms: 'De nuevo las mismas condiciones.',
    terms: 'Condiciones',
    contributions: 'Contribuciones',
    obligations: 'Obligaciones',
    text: { en: 'Texto en inglés', fr: 'Texto en francés', es: 'Texto en español' },
    title: 'Título',
    insertion: 'añadido:',
    deletion: 'suprimido:',
    kinds: { added: 'Añadido', removed: 'Suprimido', changed: 'Modificado', moved: 'Desplazado' },
  },
});
