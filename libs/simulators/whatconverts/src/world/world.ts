import { type Geography } from './geography.js';

/** An account as the simulator keeps it. */
export interface AccountRecord {
  readonly accountId: number;
  name: string;
  readonly elite: boolean;
  readonly createdSec: number;
  deleted: boolean;
}

/** A profile as the simulator keeps it; `index` is its number in the columns of leads. */
export interface ProfileRecord {
  readonly index: number;
  readonly profileId: number;
  readonly account: AccountRecord;
  readonly geography: Geography;
  readonly createdSec: number;
  readonly leadCount: number;
  /** Cumulated shares of the lead types, rising to 1. */
  readonly typeBounds: readonly number[];
  /** Host name of the profile's web site. */
  readonly site: string;
  name: string;
  /** Number of the next lead made after the start; continues the generated ones. */
  nextLocalIndex: number;
  deleted: boolean;
}

/**
 * The generated leads in order of creation, one typed array a property: a million of them take some 16 MB. All other
 * properties of a lead are computed from `profile` and `localIndex` whenever it is shown.
 */
export interface LeadColumns {
  readonly length: number;
  readonly createdSec: Uint32Array;
  readonly profile: Uint16Array;
  readonly localIndex: Uint32Array;
  readonly type: Uint8Array;
  /** 0 = never spam; n = marked n - 1 days after creation. */
  readonly spamDay: Uint8Array;
  /** Positions in the columns of each profile's leads, in order of creation. */
  readonly byProfile: readonly Uint32Array[];
}

/** A complete simulated WhatConverts account before anything has happened to it. */
export interface World {
  readonly seed: number;
  readonly accounts: AccountRecord[];
  readonly profiles: ProfileRecord[];
  readonly leads: LeadColumns;
}

/** Days after which leads marked as spam are deleted (contract 1.11). */
export const SPAM_PURGE_DAYS = 30;

export const DAY_SECONDS = 86_400;
