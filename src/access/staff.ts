import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../platform/record.ts';
import { languages } from '../values/language.ts';
import { roles } from '../values/role.ts';

const StaffSchema = defineEntity({
  name: 'Staff',
  tableName: 'staff',
  properties: {
    ...record,
    name: p.string(),
    email: p.type('string').columnType('citext').$type<string>(),
    role: p.enum(roles),
    language: p.enum(languages).default('en'),
    lastSeenAt: p.datetime().nullable(),
  },
  uniques: [{ name: 'staff_email_unique', properties: ['email'] }],
});

/** A member of the secretariat who signs in. Archived means deactivated: no session, no new link. */
export class Staff extends StaffSchema.class {
  isActive(): boolean {
    return this.archivedAt === null || this.archivedAt === undefined;
  }
}
StaffSchema.setClass(Staff);

export { StaffSchema };
