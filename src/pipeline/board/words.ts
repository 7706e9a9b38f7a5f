import { counted } from '../../platform/format.ts';
import { words } from '../../platform/words.ts';

interface BoardWords {
  title: string;
  list: string;
  board: string;
  forecast: string;
  newOpportunity: string;
  subtitle: (count: number, sum: string, weighted: string) => string;
  views: Record<'everyone' | 'mine' | 'overdue' | 'globalFacilities', string>;
  viewsLabel: string;
  filterLabel: string;
  owner: string;
  anyOwner: string;
  mine: string;
  nobody: string;
  group: string;
  anyGroup: string;
  noGroup: string;
  purpose: string;
  anyPurpose: string;
  staleOnly: string;
  overdueOnly: string;
  moreFilters: string;
  lanes: string;
  noLanes: string;
  lanesBy: Record<'group' | 'owner', string>;
  jump: string;
  weighted: (sum: string) => string;
  withoutAmount: (n: number) => string;
  withoutRate: (n: number) => string;
  emptyColumn: string;
  nothing: string;
  nothingText: string;
  showAll: string;
  empty: string;
  emptyText: string;
  unknownAmount: string;
  ownChance: (percent: string) => string;
  overdue: (days: number) => string;
  dueToday: string;
  noStep: string;
  stale: (days: number) => string;
  move: string;
  stage: string;
  choose: (title: string) => string;
  closed: string;
  lastOnes: (n: number) => string;
  allOfThem: string;
  /** The way to all cards of a stage. */
  allOf: (count: string, stage: string) => string;
  since: (day: string) => string;
  failed: string;
  keys: string;
  bulk: {
    title: string;
    lead: string;
    moveTo: string;
    stay: string;
    owner: string;
    keepOwner: string;
    nobody: string;
    whole: string;
    wholeHint: string;
    apply: string;
    clear: string;
  };
  save: {
    title: string;
    name: string;
    shared: string;
    sharedHint: string;
    button: string;
    remove: (name: string) => string;
    saved: (name: string) => string;
    removed: (name: string) => string;
  };
}

/** The board of the pipeline. */
export const boardWords = words<BoardWords>({
  en: {
    title: 'Pipeline',
    list: 'List',
    board: 'Board',
    forecast: 'Forecast',
    newOpportunity: 'New opportunity',
    subtitle: (count, sum, weighted) =>
      `${counted(count, { one: 'open opportunity', other: 'open opportunities' }, 'en')} · ${sum} hoped for · ${weighted} weighted`,
    views: {
      everyone: 'Everyone',
      mine: 'Mine',
      overdue: 'Next step overdue',
      globalFacilities: 'Global Facilities',
    },
    viewsLabel: 'Views of the pipeline',
    filterLabel: 'Filter by title or funder',
    owner: 'Owner',
    anyOwner: 'Any owner',
    mine: 'Mine',
    nobody: 'Without owner',
    group: 'Funder group',
    anyGroup: 'Any funder group',
    noGroup: 'No funder group',
    purpose: 'Purpose',
    anyPurpose: 'Any purpose',
    staleOnly: 'Stale',
    overdueOnly: 'Next step overdue',
    moreFilters: 'More filters',
    lanes: 'Lanes',
    noLanes: 'No lanes',
    lanesBy: { group: 'Lanes by funder group', owner: 'Lanes by owner' },
    jump: 'Stages',
    weighted: (sum) => `${sum} weighted`,
    withoutAmount: (n) => `${n} without amount`,
    withoutRate: (n) => `${n} without rate`,
    emptyColumn: 'Nothing here.',
    nothing: 'No open opportunity matches',
    nothingText: 'Nothing open meets these filters. Take some away, or look in the list, which has closed ones too.',
    showAll: 'Show all',
    empty: 'The pipeline is empty',
    emptyText:
      'An opportunity is what we hope to get from one funder. Begin with one: who could give, what for, and the next step.',
    unknownAmount: 'Amount unknown',
    ownChance: (percent) => `${percent} chance`,
    overdue: (days) => `${counted(days, { one: 'day', other: 'days' }, 'en')} overdue`,
    dueToday: 'Due today',
    noStep: 'No next step',
    stale: (days) => `Stale: ${counted(days, { one: 'day', other: 'days' }, 'en')} here`,
    move: 'Move',
    stage: 'Stage',
    choose: (title) => `Choose ${title}`,
    closed: 'Closed',
    lastOnes: (n) => `The last ${n}:`,
    allOfThem: 'All of them',
    allOf: (count, stage) => `All ${count} in ${stage}`,
    since: (day) => `since ${day}`,
    failed: 'The move could not be saved: the card is back where it was. Check the connection and try again.',
    keys: 'Drag a card to another stage, or press [ and ] on it. Arrows walk from card to card.',
    bulk: {
      title: 'Cards that you ticked',
      lead: 'Change those ticked',
      moveTo: 'Move to',
      stay: 'Leave the stage',
      owner: 'Owner',
      keepOwner: 'Keep the owner',
      nobody: 'Nobody',
      whole: 'All or none',
      wholeHint: 'If one of them is refused, none is changed.',
      apply: 'Change those ticked',
      clear: 'Untick all',
    },
    save: {
      title: 'Save this view',
      name: 'Name of the view',
      shared: 'For everybody',
      sharedHint: 'Otherwise only you see it.',
      button: 'Save view',
      remove: (name) => `Remove the view “${name}”`,
      saved: (name) => `View “${name}” saved`,
      removed: (name) => `View “${name}” removed`,
    },
  },
  fr: {
    title: 'Pipeline',
    list: 'Liste',
    board: 'Tableau',
    forecast: 'Prévision',
    newOpportunity: 'Nouvelle opportunité',
    subtitle: (count, sum, weighted) =>
      `${counted(count, { one: 'opportunité ouverte', other: 'opportunités ouvertes' }, 'fr')} · ${sum} espérés · ${weighted} pondérés`,
    views: {
      everyone: 'Tout le monde',
      mine: 'Les miennes',
      overdue: 'Prochaine étape en retard',
      globalFacilities: 'Mécanismes mondiaux',
    },
    viewsLabel: 'Vues du pipeline',
    filterLabel: 'Filtrer par titre ou bailleur',
    owner: 'Responsable',
    anyOwner: 'Tout responsable',
    mine: 'Les miennes',
    nobody: 'Sans responsable',
    group: 'Groupe de bailleurs',
    anyGroup: 'Tous les groupes',
    noGroup: 'Sans groupe de bailleurs',
    purpose: 'Destination',
    anyPurpose: 'Toute destination',
    staleOnly: 'Stagnantes',
    overdueOnly: 'Prochaine étape en retard',
    moreFilters: 'Plus de filtres',
    lanes: 'Couloirs',
    noLanes: 'Sans couloirs',
    lanesBy: { group: 'Couloirs par groupe de bailleurs', owner: 'Couloirs par responsable' },
    jump: 'Étapes',
    weighted: (sum) => `${sum} pondérés`,
    withoutAmount: (n) => `${n} sans montant`,
    withoutRate: (n) => `${n} sans taux`,
    emptyColumn: 'Rien ici.',
    nothing: 'Aucune opportunité ouverte ne correspond',
    nothingText:
      'Rien d’ouvert ne répond à ces filtres. Retirez-en, ou cherchez dans la liste, qui contient aussi les opportunités closes.',
    showAll: 'Tout afficher',
    empty: 'Le pipeline est vide',
    emptyText:
      'Une opportunité est ce que nous espérons d’un bailleur. Commencez par une seule\u00a0: qui pourrait donner, pour quoi, et la prochaine étape.',
    unknownAmount: 'Montant inconnu',
    ownChance: (percent) => `${percent} de chances`,
    overdue: (days) => `${counted(days, { one: 'jour', other: 'jours' }, 'fr')} de retard`,
    dueToday: 'Pour aujourd’hui',
    noStep: 'Pas de prochaine étape',
    stale: (days) => `Stagne\u00a0: ici depuis ${counted(days, { one: 'jour', other: 'jours' }, 'fr')}`,
    move: 'Déplacer',
    stage: 'Étape',
    choose: (title) => `Choisir ${title}`,
    closed: 'Closes',
    lastOnes: (n) => `Les ${n} dernières\u00a0:`,
    allOfThem: 'Toutes',
    allOf: (count, stage) => `Toutes les ${count} de «\u00a0${stage}\u00a0»`,
    since: (day) => `depuis le ${day}`,
    failed:
      'Le déplacement n’a pas pu être enregistré\u00a0: la carte est revenue à sa place. Vérifiez la connexion et réessayez.',
    keys: 'Faites glisser une carte vers une autre étape, ou appuyez sur [ et ]. Les flèches vont de carte en carte.',
    bulk: {
      title: 'Cartes que vous avez cochées',
      lead: 'Modifier les cartes cochées',
      moveTo: 'Déplacer vers',
      stay: 'Laisser l’étape',
      owner: 'Responsable',
      keepOwner: 'Garder le responsable',
      nobody: 'Personne',
      whole: 'Toutes ou aucune',
      wholeHint: 'Si l’une est refusée, aucune n’est modifiée.',
      apply: 'Modifier les cartes cochées',
      clear: 'Tout décocher',
    },
    save: {
      title: 'Enregistrer cette vue',
      name: 'Nom de la vue',
      shared: 'Pour tout le monde',
      sharedHint: 'Sinon, vous seul la voyez.',
      button: 'Enregistrer la vue',
      remove: (name) => `Retirer la vue «\u00a0${name}\u00a0»`,
      saved: (name) => `Vue «\u00a0${name}\u00a0» enregistrée`,
      removed: (name) => `Vue «\u00a0${name}\u00a0» retirée`,
    },
  },
  es: {
    title: 'Cartera',
    list: 'Lista',
    board: 'Tablero',
    forecast: 'Previsión',
    newOpportunity: 'Nueva oportunidad',
    subtitle: (count, sum, weighted) =>
      `${counted(count, { one: 'oportunidad abierta', other: 'oportunidades abiertas' }, 'es')} · ${sum} esperados · ${weighted} ponderados`,
    views: {
      everyone: 'Todos',
      mine: 'Las mías',
      overdue: 'Próximo paso atrasado',
      globalFacilities: 'Mecanismos mundiales',
    },
    viewsLabel: 'Vistas de la cartera',
    filterLabel: 'Filtrar por título o financiador',
    owner: 'Responsable',
    anyOwner: 'Cualquier responsable',
    mine: 'Las mías',
    nobody: 'Sin responsable',
    group: 'Grupo de financiadores',
    anyGroup: 'Todos los grupos',
    noGroup: 'Sin grupo de financiadores',
    purpose: 'Destino',
    anyPurpose: 'Cualquier destino',
    staleOnly: 'Estancadas',
    overdueOnly: 'Próximo paso atrasado',
    moreFilters: 'Más filtros',
    lanes: 'Carriles',
    noLanes: 'Sin carriles',
    lanesBy: { group: 'Carriles por grupo de financiadores', owner: 'Carriles por responsable' },
    jump: 'Etapas',
    weighted: (sum) => `${sum} ponderados`,
    withoutAmount: (n) => `${n} sin importe`,
    withoutRate: (n) => `${n} sin tipo de cambio`,
    emptyColumn: 'Nada aquí.',
    nothing: 'Ninguna oportunidad abierta coincide',
    nothingText:
      'Nada abierto cumple estos filtros. Quite alguno o busque en la lista, que contiene también las cerradas.',
    showAll: 'Mostrar todo',
    empty: 'La cartera está vacía',
    emptyText:
      'Una oportunidad es lo que esperamos de un financiador. Empiece por una: quién podría dar, para qué y el próximo paso.',
    unknownAmount: 'Importe desconocido',
    ownChance: (percent) => `${percent} de probabilidad`,
    overdue: (days) => `${counted(days, { one: 'día', other: 'días' }, 'es')} de retraso`,
    dueToday: 'Vence hoy',
    noStep: 'Sin próximo paso',
    stale: (days) => `Estancada: ${counted(days, { one: 'día', other: 'días' }, 'es')} aquí`,
    move: 'Mover',
    stage: 'Etapa',
    choose: (title) => `Elegir ${title}`,
    closed: 'Cerradas',
    lastOnes: (n) => `Las ${n} últimas:`,
    allOfThem: 'Todas',
    allOf: (count, stage) => `Las ${count} de «${stage}»`,
    since: (day) => `desde el ${day}`,
    failed:
      'No se pudo guardar el cambio: la tarjeta ha vuelto a su sitio. Compruebe la conexión e inténtelo de nuevo.',
    keys: 'Arrastre una tarjeta a otra etapa, o pulse [ y ] sobre ella. Las flechas van de tarjeta en tarjeta.',
    bulk: {
      title: 'Tarjetas marcadas',
      lead: 'Cambiar las marcadas',
      moveTo: 'Mover a',
      stay: 'Dejar la etapa',
      owner: 'Responsable',
      keepOwner: 'Mantener el responsable',
      nobody: 'Nadie',
      whole: 'Todas o ninguna',
      wholeHint: 'Si se rechaza una, no se cambia ninguna.',
      apply: 'Cambiar las marcadas',
      clear: 'Desmarcar todas',
    },
    save: {
      title: 'Guardar esta vista',
      name: 'Nombre de la vista',
      shared: 'Para todos',
      sharedHint: 'Si no, solo usted la ve.',
      button: 'Guardar la vista',
      remove: (name) => `Quitar la vista «${name}»`,
      saved: (name) => `Vista «${name}» guardada`,
      removed: (name) => `Vista «${name}» quitada`,
    },
  },
});
