import { notFound } from '../http/api-refusal.js';
import { type Answer, jsonAnswer } from '../http/answer.js';
import { bodyObject, type Call } from '../http/call.js';
import { queryRoute } from '../data/query-routes.js';
import { createCustomField, type CustomFieldMetadata } from './custom-field.js';

/** Answers `/tooling/…`: making a custom field, and queries about those there are. */
export const toolingRoute = (call: Call, segments: readonly string[]): Answer => {
  const [first, second] = segments;
  if (first === 'query') return queryRoute(call, 'tooling/query', second, true);
  if (call.method !== 'POST' || first !== 'sobjects' || second !== 'CustomField') throw notFound();
  const body = bodyObject(call);
  const metadata = (body.Metadata ?? {}) as CustomFieldMetadata;
  const id = createCustomField(call.org, call.user, String(body.FullName), metadata);
  return jsonAnswer({ id, success: true, errors: [], warnings: [], infos: [] }, 201);
};
