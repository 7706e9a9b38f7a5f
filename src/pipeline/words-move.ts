import { counted } from '../platform/format.ts';
import { words } from '../platform/words.ts';

interface MoveWords {
  title: (title: string) => string;
  to: string;
  reason: string;
  reasonLost: string;
  reasonHint: string;
  lookAgainOn: string;
  lookAgainHint: string;
  joinedOn: string;
  joinedAs: string;
  joinedHint: string;
  skip: string;
  save: (stage: string) => string;
  moved: (title: string, stage: string) => string;
  meanwhile: string;
  nowIn: (title: string, stage: string) => string;
  movedBy: (who: string, from: string, to: string, day: string) => string;
  changedBy: (who: string, day: string) => string;
  again: (stage: string) => string;
  record: string;
  bulkTitle: (n: number) => string;
  bulkDone: (n: number) => string;
  bulkNone: string;
  bulkRefused: (n: number) => string;
  bulkNothingChosen: string;
  bulkNothingAsked: string;
  backToBoard: string;
}

/** Moving one opportunity or several. */
export const moveWords = words<MoveWords>({
  en: {
    title: (title) => `Move “${title}”`,
    to: 'To stage',
    reason: 'Why',
    reasonLost: 'Why it was lost',
    reasonHint: 'Kept with the move, for whoever asks next year.',
    lookAgainOn: 'Look again on',
    lookAgainHint: 'The day on which it is worth asking again. May stay empty.',
    joinedOn: 'Joined the Initiative on',
    joinedAs: 'Joined as',
    joinedHint: 'Joining is recorded with its day. If they have not joined, skip this stage.',
    skip: 'Skip to call for funding',
    save: (stage) => `Move to ${stage}`,
    moved: (title, stage) => `“${title}” moved to ${stage}`,
    meanwhile: 'Somebody moved it meanwhile',
    nowIn: (title, stage) => `“${title}” is now in ${stage}.`,
    movedBy: (who, from, to, day) => `${who} moved it from ${from} to ${to} on ${day}.`,
    changedBy: (who, day) => `${who} changed it on ${day}.`,
    again: (stage) => `Move to ${stage} all the same`,
    record: 'Open the opportunity',
    bulkTitle: (n) => `Change ${counted(n, { one: 'opportunity', other: 'opportunities' }, 'en')}`,
    bulkDone: (n) => `${counted(n, { one: 'opportunity', other: 'opportunities' }, 'en')} changed`,
    bulkNone: 'Nothing was changed',
    bulkRefused: (n) => `${counted(n, { one: 'was', other: 'were' }, 'en')} refused`,
    bulkNothingChosen: 'No card was ticked. Tick one or more, then choose what to change.',
    bulkNothingAsked: 'Choose a stage or an owner to change to.',
    backToBoard: 'Back to the board',
  },
  fr: {
    title: (title) => `Déplacer «\u00a0${title}\u00a0»`,
    to: 'Vers l’étape',
    reason: 'Pourquoi',
    reasonLost: 'Pourquoi elle est perdue',
    reasonHint: 'Conservé avec le déplacement, pour qui posera la question l’an prochain.',
    lookAgainOn: 'À revoir le',
    lookAgainHint: 'Le jour où il vaudra la peine de redemander. Peut rester vide.',
    joinedOn: 'A rejoint l’Initiative le',
    joinedAs: 'En tant que',
    joinedHint: 'L’adhésion est enregistrée avec son jour. S’il n’y en a pas, passez cette étape.',
    skip: 'Passer à l’appel à financement',
    save: (stage) => `Déplacer vers «\u00a0${stage}\u00a0»`,
    moved: (title, stage) => `«\u00a0${title}\u00a0» déplacée vers «\u00a0${stage}\u00a0»`,
    meanwhile: 'Quelqu’un l’a déplacée entre-temps',
    nowIn: (title, stage) => `«\u00a0${title}\u00a0» est maintenant à l’étape «\u00a0${stage}\u00a0».`,
    movedBy: (who, from, to, day) => `${who} l’a déplacée de «\u00a0${from}\u00a0» vers «\u00a0${to}\u00a0» le ${day}.`,
    changedBy: (who, day) => `${who} l’a modifiée le ${day}.`,
    again: (stage) => `Déplacer quand même vers «\u00a0${stage}\u00a0»`,
    record: 'Ouvrir l’opportunité',
    bulkTitle: (n) => `Modifier ${counted(n, { one: 'opportunité', other: 'opportunités' }, 'fr')}`,
    bulkDone: (n) => `${counted(n, { one: 'opportunité modifiée', other: 'opportunités modifiées' }, 'fr')}`,
    bulkNone: 'Rien n’a été modifié',
    bulkRefused: (n) => `${counted(n, { one: 'refusée', other: 'refusées' }, 'fr')}`,
    bulkNothingChosen: 'Aucune carte n’est cochée. Cochez-en une ou plusieurs, puis choisissez ce qui change.',
    bulkNothingAsked: 'Choisissez une étape ou un responsable.',
    backToBoard: 'Retour au tableau',
  },
  es: {
    title: (title) => `Mover «${title}»`,
    to: 'A la etapa',
    reason: 'Por qué',
    reasonLost: 'Por qué se perdió',
    reasonHint: 'Se guarda con el cambio, para quien pregunte el año que viene.',
    lookAgainOn: 'Volver a mirar el',
    lookAgainHint: 'El día en que valga la pena volver a pedir. Puede quedar vacío.',
    joinedOn: 'Se unió a la Iniciativa el',
    joinedAs: 'En calidad de',
    joinedHint: 'La adhesión se registra con su día. Si no se ha unido, sáltese esta etapa.',
    skip: 'Pasar a la convocatoria de financiación',
    save: (stage) => `Mover a ${stage}`,
    moved: (title, stage) => `«${title}» movida a ${stage}`,
    meanwhile: 'Alguien la ha movido mientras tanto',
    nowIn: (title, stage) => `«${title}» está ahora en ${stage}.`,
    movedBy: (who, from, to, day) => `${who} la movió de ${from} a ${to} el ${day}.`,
    changedBy: (who, day) => `${who} la cambió el ${day}.`,
    again: (stage) => `Mover a ${stage} de todos modos`,
    record: 'Abrir la oportunidad',
    bulkTitle: (n) => `Cambiar ${counted(n, { one: 'oportunidad', other: 'oportunidades' }, 'es')}`,
    bulkDone: (n) => `${counted(n, { one: 'oportunidad cambiada', other: 'oportunidades cambiadas' }, 'es')}`,
    bulkNone: 'No se ha cambiado nada',
    bulkRefused: (n) => `${counted(n, { one: 'rechazada', other: 'rechazadas' }, 'es')}`,
    bulkNothingChosen: 'No hay ninguna tarjeta marcada. Marque una o varias y elija qué cambiar.',
    bulkNothingAsked: 'Elija una etapa o un responsable.',
    backToBoard: 'Volver al tablero',
  },
});
