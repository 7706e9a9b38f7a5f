/**
 * The tables better-auth holds sessions and passkeys in, as its own compiler writes them, with three changes:
 * an address need not be unique (staff are found by id, and an address may pass to a colleague), a credential
 * belongs to one person only, and `last_request` (milliseconds) is not a bigint, which pg hands over as text and
 * better-auth then adds to. `auth_user.id` is the id of the row in `staff`.
 */
export const authTables: string[] = [
  `create table "auth_user" (
    "id" uuid primary key default gen_random_uuid(),
    "name" text not null,
    "email" text not null,
    "email_verified" boolean not null,
    "image" text,
    "created_at" timestamptz not null default current_timestamp,
    "updated_at" timestamptz not null default current_timestamp
  )`,
  `create table "auth_session" (
    "id" uuid primary key default gen_random_uuid(),
    "expires_at" timestamptz not null,
    "token" text not null constraint "auth_session_token_unique" unique,
    "created_at" timestamptz not null default current_timestamp,
    "updated_at" timestamptz not null default current_timestamp,
    "ip_address" text,
    "user_agent" text,
    "user_id" uuid not null references "auth_user" ("id") on delete cascade
  )`,
  `create table "auth_account" (
    "id" uuid primary key default gen_random_uuid(),
    "account_id" text not null,
    "provider_id" text not null,
    "user_id" uuid not null references "auth_user" ("id") on delete cascade,
    "access_token" text,
    "refresh_token" text,
    "id_token" text,
    "access_token_expires_at" timestamptz,
    "refresh_token_expires_at" timestamptz,
    "scope" text,
    "password" text,
    "created_at" timestamptz not null default current_timestamp,
    "updated_at" timestamptz not null default current_timestamp
  )`,
  `create table "auth_verification" (
    "id" uuid primary key default gen_random_uuid(),
    "identifier" text not null,
    "value" text not null,
    "expires_at" timestamptz not null,
    "created_at" timestamptz not null default current_timestamp,
    "updated_at" timestamptz not null default current_timestamp
  )`,
  `create table "auth_passkey" (
    "id" uuid primary key default gen_random_uuid(),
    "name" text,
    "public_key" text not null,
    "user_id" uuid not null references "auth_user" ("id") on delete cascade,
    "credential_id" text not null constraint "auth_passkey_credential_id_unique" unique,
    "counter" integer not null,
    "device_type" text not null,
    "backed_up" boolean not null,
    "transports" text,
    "created_at" timestamptz,
    "aaguid" text
  )`,
  `create table "auth_rate_limit" (
    "id" uuid primary key default gen_random_uuid(),
    "key" text not null constraint "auth_rate_limit_key_unique" unique,
    "count" integer not null,
    "last_request" double precision not null
  )`,
  `create index "auth_session_user_id_idx" on "auth_session" ("user_id")`,
  `create index "auth_account_user_id_idx" on "auth_account" ("user_id")`,
  `create index "auth_verification_identifier_idx" on "auth_verification" ("identifier")`,
  `create index "auth_passkey_user_id_idx" on "auth_passkey" ("user_id")`,
  `create index "auth_passkey_credential_id_idx" on "auth_passkey" ("credential_id")`,
];
