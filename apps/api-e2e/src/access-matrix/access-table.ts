import { type Person, type TwoBrands } from '../two-brands.spec-support.js';

/** Statuses of one line by person, in the order of `idKinds`; one status alone stands for every kind of id. */
export type Cells = Readonly<Record<Person, string>>;

/** What a request carries besides its ids: valid, and as harmless as it can be. */
export interface Sent {
  readonly body?: object;
  readonly query?: string;
}

/**
 * What each operation of a feature answers, named with the parameter whose id varies. Ids in the order own, sibling
 * location's, foreign brand's, unknown, malformed, as far as an operation has them: connections, members, runs and sessions
 * belong to no location, so there is no sibling. What is foreign to the others belongs to the stranger, who administers the
 * other brand.
 */
export interface AccessTable {
  readonly cells: Readonly<Record<string, Cells>>;
  readonly requests: (world: TwoBrands) => Readonly<Record<string, Sent>>;
}

/** A route of a brand: nobody enters without a session, and a brand of others does not exist. */
export const members = (franchisee: string, marketing: string, admin: string, stranger: string): Cells => ({
  anonymous: '401',
  franchisee,
  marketing,
  admin,
  stranger,
  intruder: '404',
});

/** A route that shows every member what belongs to a location, franchisees their own only. */
export const withinLocations = members(
  '200 404 404 404 400',
  '200 200 404 404 400',
  '200 200 404 404 400',
  '404 404 200 404 400',
);

/** A route that is open. */
export const anybody = (status: string): Cells => ({
  anonymous: status,
  franchisee: status,
  marketing: status,
  admin: status,
  stranger: status,
  intruder: status,
});

/** A route that needs a session and no brand. */
export const signedIn = (status: string): Cells => ({ ...anybody(status), anonymous: '401' });
