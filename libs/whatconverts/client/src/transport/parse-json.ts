import { WhatConvertsError } from '../whatconverts-error.js';
import { jsonDepth } from './json-depth.js';

/** Nesting that one row of an answer may have. */
export const maxRowDepth = 32;
// A row of a page stands inside `{ "leads": [ … ] }`.
const maxPageDepth = maxRowDepth + 2;

type SourceReviver = (key: string, value: unknown, context?: { source?: string }) => unknown;

const keepUnsafeIntegerAsText: SourceReviver = (_key, value, context) => {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return context?.source !== undefined && /^-?\d+$/.test(context.source) ? context.source : value;
};

/** The start of a number with 16 digits or more: numbers stand behind a colon, comma or bracket. Inside a text it may match too. */
const longNumber = /(?:^|[:[,])\s*-?\d{16}/;

const parse = (text: string): unknown => {
  // The reviver is slow and recursive, so it is used only where a long digit run could lose digits.
  const mayRound = longNumber.test(text) && jsonDepth(text) <= maxPageDepth;
  return JSON.parse(text, mayRound ? keepUnsafeIntegerAsText : undefined);
};

/**
 * Parses an answer. Integers beyond 2^53 come back as their decimal text where the engine tells the source of a number
 * (Node 24, ES2025 engines); elsewhere they stay unsafe numbers, which the mappers refuse. Deep nesting and forbidden
 * keys are judged per row ({@link rowDefect}), so that one hostile row does not cost its page.
 *
 * @throws WhatConvertsError `unexpected-body` when the text is no JSON
 */
export function parseJson(text: string): unknown {
  try {
    return parse(text);
  } catch {
    // A SyntaxError quotes the text, which may hold personal data: it is not kept as cause.
    throw new WhatConvertsError('unexpected-body', `The answer is not complete JSON (${text.length} characters).`);
  }
}
