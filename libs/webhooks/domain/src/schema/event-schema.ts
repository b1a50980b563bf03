import { type EventName } from '../event-name.js';
import { schemaVersion } from '../event-body.js';
import {
  anything,
  described,
  flag,
  id,
  type JsonSchema,
  known,
  mapOf,
  object,
  only,
  text,
  time,
  whole,
} from './json-schema.js';

/** The envelope that `eventBody` writes around `data`. */
export function eventSchema(name: EventName, data: JsonSchema): JsonSchema {
  return object(
    {
      id: described({ type: 'string', pattern: '^evt_[0-9a-f]{32}$' }, 'The same over all attempts and replays.'),
      type: only(name),
      timestamp: described(time, 'When it happened; the time of the attempt is in the header webhook-timestamp.'),
      schemaVersion: only(schemaVersion),
      test: described(flag, 'Made up for a test; never counted.'),
      brandId: id,
      sequence: described(whole, 'Counts per lead: an event with a lower one than the last is old. 0 without a lead.'),
      data,
      changed: described(mapOf(object({ before: anything, after: anything })), 'By path: what was before and after.'),
      actor: object({ kind: described(text, '`user`, `source`, …'), id: known(text) }),
    },
    { truncated: described(only(true), 'Texts were cut to stay below 64 kB; the API has them whole.') },
  );
}
