import { newId, type Transaction } from '@leadweave/persistence';

/** A person with an account. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** A new account. */
export interface NewUser {
  readonly email: string;
  readonly name: string;
  /** PHC string. */
  readonly passwordHash: string;
}

/** The same two rows that better-auth writes at sign-up, in the transaction that makes the membership. */
const insertSql = `
  with made as (
    insert into identity."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", "twoFactorEnabled")
    values ($1, $2, $3, true, now(), now(), false)
    on conflict (email) do nothing
    returning id, email, name
  ), credential as (
    insert into identity."account" (id, "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
    select $4, id::text, 'credential', id, $5, now(), now() from made
  )
  select id, email, name from made`;

/** Accounts as this library makes and finds them. */
export class UsersRepository {
  find(tx: Transaction, email: string): Promise<User | undefined> {
    return tx.maybeOne('select id, email, name from identity."user" where email = $1', [email]);
  }

  /** The new user, or undefined when the address has an account. */
  insert(tx: Transaction, { email, name, passwordHash }: NewUser): Promise<User | undefined> {
    return tx.maybeOne(insertSql, [newId(), name, email, newId(), passwordHash]);
  }

  async exists(tx: Transaction): Promise<boolean> {
    return (await tx.query('select from identity."user" limit 1')).length > 0;
  }
}
