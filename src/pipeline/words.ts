import { words } from '../platform/words.ts';
import type { channels, purposes } from './opportunity-state.ts';
import type { StageCode } from './stage.ts';

interface PipelineTerms {
  stages: Record<StageCode, string>;
  purposes: Record<(typeof purposes)[number], string>;
  channels: Record<(typeof channels)[number], string>;
  chanceBases: Record<'stage' | 'own', string>;
}

/** What stages, purposes and channels are called. */
export const pipelineTerms = words<PipelineTerms>({
  en: {
    stages: {
      identified: 'Identified',
      targeted: 'Targeted',
      contacted: 'Contacted',
      joined: 'Joined',
      call_for_funding: 'Call for funding',
      won: 'Won',
      lost: 'Lost',
      dormant: 'Dormant',
    },
    purposes: {
      core: 'Core budget',
      core_facility: 'Core Facility',
      global_facility: 'Global Facility',
      project: 'Project',
    },
    channels: {
      direct: 'Direct',
      farm: 'FARM Foundation',
      green_finance: 'Green finance initiative',
      carbon_market: 'Carbon market initiative',
      in_kind: 'In kind',
    },
    chanceBases: { stage: 'The stage’s own', own: 'Set for this one' },
  },
  fr: {
    stages: {
      identified: 'Identifié',
      targeted: 'Ciblé',
      contacted: 'Contacté',
      joined: 'Membre de l’Initiative',
      call_for_funding: 'Appel à financement',
      won: 'Gagné',
      lost: 'Perdu',
      dormant: 'En sommeil',
    },
    purposes: {
      core: 'Budget de base',
      core_facility: 'Mécanisme central',
      global_facility: 'Mécanisme mondial',
      project: 'Projet',
    },
    channels: {
      direct: 'Directement',
      farm: 'Fondation FARM',
      green_finance: 'Finance verte',
      carbon_market: 'Marché du carbone',
      in_kind: 'En nature',
    },
    chanceBases: { stage: 'Celle de l’étape', own: 'Fixée pour celle-ci' },
  },
  es: {
    stages: {
      identified: 'Identificado',
      targeted: 'Seleccionado',
      contacted: 'Contactado',
      joined: 'Adherido',
      call_for_funding: 'Convocatoria de financiación',
      won: 'Ganada',
      lost: 'Perdida',
      dormant: 'En pausa',
    },
    purposes: {
      core: 'Presupuesto básico',
      core_facility: 'Mecanismo central',
      global_facility: 'Mecanismo mundial',
      project: 'Proyecto',
    },
    channels: {
      direct: 'Directo',
      farm: 'Fundación FARM',
      green_finance: 'Finanzas verdes',
      carbon_market: 'Mercado de carbono',
      in_kind: 'En especie',
    },
    chanceBases: { stage: 'La de la etapa', own: 'Fijada para esta' },
  },
});
