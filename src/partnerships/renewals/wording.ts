import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../../platform/record.ts';
import { agreementKinds } from '../agreement.ts';
import { renewalManners } from './renewal.ts';
import type { Texts } from './renewal-version.ts';

const WordingSchema = defineEntity({
  name: 'Wording',
  tableName: 'wording',
  properties: {
    ...record,
    name: p.string(),
    /** The kind of agreement it is for; null for any. */
    kind: p.enum(agreementKinds).nullable(),
    manner: p.enum(renewalManners),
    /** Counts the changes of name, kind, manner or text; the rows before are kept. */
    edition: p.integer().default(1),
    text: p.json<Texts>().columnType('jsonb'),
  },
});

/** A template of an agreement's text, with slots to be filled (`slots.ts`). */
export class Wording extends WordingSchema.class {}
WordingSchema.setClass(Wording);

export { WordingSchema };
