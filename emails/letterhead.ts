import { words } from '../src/platform/words.ts';
import type { Language } from '../src/values/language.ts';

/** What every letter about an agreement says alike. */
export const letterhead = words<{ house: () => string; plainLink: () => string; yours: () => string }>({
  en: {
    house: () => '4 per 1000 · Loam',
    plainLink: () => 'If the button does not work, copy this address into your browser:',
    yours: () =>
      'This link is meant for you alone: whoever has it can act in your name. Should a colleague deal with this, do not forward the mail but hand over on the page.',
  },
  fr: {
    house: () => '4 pour 1000 · Loam',
    plainLink: () => 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
    yours: () =>
      'Ce lien n’est destiné qu’à vous\u00a0: quiconque le détient peut agir en votre nom. Si une autre personne doit s’en charger, ne transférez pas ce courriel\u00a0: passez-lui le relais depuis la page.',
  },
  es: {
    house: () => '4 por 1000 · Loam',
    plainLink: () => 'Si el botón no funciona, copie esta dirección en su navegador:',
    yours: () =>
      'Este enlace es solo para usted: quien lo tenga puede actuar en su nombre. Si debe ocuparse otra persona, no reenvíe el correo: traspásele el asunto desde la página.',
  },
});

/** What somebody wrote, line by line; "—" stands for nothing. */
export const linesOf = ({ words: written }: Readonly<{ words: string }>): readonly string[] =>
  written === '—' ? [] : written.split(/\r?\n/).filter((line) => line.trim() !== '');

/** The Initiative's name in a sentence, with the quotation marks of the language. */
export const initiative: Readonly<Record<Language, string>> = {
  en: 'the “4 per 1000” Initiative',
  fr: 'l’Initiative «\u00a04 pour 1000\u00a0»',
  es: 'la Iniciativa «4 por 1000»',
};
