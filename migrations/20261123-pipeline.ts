import { Migration } from '@mikro-orm/migrations';
import { opportunities } from './pipeline/opportunities.ts';
import { pledges } from './pipeline/pledges.ts';
import { rates } from './pipeline/rates.ts';

/** The funder pipeline: currency rates, stages, opportunities and every state they were in, pledges. */
export class Migration20261123Pipeline extends Migration {
  override up(): void {
    for (const statement of [rates, opportunities, pledges].flat()) this.addSql(statement);
  }
}
