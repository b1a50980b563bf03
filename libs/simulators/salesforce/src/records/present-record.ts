import { type StoredRecord } from './stored-record.js';

/** Version in the addresses of records when a caller's own is not known. */
const USUAL_VERSION = '62.0';

/** `attributes` of a record in an answer (contract 12.2). */
export const recordAttributes = (record: StoredRecord, version = USUAL_VERSION): { type: string; url: string } => ({
  type: record.object,
  url: `/services/data/v${version}/sobjects/${record.object}/${record.id}`,
});
