import { words } from '../../platform/words.ts';
import type { Moved } from './references.ts';

interface MergeWords {
  title: (name: string) => string;
  which: string;
  whichHint: string;
  alike: string;
  none: string;
  compare: string;
  stays: string;
  recorded: (day: string) => string;
  facts: string;
  nothing: string;
  moved: Record<Moved, string>;
  happens: string;
  points: readonly string[];
  /** What happens besides when the two are organisations. */
  partnerships: string;
  once: string;
  understood: string;
  act: string;
  done: (gone: string, kept: string) => string;
  choose: string;
}

/** The pages on which two records become one. */
export const mergeWords = words<MergeWords>({
  en: {
    title: (name) => `Merge ${name} with another record`,
    which: 'The other record',
    whichHint: 'Part of its name; accents do not matter.',
    alike: 'These look like it',
    none: 'No other record is like it. Search for one by name.',
    compare: 'Compare',
    stays: 'Which record stays?',
    recorded: (day) => `recorded ${day}`,
    facts: 'Both records, and what refers to each',
    nothing: 'Nothing refers to either of them.',
    moved: {
      people: 'People',
      partnerships: 'Partnerships',
      agreements: 'Agreements',
      opportunities: 'Opportunities',
      parts: 'Parts in opportunities',
      pledges: 'Pledges',
      screenings: 'Screenings',
      notes: 'Notes and calls',
      tasks: 'Tasks',
      documents: 'Documents',
      calls: 'Calls for funding received',
      listed: 'Places in ranked lists',
    },
    happens: 'What happens',
    points: [
      'All that refers to the record that goes leads to the one that stays, and so does its address.',
      'The one that stays keeps its own facts; what it lacks is filled from the other. Tags, relations, identifiers and addresses of both are kept.',
      'If either of them must not be contacted, nobody may contact the one that stays.',
      'No figure of the forecast or the budget changes.',
    ],
    partnerships:
      'Agreements come together in one partnership; partnerships of the list of 2022 stay as they are listed. The parties of an agreement stay as they were signed.',
    once: 'A merge cannot be undone.',
    understood: 'Both records are of the same, and I know that this cannot be undone',
    act: 'Merge',
    done: (gone, kept) => `${gone} was merged into ${kept}`,
    choose: 'Choose another record',
  },
  fr: {
    title: (name) => `Fusionner avec une autre fiche\u00a0: ${name}`,
    which: 'L’autre fiche',
    whichHint: 'Une partie du nom\u00a0; les accents ne comptent pas.',
    alike: 'Celles-ci lui ressemblent',
    none: 'Aucune autre fiche ne lui ressemble. Cherchez-en une par son nom.',
    compare: 'Comparer',
    stays: 'Quelle fiche reste\u00a0?',
    recorded: (day) => `enregistrée le ${day}`,
    facts: 'Les deux fiches, et ce qui s’y rattache',
    nothing: 'Rien ne se rattache ni à l’une ni à l’autre.',
    moved: {
      people: 'Personnes',
      partnerships: 'Partenariats',
      agreements: 'Accords',
      opportunities: 'Opportunités',
      parts: 'Rôles dans des opportunités',
      pledges: 'Promesses',
      screenings: 'Vérifications',
      notes: 'Notes et appels',
      tasks: 'Tâches',
      documents: 'Documents',
      calls: 'Appels à financement reçus',
      listed: 'Rangs dans des listes',
    },
    happens: 'Ce qui se passe',
    points: [
      'Tout ce qui se rattache à la fiche qui disparaît mène à celle qui reste, et son adresse aussi.',
      'La fiche qui reste garde ses données\u00a0; ce qui lui manque est repris de l’autre. Étiquettes, relations, identifiants et adresses des deux sont conservés.',
      'Si l’une des deux ne doit pas être contactée, la fiche qui reste ne doit pas l’être non plus.',
      'Aucun chiffre des prévisions ni du budget ne change.',
    ],
    partnerships:
      'Les accords sont réunis dans un seul partenariat\u00a0; les partenariats de la liste de 2022 restent tels qu’ils y figurent. Les parties d’un accord restent celles qui ont signé.',
    once: 'Une fusion ne peut être annulée.',
    understood: 'Les deux fiches désignent bien la même entité, et je sais que la fusion est définitive',
    act: 'Fusionner',
    done: (gone, kept) => `Fusion faite\u00a0: ${gone} se trouve désormais dans ${kept}`,
    choose: 'Choisir une autre fiche',
  },
  es: {
    title: (name) => `Fusionar con otra ficha: ${name}`,
    which: 'La otra ficha',
    whichHint: 'Una parte del nombre; los acentos no importan.',
    alike: 'Estas se le parecen',
    none: 'Ninguna otra ficha se le parece. Busque una por su nombre.',
    compare: 'Comparar',
    stays: '¿Qué ficha se queda?',
    recorded: (day) => `registrada el ${day}`,
    facts: 'Las dos fichas y lo que depende de cada una',
    nothing: 'Nada depende de ninguna de las dos.',
    moved: {
      people: 'Personas',
      partnerships: 'Alianzas',
      agreements: 'Acuerdos',
      opportunities: 'Oportunidades',
      parts: 'Papeles en oportunidades',
      pledges: 'Promesas',
      screenings: 'Verificaciones',
      notes: 'Notas y llamadas',
      tasks: 'Tareas',
      documents: 'Documentos',
      calls: 'Convocatorias recibidas',
      listed: 'Puestos en listas',
    },
    happens: 'Qué ocurre',
    points: [
      'Todo lo que depende de la ficha que desaparece lleva a la que se queda, y su dirección también.',
      'La ficha que se queda conserva sus datos; lo que le falta se toma de la otra. Se conservan las etiquetas, relaciones, identificadores y direcciones de ambas.',
      'Si no se debe contactar con alguna de las dos, tampoco con la que se queda.',
      'Ninguna cifra de las previsiones ni del presupuesto cambia.',
    ],
    partnerships:
      'Los acuerdos se reúnen en una sola alianza; las alianzas de la lista de 2022 quedan como figuran en ella. Las partes de un acuerdo siguen siendo las que firmaron.',
    once: 'Una fusión no se puede deshacer.',
    understood: 'Las dos fichas son de la misma entidad y sé que la fusión es definitiva',
    act: 'Fusionar',
    done: (gone, kept) => `Fusión hecha: ${gone} está ahora en ${kept}`,
    choose: 'Elegir otra ficha',
  },
});
