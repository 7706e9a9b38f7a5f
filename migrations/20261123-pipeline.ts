import { Migration } from '@mikro-orm/migrations';
import { c3 } from './pipeline/c3.ts';
import { calls } from './pipeline/calls.ts';
import { doNotContact } from './pipeline/do-not-contact.ts';
import { merges } from './pipeline/merges.ts';
import { opportunities } from './pipeline/opportunities.ts';
import { pledgeReminders } from './pipeline/pledge-reminders.ts';
import { pledges } from './pipeline/pledges.ts';
import { rates } from './pipeline/rates.ts';
import { savedViews } from './pipeline/saved-views.ts';
import { screening } from './pipeline/screening.ts';
import { steps } from './pipeline/steps.ts';

/** The funder pipeline: currency rates, stages, opportunities and every state they were in, pledges, calls for funding;
 * and who must not be contacted or is merged into another. */
export class Migration20261123Pipeline extends Migration {
  override up(): void {
    for (const statement of [
      rates,
      opportunities,
      savedViews,
      pledges,
      pledgeReminders,
      steps,
      screening,
      c3,
      calls,
      doNotContact,
      merges,
    ].flat())
      this.addSql(statement);
  }
}
