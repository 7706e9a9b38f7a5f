import { counted, type Forms } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';
import type { Target } from './rungs.ts';

interface ReminderWords {
  /** A digest by mail. */
  reminders: Forms;
  more: (count: number) => string;
  line: (partner: string, kind: string, what: string) => string;
  endLine: (day: string, when: string) => string;
  noticeLine: (day: string, when: string) => string;
  obligationLine: (title: string, side: string, day: string, when: string) => string;
  instalmentLine: (amount: string | null, day: string, when: string) => string;
  escalatedLine: (line: string) => string;
  /** The ladders. */
  title: string;
  lead: string;
  ladder: string;
  partLadders: Record<'obligation' | 'instalment', string>;
  /** Heads the column of both. */
  days: string;
  endDays: string;
  endDaysHint: string;
  dueDays: string;
  dueDaysHint: string;
  noticeDays: string;
  escalateFrom: string;
  escalateFromHint: string;
  escalateTo: string;
  admins: string;
  never: string;
  secondPerson: (days: number, who: string) => string;
  noDays: string;
  notDays: string;
  tooManyDays: (most: number) => string;
  saved: (ladder: string) => string;
  /** On the record of an agreement. */
  setDays: string;
  noneTitle: string;
  noneText: string;
  what: string;
  goesOut: string;
  toWhom: string;
  targets: Record<Target, string>;
  before: (days: number) => string;
  atNextRun: string;
  escalated: (name: string) => string;
}

const days = (n: number): string => counted(n, { one: 'day', other: 'days' }, 'en');
const jours = (n: number): string => counted(n, { one: 'jour', other: 'jours' }, 'fr');
const dias = (n: number): string => counted(n, { one: 'día', other: 'días' }, 'es');

export const reminderWords = words<ReminderWords>({
  en: {
    reminders: { one: 'reminder', other: 'reminders' },
    more: (count) => `${count} more`,
    line: (partner, kind, what) => `${partner}, ${kind}: ${what}`,
    endLine: (day, when) => `last day ${day} (${when})`,
    noticeLine: (day, when) => `last useful day for notice ${day} (${when})`,
    obligationLine: (title, side, day, when) => `“${title}”, owed by ${side}, due ${day} (${when})`,
    instalmentLine: (amount, day, when) =>
      `${amount === null ? 'instalment of an unknown amount' : `instalment of ${amount}`} due ${day} (${when})`,
    escalatedLine: (line) => `${line}. Nobody has acted since the last reminder, so you are told too.`,
    title: 'Reminders',
    lead: 'On which days Loam reminds the owner of a partnership, or the administrators where it has none. Each reminder is sent once.',
    ladder: 'For',
    partLadders: { obligation: 'Obligations', instalment: 'Instalments' },
    days: 'Days before the end or due day',
    endDays: 'Days before the end',
    endDaysHint: 'Numbers with commas, such as 90, 30, 7. Empty: no reminder.',
    dueDays: 'Days before the due day',
    dueDaysHint: 'Numbers with commas. 0 is the day itself, −3 three days after it.',
    noticeDays: 'Days before the last day for notice',
    escalateFrom: 'Second person from',
    escalateFromHint: 'Days before. Only when nobody acted on the reminder before. Empty: never.',
    escalateTo: 'Second person',
    admins: 'the administrators',
    never: 'never',
    secondPerson: (from, who) => `from ${days(from)} before: ${who}`,
    noDays: 'none',
    tooManyDays: (most) => `At most ${days(most)} in a list. Leave some out.`,
    notDays: 'Write whole numbers of days with commas, such as 90, 30, 7.',
    saved: (ladder) => `Reminders saved: ${ladder}`,
    setDays: 'Set the days',
    noneTitle: 'No reminder',
    noneText: 'None is to come: the end is not known or lies behind, or somebody has dealt with it.',
    what: 'What',
    goesOut: 'Day',
    toWhom: 'To whom',
    targets: {
      end: 'End of the agreement',
      notice: 'Last day for notice',
      obligation: 'Obligation',
      instalment: 'Instalment',
    },
    before: (n) => (n === 0 ? 'on the day' : n > 0 ? `${days(n)} before` : `${days(-n)} after`),
    atNextRun: 'within the hour',
    escalated: (name) => `${name} (second person)`,
  },
  fr: {
    reminders: { one: 'rappel', other: 'rappels' },
    more: (count) => (count === 1 ? '1 autre' : `${count} autres`),
    line: (partner, kind, what) => `${partner}, ${kind}\u00a0: ${what}`,
    endLine: (day, when) => `dernier jour le ${day} (${when})`,
    noticeLine: (day, when) => `dernier jour utile pour le préavis le ${day} (${when})`,
    obligationLine: (title, side, day, when) =>
      `«\u00a0${title}\u00a0», à la charge de\u00a0: ${side}, échéance le ${day} (${when})`,
    instalmentLine: (amount, day, when) =>
      `${amount === null ? 'versement d’un montant inconnu' : `versement de ${amount}`}, échéance le ${day} (${when})`,
    escalatedLine: (line) =>
      `${line}. Personne n’a donné suite au dernier rappel\u00a0: vous en êtes donc également averti.`,
    title: 'Rappels',
    lead: 'Les jours où Loam envoie un rappel au responsable d’un partenariat, ou aux administrateurs s’il n’en a pas. Chaque rappel n’est envoyé qu’une fois.',
    ladder: 'Pour',
    partLadders: { obligation: 'Obligations', instalment: 'Versements' },
    days: 'Jours avant la fin ou l’échéance',
    endDays: 'Jours avant la fin',
    endDaysHint: 'Des nombres séparés par des virgules, par exemple 90, 30, 7. Vide\u00a0: aucun rappel.',
    dueDays: 'Jours avant l’échéance',
    dueDaysHint: 'Des nombres séparés par des virgules. 0 est le jour même, −3 trois jours après.',
    noticeDays: 'Jours avant le dernier jour de préavis',
    escalateFrom: 'Deuxième personne à partir de',
    escalateFromHint: 'Jours avant. Seulement si personne n’a donné suite au rappel précédent. Vide\u00a0: jamais.',
    escalateTo: 'Deuxième personne',
    admins: 'les administrateurs',
    never: 'jamais',
    secondPerson: (from, who) => `à partir de ${jours(from)} avant\u00a0: ${who}`,
    noDays: 'aucun',
    tooManyDays: (most) => `Au plus ${most}\u00a0jours par liste. Retirez-en.`,
    notDays: 'Écrivez des nombres entiers de jours séparés par des virgules, par exemple 90, 30, 7.',
    saved: (ladder) => `Rappels enregistrés\u00a0: ${ladder}`,
    setDays: 'Régler les jours',
    noneTitle: 'Aucun rappel',
    noneText: 'Aucun n’est à venir\u00a0: la fin est inconnue ou passée, ou quelqu’un s’en est occupé.',
    what: 'Objet',
    goesOut: 'Jour',
    toWhom: 'À qui',
    targets: {
      end: 'Fin de l’accord',
      notice: 'Dernier jour de préavis',
      obligation: 'Obligation',
      instalment: 'Versement',
    },
    before: (n) => (n === 0 ? 'le jour même' : n > 0 ? `${jours(n)} avant` : `${jours(-n)} après`),
    atNextRun: 'dans l’heure',
    escalated: (name) => `${name} (deuxième personne)`,
  },
  es: {
    reminders: { one: 'aviso', other: 'avisos' },
    more: (count) => `${count} más`,
    line: (partner, kind, what) => `${partner}, ${kind}: ${what}`,
    endLine: (day, when) => `último día, ${day} (${when})`,
    noticeLine: (day, when) => `último día útil para el preaviso, ${day} (${when})`,
    obligationLine: (title, side, day, when) => `«${title}», a cargo de ${side}, vence el ${day} (${when})`,
    instalmentLine: (amount, day, when) =>
      `${amount === null ? 'pago de importe desconocido' : `pago de ${amount}`}, vence el ${day} (${when})`,
    escalatedLine: (line) => `${line}. Nadie ha actuado desde el último aviso; por eso se le avisa también a usted.`,
    title: 'Avisos',
    lead: 'Los días en que Loam avisa al responsable de una alianza o, si no lo tiene, a los administradores. Cada aviso se envía una sola vez.',
    ladder: 'Para',
    partLadders: { obligation: 'Obligaciones', instalment: 'Pagos' },
    days: 'Días antes del final o del vencimiento',
    endDays: 'Días antes del final',
    endDaysHint: 'Números separados por comas, por ejemplo 90, 30, 7. Vacío: ningún aviso.',
    dueDays: 'Días antes del vencimiento',
    dueDaysHint: 'Números separados por comas. 0 es el mismo día, −3 tres días después.',
    noticeDays: 'Días antes del último día de preaviso',
    escalateFrom: 'Segunda persona desde',
    escalateFromHint: 'Días antes. Solo si nadie ha actuado desde el aviso anterior. Vacío: nunca.',
    escalateTo: 'Segunda persona',
    admins: 'los administradores',
    never: 'nunca',
    secondPerson: (from, who) => `desde ${dias(from)} antes: ${who}`,
    noDays: 'ninguno',
    tooManyDays: (most) => `Como máximo ${most} días por lista. Quite algunos.`,
    notDays: 'Escriba números enteros de días separados por comas, por ejemplo 90, 30, 7.',
    saved: (ladder) => `Avisos guardados: ${ladder}`,
    setDays: 'Fijar los días',
    noneTitle: 'Ningún aviso',
    noneText: 'No hay ninguno previsto: el final se desconoce o ya pasó, o alguien se ha ocupado de ello.',
    what: 'Asunto',
    goesOut: 'Día',
    toWhom: 'A quién',
    targets: {
      end: 'Final del acuerdo',
      notice: 'Último día de preaviso',
      obligation: 'Obligación',
      instalment: 'Pago',
    },
    before: (n) => (n === 0 ? 'el mismo día' : n > 0 ? `${dias(n)} antes` : `${dias(-n)} después`),
    atNextRun: 'en una hora',
    escalated: (name) => `${name} (segunda persona)`,
  },
});
