/** Staff, API keys and links. */
export const access: string[] = [
  `create table staff (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    "name" text not null,
    email citext not null,
    "role" text not null,
    "language" text not null default 'en',
    last_seen_at timestamptz null,
    primary key (id)
  )`,
  `alter table staff add constraint staff_email_unique unique (email)`,
  `alter table staff add constraint staff_role_check check ("role" in ('admin', 'fundraiser', 'communications', 'finance', 'viewer'))`,
  `alter table staff add constraint staff_language_check check ("language" in ('en', 'fr', 'es'))`,
  `create table api_key (
    id uuid not null,
    "version" int not null default 1,
    created_at timestamptz not null default recorded_now(),
    updated_at timestamptz not null default recorded_now(),
    archived_at timestamptz null,
    "name" text not null,
    "role" text not null,
    "hash" text not null,
    hint text not null,
    last_used_at timestamptz null,
    primary key (id)
  )`,
  `alter table api_key add constraint api_key_hash_unique unique ("hash")`,
  `alter table api_key add constraint api_key_role_check check ("role" in ('admin', 'fundraiser', 'communications', 'finance', 'viewer'))`,
  `create table link (
    id uuid not null,
    purpose text not null,
    staff_id uuid null,
    nonce text not null,
    created_at timestamptz not null default recorded_now(),
    expires_at timestamptz not null,
    spent_at timestamptz null,
    revoked_at timestamptz null,
    primary key (id)
  )`,
  `alter table link add constraint link_purpose_check check (purpose in ('first_admin', 'sign_in', 'invitation'))`,
  `alter table link add constraint link_staff_id_foreign foreign key (staff_id) references staff (id) on delete set null`,
  `create index link_staff_idx on link (staff_id)`,
  // Being seen or used is not a change of the object: its version and the instant of its last change stay.
  `create trigger staff_touch before update of "version", "name", email, "role", "language", archived_at on staff
    for each row execute function touch()`,
  `create trigger api_key_touch before update of "version", "name", "role", archived_at on api_key
    for each row execute function touch()`,
  `create table turn (
    key text primary key,
    taken int not null,
    ends_at timestamptz not null
  )`,
];
