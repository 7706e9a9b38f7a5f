import { migrations } from '../migrations/list.ts';
import { entities } from './app.ts';
import { clockFrom } from './platform/clock.ts';
import { openDatabase } from './platform/database.ts';

/** For `mikro-orm compile` alone: what the unit of work runs on, so that the functions fit it. Connects to nothing. */
export default openDatabase('postgres://localhost/loam', {
  clock: clockFrom(null),
  entities,
  migrations,
}).orm.config.getAll();
