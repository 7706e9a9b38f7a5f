import { words } from '../../platform/words.ts';

interface StepWords {
  plan: string;
  planHint: string;
  takeOver: string;
  takenOver: (count: number) => string;
  fromNow: (days: number) => string;
  afterStep: (days: number, step: string) => string;
  stages: string;
  stagesHint: string;
  chance: string;
  mostDays: string;
  chanceShown: (percent: string) => string;
  limitShown: (days: number | null) => string;
  skippable: string;
  stageSaved: (stage: string) => string;
  steps: string;
  noSteps: string;
  newStep: string;
  changeStep: string;
  addStep: string;
  step: string;
  daysAfter: string;
  daysAfterHint: string;
  parent: string;
  noParent: string;
  anyGroup: string;
  notANumber: string;
}

/** Words of the stages’ settings and of the usual steps. */
export const stepWords = words<StepWords>({
  en: {
    plan: 'Usual steps of this stage',
    planHint: 'Chosen steps become tasks with due days. A step that follows another moves when that one is done.',
    takeOver: 'Make tasks of them',
    takenOver: (count) => (count === 1 ? '1 task added' : `${count} tasks added`),
    fromNow: (days) => (days === 0 ? 'today' : days === 1 ? '1 day from now' : `${days} days from now`),
    afterStep: (days, step) => (days === 1 ? `1 day after: ${step}` : `${days} days after: ${step}`),
    stages: 'Stages',
    stagesHint: 'Chances and limits hold from the moment they are set: figures known before do not change.',
    chance: 'Chance in per cent',
    mostDays: 'Stale after days (empty: never)',
    chanceShown: (percent) => `Chance ${percent}`,
    limitShown: (days) => (days === null ? 'no limit' : `stale after ${days} days`),
    skippable: 'may be skipped',
    stageSaved: (stage) => `${stage}: saved`,
    steps: 'Usual steps',
    noSteps: 'No usual step yet.',
    newStep: 'New usual step',
    changeStep: 'Change the usual step',
    addStep: 'Add a step',
    step: 'Step',
    daysAfter: 'Days after',
    daysAfterHint: 'After the step it follows is done, else after the plan is taken over.',
    parent: 'Follows',
    noParent: 'begins with the plan',
    anyGroup: 'any group',
    notANumber: 'Write a whole number.',
  },
  fr: {
    plan: 'Actions habituelles de cette étape',
    planHint:
      'Les actions choisies deviennent des tâches avec échéance. Une action qui en suit une autre se déplace quand celle-ci est faite.',
    takeOver: 'En faire des tâches',
    takenOver: (count) => (count < 2 ? `${count} tâche ajoutée` : `${count} tâches ajoutées`),
    fromNow: (days) => (days === 0 ? 'aujourd’hui' : days === 1 ? 'dans 1 jour' : `dans ${days} jours`),
    afterStep: (days, step) => (days < 2 ? `${days} jour après\u00a0: ${step}` : `${days} jours après\u00a0: ${step}`),
    stages: 'Étapes',
    stagesHint:
      'Les probabilités et les limites valent à partir du jour où elles sont fixées\u00a0: les chiffres connus avant ne changent pas.',
    chance: 'Probabilité en pour cent',
    mostDays: 'Au point mort après (jours, vide\u00a0: jamais)',
    chanceShown: (percent) => `Probabilité\u00a0: ${percent}`,
    limitShown: (days) => (days === null ? 'sans limite' : `au point mort après ${days} jours`),
    skippable: 'peut être sautée',
    stageSaved: (stage) => `${stage}\u00a0: enregistré`,
    steps: 'Actions habituelles',
    noSteps: 'Aucune action habituelle pour l’instant.',
    newStep: 'Nouvelle action habituelle',
    changeStep: 'Modifier l’action habituelle',
    addStep: 'Ajouter une action',
    step: 'Action',
    daysAfter: 'Jours après',
    daysAfterHint: 'Après l’action qu’elle suit, sinon après la reprise du plan.',
    parent: 'Suit',
    noParent: 'commence avec le plan',
    anyGroup: 'tout groupe',
    notANumber: 'Écrivez un nombre entier.',
  },
  es: {
    plan: 'Pasos habituales de esta etapa',
    planHint:
      'Los pasos elegidos se convierten en tareas con vencimiento. Un paso que sigue a otro se mueve cuando este se termina.',
    takeOver: 'Convertirlos en tareas',
    takenOver: (count) => (count === 1 ? '1 tarea añadida' : `${count} tareas añadidas`),
    fromNow: (days) => (days === 0 ? 'hoy' : days === 1 ? 'dentro de 1 día' : `dentro de ${days} días`),
    afterStep: (days, step) => (days === 1 ? `1 día después de: ${step}` : `${days} días después de: ${step}`),
    stages: 'Etapas',
    stagesHint:
      'Las probabilidades y los límites valen desde el día en que se fijan: las cifras conocidas antes no cambian.',
    chance: 'Probabilidad en porcentaje',
    mostDays: 'Estancada tras (días, vacío: nunca)',
    chanceShown: (percent) => `Probabilidad: ${percent}`,
    limitShown: (days) => (days === null ? 'sin límite' : `estancada tras ${days} días`),
    skippable: 'puede saltarse',
    stageSaved: (stage) => `${stage}: guardado`,
    steps: 'Pasos habituales',
    noSteps: 'Aún no hay pasos habituales.',
    newStep: 'Nuevo paso habitual',
    changeStep: 'Modificar el paso habitual',
    addStep: 'Añadir un paso',
    step: 'Paso',
    daysAfter: 'Días después',
    daysAfterHint: 'Después del paso al que sigue; si no, después de adoptar el plan.',
    parent: 'Sigue a',
    noParent: 'comienza con el plan',
    anyGroup: 'cualquier grupo',
    notANumber: 'Escriba un número entero.',
  },
});
