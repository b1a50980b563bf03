import { notFound } from '../http/api-refusal.js';
import { type Answer, jsonAnswer } from '../http/answer.js';
import { type Call } from '../http/call.js';
import { type QueryPage } from '../soql/query-locators.js';
import { runQuery } from '../soql/run-query.js';

const pageAnswer = (call: Call, base: string, page: QueryPage): Answer =>
  jsonAnswer({
    totalSize: page.totalSize,
    done: page.done,
    ...(page.next === undefined ? {} : { nextRecordsUrl: `/services/data/v${call.version}/${base}/${page.next}` }),
    records: page.records,
  });

/** `GET /query?q=`, `/queryAll?q=` and `/query/{locator}`; `base` is the path they live under. */
export const queryRoute = (call: Call, base: string, place: string | undefined, tooling = false): Answer => {
  if (place !== undefined) return pageAnswer(call, base, call.org.locators.more(place));
  const soql = call.query.get('q');
  if (soql === null) throw notFound();
  const withDeleted = base.endsWith('queryAll');
  const { rows, counted } = runQuery(
    { org: call.org, user: call.user, version: call.version, withDeleted, tooling },
    soql,
  );
  if (counted !== undefined) return jsonAnswer({ totalSize: counted, done: true, records: [] });
  return pageAnswer(call, base, call.org.locators.begin(rows, call.org.settings.pageSize));
};
