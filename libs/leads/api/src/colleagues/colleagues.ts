import { type Tx } from '@leadweave/persistence';

/** A member of the brand, as other members see them. */
export interface Colleague {
  /** The user's id. */
  readonly id: string;
  readonly name: string;
}

/** Whom to look for. */
export interface ColleagueQuery {
  /** Only these users. */
  readonly ids?: readonly string[];
  /** Only names or addresses that begin with this, in any case. */
  readonly startsWith?: string;
  readonly limit: number;
}

/**
 * What the leads need to know of the brand's members. The application binds it, since the leads know nothing of how
 * people sign in.
 */
export abstract class Colleagues {
  /** Members who may see the leads of a location, ordered by name. */
  abstract whoSee(tx: Tx, locationId: string, query: ColleagueQuery): Promise<Colleague[]>;

  /** Names of users, former members included; unknown ids are left out. */
  abstract named(tx: Tx, ids: readonly string[]): Promise<Colleague[]>;
}

/** Where nobody binds the members: names stay unknown and nobody can be mentioned. */
export class NoColleagues extends Colleagues {
  whoSee(): Promise<Colleague[]> {
    return Promise.resolve([]);
  }

  named(): Promise<Colleague[]> {
    return Promise.resolve([]);
  }
}
