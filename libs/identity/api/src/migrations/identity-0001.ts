import { applicationRole, SqlMigration } from '@leadweave/persistence';

/** The tables of better-auth 1.7 as its own generator writes them, moved to a schema of their own. Column names are the library's. */
const libraryTables = [
  `create table identity."user" (
     "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
     "name" text not null,
     "email" text not null unique,
     "emailVerified" boolean not null,
     "image" text,
     "createdAt" timestamptz default current_timestamp not null,
     "updatedAt" timestamptz default current_timestamp not null,
     "twoFactorEnabled" boolean,
     constraint user_email_lower check ("email" = lower("email"))
   )`,
  `create table identity."session" (
     "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
     "expiresAt" timestamptz not null,
     "token" text not null unique,
     "createdAt" timestamptz default current_timestamp not null,
     "updatedAt" timestamptz not null,
     "ipAddress" text,
     "userAgent" text,
     "userId" uuid not null references identity."user" ("id") on delete cascade
   )`,
  `create table identity."account" (
     "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
     "accountId" text not null,
     "providerId" text not null,
     "userId" uuid not null references identity."user" ("id") on delete cascade,
     "accessToken" text,
     "refreshToken" text,
     "idToken" text,
     "accessTokenExpiresAt" timestamptz,
     "refreshTokenExpiresAt" timestamptz,
     "scope" text,
     "password" text,
     "createdAt" timestamptz default current_timestamp not null,
     "updatedAt" timestamptz not null
   )`,
  `create table identity."verification" (
     "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
     "identifier" text not null,
     "value" text not null,
     "expiresAt" timestamptz not null,
     "createdAt" timestamptz default current_timestamp not null,
     "updatedAt" timestamptz default current_timestamp not null
   )`,
  `create table identity."twoFactor" (
     "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
     "secret" text not null,
     "backupCodes" text not null,
     "userId" uuid not null references identity."user" ("id") on delete cascade,
     "verified" boolean,
     "failedVerificationCount" integer,
     "lockedUntil" timestamptz
   )`,
  `create table identity."rateLimit" (
     "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
     "key" text not null unique,
     "count" integer not null,
     "lastRequest" bigint not null
   )`,
  'create index "session_userId_idx" on identity."session" ("userId")',
  'create index "account_userId_idx" on identity."account" ("userId")',
  'create index "verification_identifier_idx" on identity."verification" ("identifier")',
  'create index "twoFactor_secret_idx" on identity."twoFactor" ("secret")',
  'create index "twoFactor_userId_idx" on identity."twoFactor" ("userId")',
];

/** Ours. A row of `throttle` counts the attempts against one account or address; the subject is a digest, never the address. */
const ownTables = [
  'alter table identity."user" add column "lastSignInAt" timestamptz',
  `create table identity.throttle (
     subject bytea primary key,
     attempts integer not null,
     last_attempt_at timestamptz(3) not null,
     blocked_until timestamptz(3)
   )`,
  'create index throttle_age on identity.throttle (last_attempt_at)',
  `create table identity.development_mail (
     id uuid primary key,
     recipient text not null,
     subject text not null,
     body text not null,
     sent_at timestamptz(3) not null default now()
   )`,
];

/** Accounts, sessions, second factors and the counters that slow guessing down. */
export class Identity0001 extends SqlMigration {
  readonly name = 'Identity2026112000101';
  readonly statements = [
    'create schema identity',
    ...libraryTables,
    ...ownTables,
    `grant usage on schema identity to ${applicationRole}`,
    `grant select, insert, update, delete on all tables in schema identity to ${applicationRole}`,
  ];
}
