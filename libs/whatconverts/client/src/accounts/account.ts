import { compact } from '../mapping/fields/compact.js';
import { FieldReader } from '../mapping/fields/field-reader.js';
import { rowDefect } from '../transport/row-defect.js';
import { idFromWire } from '../wire/id-from-wire.js';
import { timeFromWire } from '../wire/wire-time.js';
import { WhatConvertsError } from '../whatconverts-error.js';

/** A profile: one tracked site of an account. The API tells neither its time zone nor its state (contract 8). */
export interface WhatConvertsProfile {
  readonly profileId: string;
  readonly name?: string;
  readonly createdAt?: Date;
}

/** An account with its profiles. */
export interface WhatConvertsAccount {
  readonly accountId: string;
  readonly name?: string;
  readonly createdAt?: Date;
  readonly profiles: readonly WhatConvertsProfile[];
}

type Row = Readonly<Record<string, unknown>>;

/** @throws WhatConvertsError `unexpected-body` */
export function rowOf(raw: unknown): Row {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || rowDefect(raw)) {
    throw new WhatConvertsError('unexpected-body', 'A row of the answer is no plain object.');
  }
  return raw as Row;
}

const idOf = (row: Row, key: string): string => {
  const id = idFromWire(row[key]);
  if (id.kind === 'id') return id.id;
  throw new WhatConvertsError('unexpected-body', `A row of the answer has no readable ${key}.`);
};

/** @throws WhatConvertsError `unexpected-body` when it has no id */
export function profileFromWire(raw: unknown): WhatConvertsProfile {
  const row = rowOf(raw);
  const fields = new FieldReader(row, undefined);
  return compact({
    profileId: idOf(row, 'profile_id'),
    name: fields.text('profile_name'),
    createdAt: timeFromWire(row['date_created']),
  });
}

/** @throws WhatConvertsError `unexpected-body` when it has no id */
export function accountFromWire(raw: unknown): WhatConvertsAccount {
  const row = rowOf(raw);
  const fields = new FieldReader(row, undefined);
  const profiles = Array.isArray(row['profiles']) ? row['profiles'] : [];
  return compact({
    accountId: idOf(row, 'account_id'),
    name: fields.text('account_name'),
    createdAt: timeFromWire(row['date_created']),
    profiles: profiles.map(profileFromWire),
  });
}
