import { Migration } from '@mikro-orm/migrations';
import { opportunities } from './pipeline/opportunities.ts';
import { pledgeReminders } from './pipeline/pledge-reminders.ts';
import { pledges } from './pipeline/pledges.ts';
import { rates } from './pipeline/rates.ts';
import { savedViews } from './pipeline/saved-views.ts';
import { screening } from './pipeline/screening.ts';
import { steps } from './pipeline/steps.ts';

/** The funder pipeline: currency rates, stages, opportunities and every state they were in, pledges. */
export class Migration20261123Pipeline extends Migration {
  override up(): void {
    for (const statement of [rates, opportunities, savedViews, pledges, pledgeReminders, steps, screening].flat())
      this.addSql(statement);
  }
}
