import type { Forms } from '../platform/format.ts';
import { words } from '../platform/words.ts';
import type { facilityFamilies } from './facility.ts';
import type { comparators, horizons, periodicities } from './strategic-objective.ts';

type Family = (typeof facilityFamilies)[number];
type Horizon = (typeof horizons)[number];
type Comparator = (typeof comparators)[number];
type Periodicity = (typeof periodicities)[number];

/** Closed lists of the room, in words. */
export const strategyTerms = words<{
  families: Record<Family, string>;
  familiesAll: Record<Family, string>;
  horizons: Record<Horizon, string>;
  comparators: Record<Comparator, string>;
  periodicities: Record<Periodicity, string>;
  objectives: Forms;
  ambiguities: Forms;
  contradictions: Forms;
}>({
  en: {
    families: { core: 'Core Facility', global: 'Global Facility' },
    familiesAll: { core: 'Core Facilities', global: 'Global Facilities' },
    horizons: { baseline: 'Baseline 2020', '2030': 'Target 2030', '2050': 'Target 2050' },
    comparators: {
      exact: 'exactly',
      range: 'between',
      additional: 'in addition to the baseline',
      'top-n': 'the first of a ranking',
      every: 'each and every one',
    },
    periodicities: { year: 'a year', 'year or every two years': 'every year or every two years' },
    objectives: { one: 'objective', other: 'objectives' },
    ambiguities: { one: 'unclear point', other: 'unclear points' },
    contradictions: { one: 'contradiction', other: 'contradictions' },
  },
  fr: {
    families: { core: 'Mécanisme central', global: 'Mécanisme mondial' },
    familiesAll: { core: 'Mécanismes centraux', global: 'Mécanismes mondiaux' },
    horizons: { baseline: 'Situation 2020', '2030': 'Cible 2030', '2050': 'Cible 2050' },
    comparators: {
      exact: 'exactement',
      range: 'entre',
      additional: 'en plus de la situation initiale',
      'top-n': 'les premiers d’un classement',
      every: 'chacun sans exception',
    },
    periodicities: { year: 'par an', 'year or every two years': 'tous les ans ou tous les deux ans' },
    objectives: { one: 'objectif', other: 'objectifs' },
    ambiguities: { one: 'point ambigu', other: 'points ambigus' },
    contradictions: { one: 'contradiction', other: 'contradictions' },
  },
  es: {
    families: { core: 'Mecanismo central', global: 'Mecanismo mundial' },
    familiesAll: { core: 'Mecanismos centrales', global: 'Mecanismos mundiales' },
    horizons: { baseline: 'Situación en 2020', '2030': 'Meta 2030', '2050': 'Meta 2050' },
    comparators: {
      exact: 'exactamente',
      range: 'entre',
      additional: 'además de la situación inicial',
      'top-n': 'los primeros de una clasificación',
      every: 'todos y cada uno',
    },
    periodicities: { year: 'al año', 'year or every two years': 'cada año o cada dos años' },
    objectives: { one: 'objetivo', other: 'objetivos' },
    ambiguities: { one: 'punto ambiguo', other: 'puntos ambiguos' },
    contradictions: { one: 'contradicción', other: 'contradicciones' },
  },
});
