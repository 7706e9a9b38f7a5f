import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';

const RenewalEvidenceSchema = defineEntity({
  name: 'RenewalEvidence',
  tableName: 'renewal_evidence',
  properties: {
    ...record,
    renewalId: p.uuid(),
    /** The text as it was offered, before anybody signed. */
    offeredFileId: p.uuid(),
    /** The text as it was signed. */
    signedFileId: p.uuid(),
    /** The evidence for programs (`evidence.ts`) and for readers. */
    jsonFileId: p.uuid(),
    pdfFileId: p.uuid(),
  },
});

/** The files that a concluded offer leaves. A trigger keeps them as they were written. */
export class RenewalEvidence extends RenewalEvidenceSchema.class {}
RenewalEvidenceSchema.setClass(RenewalEvidence);

export { RenewalEvidenceSchema };
