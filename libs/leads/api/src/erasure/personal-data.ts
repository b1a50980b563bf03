import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import { type Person } from './person.js';

/** Whose data is meant: the person, and the leads that are theirs. */
export interface PersonWithLeads extends Person {
  readonly leadIds: readonly string[];
}

/** What a feature holds about people besides leads and their records: notes, deliveries, submissions. */
export interface PersonalDataHolder {
  /** What it holds, in the plural and in the product's words ("notes"). */
  readonly noun: string;
  count(tx: Tx, person: PersonWithLeads): Promise<number>;
  erase(tx: Tx, person: PersonWithLeads): Promise<void>;
  /** Everything it holds about the person, ready for JSON. */
  export(tx: Tx, person: PersonWithLeads): Promise<readonly unknown[]>;
}

/** Where features register what they hold about people, so that erasing and exporting a person misses nothing. */
@Injectable()
export class PersonalDataHolders {
  private readonly holders: PersonalDataHolder[] = [];

  register(holder: PersonalDataHolder): void {
    this.holders.push(holder);
  }

  all(): readonly PersonalDataHolder[] {
    return this.holders;
  }
}
