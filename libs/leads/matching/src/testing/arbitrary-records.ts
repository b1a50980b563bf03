import { leadTypes, type LocationId, type PairingDecision } from '@leadweave/domain';
import fc from 'fast-check';
import { type PairingRecord } from '../pairing-record.js';
import { at, elsewhere, here, idOf } from './a-source-record.js';

/** Times in steps of half a minute, so that equal differences, equal times and the edge of the window are common. */
const occurredAtMs = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.constantFrom(-1, 0, 0, 0, 1))
  .map(([steps, ms]) => at('10:00') + steps * 30_000 + ms);

const record = fc.record({
  source: fc.constantFrom('form' as const, 'whatconverts' as const),
  externalId: fc.constantFrom('7', '10', '007', 'abc', '99999999999999999999'),
  locationId: fc.constantFrom<LocationId>(here, here, here, elsewhere),
  occurredAtMs,
  normalisedEmail: fc.constantFrom('jane@example.com', 'jane@example.com', 'joe@example.com', '', undefined),
  state: fc.constantFrom('present' as const, 'gone' as const),
  type: fc.constantFrom('web_form' as const, 'web_form' as const, 'web_form' as const, ...leadTypes),
});

/** Records of a few people at two locations, dense in time, with distinct ids. */
export function someRecords(maxLength: number): fc.Arbitrary<PairingRecord[]> {
  return fc
    .array(record, { maxLength, size: 'max' })
    .map((records) => records.map((one, index) => ({ ...one, id: idOf(`r${String(index).padStart(3, '0')}`) })));
}

/** Decisions on the records `r000` to `r005`. */
export const someDecisions: fc.Arbitrary<PairingDecision[]> = fc.array(
  fc.record({
    nativeId: fc.integer({ min: 0, max: 5 }).map((index) => idOf(`r00${index}`)),
    whatConvertsId: fc.integer({ min: 0, max: 5 }).map((index) => idOf(`r00${index}`)),
    kind: fc.constantFrom('split' as const, 'never' as const),
  }),
  { maxLength: 3 },
);
