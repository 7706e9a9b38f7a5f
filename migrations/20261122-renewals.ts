import { Migration } from '@mikro-orm/migrations';
import { documents } from './renewals/documents.ts';
import { evidence } from './renewals/evidence.ts';
import { links } from './renewals/links.ts';
import { reminders } from './renewals/reminders.ts';
import { renewals } from './renewals/renewals.ts';
import { wordings } from './renewals/wordings.ts';

/** Renewal by portal link: files and documents, reminders, offers with their versions and signatures. */
export class Migration20261122Renewals extends Migration {
  override up(): void {
    for (const statement of [links, documents, reminders, renewals, wordings, evidence].flat()) this.addSql(statement);
  }
}
