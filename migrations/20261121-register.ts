import { Migration } from '@mikro-orm/migrations';
import { authTables } from './auth-tables.ts';
import { access } from './register/access.ts';
import { directory } from './register/directory.ts';
import { foundations } from './register/foundations.ts';
import { journal } from './register/journal.ts';
import { partnerships } from './register/partnerships.ts';
import { strategy } from './register/strategy.ts';

/** The register: everything up to agreements, in the order of the rooms. */
export class Migration20261121Register extends Migration {
  override up(): void {
    for (const statement of [foundations, journal, authTables, access, strategy, directory, partnerships].flat()) {
      this.addSql(statement);
    }
  }
}
