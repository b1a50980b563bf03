import { fingerprint } from '../leads/fingerprint.js';
import { type IdTally } from './sweep-checkpoint.js';

export const emptyTally: IdTally = { count: 0, hash: '0000000000000000' };

const addLane = (left: string, right: string): string =>
  ((Number.parseInt(left, 16) + Number.parseInt(right, 16)) >>> 0).toString(16).padStart(8, '0');

/** Adds one identity. Addition makes the hash independent of the order, so it can be continued from a checkpoint. */
export function addToTally({ count, hash }: IdTally, identity: string): IdTally {
  const added = fingerprint(identity);
  return {
    count: count + 1,
    hash: addLane(hash.slice(0, 8), added.slice(0, 8)) + addLane(hash.slice(8), added.slice(8)),
  };
}
