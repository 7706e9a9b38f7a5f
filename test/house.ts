import { migrations } from '../migrations/list.ts';
import { seedDemo } from '../seeds/demo.ts';
import { seed } from '../seeds/seed.ts';
import { createKey } from '../src/access/create-key.ts';
import { mayEnter } from '../src/access/may-enter.ts';
import { openSessions, type Sessions } from '../src/access/sessions.ts';
import { Staff } from '../src/access/staff.ts';
import { buildApp, entities } from '../src/app.ts';
import { loadAssets } from '../src/platform/assets.ts';
import { readAssetFromDisk } from '../src/platform/assets-on-disk.ts';
import type { Clock } from '../src/platform/clock.ts';
import { type Database, openDatabase } from '../src/platform/database.ts';
import { provideFonts } from '../src/platform/fonts.ts';
import { readFontFromDisk } from '../src/platform/fonts-on-disk.ts';
import type { Parts } from '../src/platform/http.ts';
import { openPool } from '../src/platform/pool.ts';
import { readSettings } from '../src/platform/settings.ts';
import { compileMail } from '../src/post/compile.ts';
import { mailWriter } from '../src/post/render.ts';
import { dayIn } from '../src/values/day.ts';
import { type Role, system } from '../src/values/role.ts';
import { Contract, isChecked } from './api/contract.ts';
import { freshDatabase } from './database.ts';

const origin = 'http://localhost:3000';

/** The people of the tests, one of each role. */
export const colleagues: Readonly<Record<Role, { name: string; email: string }>> = {
  admin: { name: 'Amina Diallo', email: 'amina@loam.example' },
  fundraiser: { name: 'Bruno Keller', email: 'bruno@loam.example' },
  communications: { name: 'Carmen Ortiz', email: 'carmen@loam.example' },
  finance: { name: 'Denis Lambert', email: 'denis@loam.example' },
  viewer: { name: 'Esther Okoye', email: 'esther@loam.example' },
};

interface Asking {
  method?: string;
  /** Sent as JSON, as a form, or as a form with files; each makes it a POST unless `method` says otherwise. */
  json?: unknown;
  form?: Readonly<Record<string, string>>;
  parts?: Readonly<Record<string, string | File>>;
  headers?: Readonly<Record<string, string>>;
}
export type Ask = (path: string, asking?: Asking) => Promise<Response>;

export interface House {
  app: ReturnType<typeof buildApp>;
  database: Database;
  sessions: Sessions;
  parts: Parts;
  /** Stands still; `set` moves it. */
  clock: Clock & { set(instant: string): void };
  /** An API key of that role, made once. */
  key(role: Role): Promise<string>;
  /** The colleague of that role, made once. */
  staff(role: Role): Promise<Staff>;
  /**
   * Asks in the session of the colleague of that role (it starts with the first request); null is a visitor.
   * Every answer of the API is held against the OpenAPI document: one that differs throws.
   */
  as(role?: Role | null): Ask;
  close(): Promise<void>;
}

/** The whole app over a seeded database of its own (or the invented one of the demo), at 09:00 UTC on 21 November 2026 unless told otherwise. */
export async function openHouse(wish: { clockAt?: string; role?: Role; demo?: boolean } = {}): Promise<House> {
  let now = new Date(wish.clockAt ?? '2026-11-21T09:00:00Z');
  const clock = {
    now: () => new Date(now),
    today: (zone = 'Europe/Paris') => dayIn(zone, now),
    set: (instant: string) => {
      now = new Date(instant);
    },
  };
  const { url, drop } = await freshDatabase();
  const database = openDatabase(url, { clock, entities, migrations, poolSize: 6 });
  provideFonts(readFontFromDisk);
  const secret = 'a-secret-of-the-tests-3f9c0b7e51d24a68';
  await (wish.demo ? seedDemo(database, { secret, baseUrl: origin }) : seed(database));
  await loadAssets(readAssetFromDisk);
  const settings = readSettings({ BASE_URL: origin, DATABASE_URL: url });
  const pool = openPool(url, 2);
  const sessions = openSessions({
    pool,
    secret,
    baseUrl: origin,
    trustProxy: false,
    mayEnter: mayEnter(database.read),
  });
  const parts: Parts = { database, clock, settings, secret, demo: wish.demo ?? false };
  const app = buildApp(parts, sessions, mailWriter(compileMail));

  const once = <T>(make: (role: Role) => Promise<T>) => {
    const made = new Map<Role, Promise<T>>();
    return (role: Role): Promise<T> => {
      const found = made.get(role) ?? make(role);
      made.set(role, found);
      return found;
    };
  };
  const key = once((role) =>
    database.transaction(system('test'), async (work) => (await createKey(work, { name: `Test ${role}`, role })).key),
  );
  const staff = once((role) =>
    database.transaction(system('test'), async (work) => {
      const person = work.em.create(Staff, { ...colleagues[role], role, language: 'en' });
      await work.em.flush();
      return person;
    }),
  );
  const cookie = once(async (role) => {
    const set = await sessions.create(await staff(role), new Headers());
    return set.map((one) => one.split(';')[0]).join('; ');
  });
  let published: Promise<Contract> | undefined;
  const contract = () => {
    published ??= Promise.resolve(app.request('/api/openapi.json')).then(
      async (answer) => new Contract(await answer.json()),
    );
    return published;
  };
  const as =
    (role: Role | null = wish.role ?? 'admin'): Ask =>
    async (path, { method, json, form, parts: files, headers } = {}) => {
      const plain = json === undefined ? form && new URLSearchParams(form).toString() : JSON.stringify(json);
      const body = files ? formData(files) : plain;
      const kind = json === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
      const verb = method ?? (body === undefined ? 'GET' : 'POST');
      const response = await app.request(`${origin}${path}`, {
        method: verb,
        headers: {
          origin,
          ...(plain !== undefined && { 'content-type': kind }),
          ...(role && { cookie: await cookie(role) }),
          ...headers,
        },
        ...(body !== undefined && { body }),
      });
      if (isChecked(path)) await (await contract()).check(verb, path, response);
      return response;
    };
  const close = async () => {
    await pool.end();
    await database.close();
    await drop();
  };
  return { app, database, sessions, parts, clock, key, staff, as, close };
}

function formData(parts: Readonly<Record<string, string | File>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(parts)) data.append(name, value);
  return data;
}
