import { words } from '../../platform/words.ts';
import type { RenewalManner } from './renewal.ts';
import type { RenewalStage } from './renewal-stage.ts';

/** Where an offer stands, as a column or a badge says it. */
export const stageWords = words<Record<RenewalStage, string>>({
  en: {
    draft: 'Draft',
    offered: 'Offered',
    in_discussion: 'In discussion',
    to_countersign: 'To countersign',
    done: 'Done',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed',
  },
  fr: {
    draft: 'Brouillon',
    offered: 'Proposée',
    in_discussion: 'En discussion',
    to_countersign: 'À contresigner',
    done: 'Conclue',
    declined: 'Refusée',
    withdrawn: 'Retirée',
    lapsed: 'Échue',
  },
  es: {
    draft: 'Borrador',
    offered: 'Ofrecida',
    in_discussion: 'En negociación',
    to_countersign: 'Por contrafirmar',
    done: 'Concluida',
    declined: 'Rechazada',
    withdrawn: 'Retirada',
    lapsed: 'Caducada',
  },
});

/** What an offer becomes when it is signed. */
export const mannerWords = words<Record<RenewalManner, string>>({
  en: { successor: 'New agreement that follows', amendment: 'Amendment of the present one' },
  fr: { successor: 'Nouvel accord à la suite', amendment: 'Avenant à l’accord actuel' },
  es: { successor: 'Acuerdo nuevo a continuación', amendment: 'Adenda al acuerdo actual' },
});
