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

/** What ends every mail to a recipient of a call: why they have it, and how to be left alone. */
export const whyCalled = words<() => string>({
  en: () =>
    'You receive this because you or your organisation is a Partner, Member or Friend of the Initiative or has talked with it about support. The link is meant for you alone: to involve a colleague, pass the call on from the page. If you would rather not hear of calls like this, choose “Decline” on the page and say so there, or answer this mail: the Executive Secretariat will leave you alone.',
  fr: () =>
    'Vous recevez ce message parce que vous ou votre organisation êtes partenaire, membre ou ami de l’Initiative, ou avez évoqué un soutien avec elle. Ce lien n’est destiné qu’à vous\u00a0: pour associer une autre personne, transmettez-lui l’appel depuis la page. Si vous ne souhaitez plus recevoir d’appels de ce genre, choisissez «\u00a0Décliner\u00a0» sur la page en le précisant, ou répondez à ce courriel\u00a0: le Secrétariat exécutif ne vous sollicitera plus.',
  es: () =>
    'Recibe este mensaje porque usted o su organización es socio, miembro o amigo de la Iniciativa, o ha hablado con ella de un apoyo. Este enlace es solo para usted: si debe verlo otra persona, pásele la convocatoria desde la página. Si prefiere no recibir convocatorias como esta, elija «Declinar» en la página e indíquelo allí, o responda a este correo: la Secretaría Ejecutiva no volverá a escribirle sobre ellas.',
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

const marks = { en: ['“', '”'], fr: ['«\u00a0', '\u00a0»'], es: ['«', '»'] } as const;

/** What somebody wrote, as one quotation of several lines; nothing when nothing was said. */
export function quotedLines(data: Readonly<{ words: string }>, language: Language): readonly string[] {
  const lines = linesOf(data);
  const [open, close] = marks[language];
  return lines.map((line, at) => `${at === 0 ? open : ''}${line}${at === lines.length - 1 ? close : ''}`);
}
