import { counted } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';

interface OfferWords {
  /** Our side as a sentence names it. */
  initiative: string;
  startsWhenSigned: string;
  startsAfter: (start: string, lastDay: string) => string;
  until: (day: string) => string;
  forTerm: (term: string) => string;
  forTermUntil: (term: string, start: string, lastDay: string) => string;
  extendedUntil: (lastDay: string, before: string, term: string) => string;
  tacit: string;
  openEnded: string;
  notAgreed: string;
  none: string;
  dayNotKnown: string;
  gapUnknown: string;
  gapSince: (day: string) => string;
  gapIfLate: (day: string) => string;
  /** The renewal clause that nobody has stated. */
  nothingOnRenewal: string;
  tacitForYears: (years: number) => string;
  costs: (money: string) => string;
  fromTo: (from: string, to: string) => string;
  from: (day: string) => string;
  due: (day: string) => string;
  owedBy: (side: string) => string;
}

/** Phrases that fill the slots of a wording: parts of sentences, without a full stop unless they are one. */
export const offerWords = words<OfferWords>({
  en: {
    initiative: 'the "4 per 1000" Initiative',
    startsWhenSigned: 'on the day of the last signature',
    startsAfter: (start, lastDay) =>
      `on ${start} if all parties have signed by ${lastDay}, and otherwise on the day of the last signature`,
    until: (day) => `until ${day}`,
    forTerm: (term) => `for ${term} from that day`,
    forTermUntil: (term, start, lastDay) => `for ${term} from that day (until ${lastDay} if that day is ${start})`,
    extendedUntil: (lastDay, before, term) =>
      `until ${lastDay} (if the last signature is given after ${before}: for ${term} from that day)`,
    tacit: 'without an end date, by tacit renewal',
    openEnded: 'without an end date',
    notAgreed: 'not agreed',
    none: 'none',
    dayNotKnown: 'a day not on record',
    gapUnknown: 'The end of the previous agreement is not on record; nothing is back-dated.',
    gapSince: (day) =>
      `From ${day} to the day this agreement takes effect no agreement was in force; nothing is back-dated.`,
    gapIfLate: (day) =>
      `If the last signature is given after ${day}, no agreement is in force in between; nothing is back-dated.`,
    nothingOnRenewal: 'the parties decide together what comes next',
    tacitForYears: (years) => `renewed tacitly for ${counted(years, { one: 'year', other: 'years' }, 'en')} at a time`,
    costs: (money) => `full cost ${money} a year`,
    fromTo: (from, to) => `${from} to ${to}`,
    from: (day) => `from ${day}`,
    due: (day) => `due ${day}`,
    owedBy: (side) => `owed by ${side}`,
  },
  fr: {
    initiative: 'l’Initiative «\u00a04 pour 1000\u00a0»',
    startsWhenSigned: 'le jour de la dernière signature',
    startsAfter: (start, lastDay) =>
      `le ${start} si toutes les parties ont signé au plus tard le ${lastDay}, et sinon le jour de la dernière signature`,
    until: (day) => `jusqu’au ${day}`,
    forTerm: (term) => `pour ${term} à compter de ce jour`,
    forTermUntil: (term, start, lastDay) =>
      `pour ${term} à compter de ce jour (jusqu’au ${lastDay} si ce jour est le ${start})`,
    extendedUntil: (lastDay, before, term) =>
      `jusqu’au ${lastDay} (si la dernière signature est donnée après le ${before}\u00a0: pour ${term} à compter de ce jour)`,
    tacit: 'sans date de fin, par tacite reconduction',
    openEnded: 'sans date de fin',
    notAgreed: 'non convenu',
    none: 'néant',
    dayNotKnown: 'un jour non renseigné',
    gapUnknown: 'La fin de l’accord précédent n’est pas renseignée\u00a0; rien n’est antidaté.',
    gapSince: (day) =>
      `Du ${day} au jour de prise d’effet du présent accord, aucun accord n’était en vigueur\u00a0; rien n’est antidaté.`,
    gapIfLate: (day) =>
      `Si la dernière signature est donnée après le ${day}, aucun accord n’est en vigueur entre-temps\u00a0; rien n’est antidaté.`,
    nothingOnRenewal: 'les parties décident ensemble de la suite',
    tacitForYears: (years) =>
      `renouvelé tacitement par périodes de ${counted(years, { one: 'an', other: 'ans' }, 'fr')}`,
    costs: (money) => `coût complet ${money} par an`,
    fromTo: (from, to) => `du ${from} au ${to}`,
    from: (day) => `à partir du ${day}`,
    due: (day) => `échéance le ${day}`,
    owedBy: (side) => `à la charge de\u00a0: ${side}`,
  },
  es: {
    initiative: 'la Iniciativa «4 por 1000»',
    startsWhenSigned: 'el día de la última firma',
    startsAfter: (start, lastDay) =>
      `el ${start} si todas las partes han firmado a más tardar el ${lastDay} y, en caso contrario, el día de la última firma`,
    until: (day) => `hasta el ${day}`,
    forTerm: (term) => `durante ${term} a partir de ese día`,
    forTermUntil: (term, start, lastDay) =>
      `durante ${term} a partir de ese día (hasta el ${lastDay} si ese día es el ${start})`,
    extendedUntil: (lastDay, before, term) =>
      `hasta el ${lastDay} (si la última firma se da después del ${before}: durante ${term} a partir de ese día)`,
    tacit: 'sin fecha de finalización, por renovación tácita',
    openEnded: 'sin fecha de finalización',
    notAgreed: 'no acordado',
    none: 'ninguna',
    dayNotKnown: 'un día que no consta',
    gapUnknown: 'El fin del acuerdo anterior no consta; nada se antedata.',
    gapSince: (day) =>
      `Desde el ${day} hasta el día en que este acuerdo surte efecto no hubo acuerdo en vigor; nada se antedata.`,
    gapIfLate: (day) =>
      `Si la última firma se da después del ${day}, no hay acuerdo en vigor entretanto; nada se antedata.`,
    nothingOnRenewal: 'las partes deciden juntas cómo continuar',
    tacitForYears: (years) =>
      `renovado tácitamente por períodos de ${counted(years, { one: 'año', other: 'años' }, 'es')}`,
    costs: (money) => `coste completo ${money} al año`,
    fromTo: (from, to) => `del ${from} al ${to}`,
    from: (day) => `desde el ${day}`,
    due: (day) => `vence el ${day}`,
    owedBy: (side) => `a cargo de ${side}`,
  },
});
