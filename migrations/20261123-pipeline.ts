import { Migration } from '@mikro-orm/migrations';
import { opportunities } from './pipeline/opportunities.ts';
import { rates } from './pipeline/rates.ts';

/** The funder pipeline: currency rates, stages, opportunities and every state they were in. */
export class Migration20261123Pipeline extends Migration {
  override up(): void {
    for (const statement of [rates, opportunities].flat()) this.addSql(statement);
  }
}
