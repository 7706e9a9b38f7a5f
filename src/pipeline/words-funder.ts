import { words } from '../platform/words.ts';

/** What the record of a funder says of its opportunities and pledges. */
export const funderWords = words({
  en: {
    funding: 'Funding',
    nothing: 'No opportunity and no pledge yet.',
    allOpportunities: 'All opportunities',
    allPledges: 'All pledges',
    outstanding: (amount: string) => `${amount} outstanding`,
    settled: 'Nothing outstanding',
    onlyOf: (funder: string) => `Only those of ${funder}`,
  },
  fr: {
    funding: 'Financement',
    nothing: 'Aucune opportunité ni promesse pour l’instant.',
    allOpportunities: 'Toutes les opportunités',
    allPledges: 'Toutes les promesses',
    outstanding: (amount: string) => `${amount} à recevoir`,
    settled: 'Plus rien à recevoir',
    onlyOf: (funder: string) => `Bailleur\u00a0: ${funder}`,
  },
  es: {
    funding: 'Financiación',
    nothing: 'Aún no hay oportunidades ni promesas.',
    allOpportunities: 'Todas las oportunidades',
    allPledges: 'Todas las promesas',
    outstanding: (amount: string) => `${amount} pendientes`,
    settled: 'Nada pendiente',
    onlyOf: (funder: string) => `Solo de ${funder}`,
  },
});
