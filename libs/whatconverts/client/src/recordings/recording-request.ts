import { type CallOptions } from '../client-options.js';
import { type ApiRequest } from '../transport/api-request.js';
import { assertId } from '../wire/assert-id.js';
import { encodeParameters } from '../wire/encode-parameters.js';
import { recordingQueryNames } from '../wire/parameter-names.js';
import { WhatConvertsError } from '../whatconverts-error.js';
import { type ByteRange, rangeHeader } from './byte-range.js';

/** Which recording: the one of a lead, or an address found in a lead (`call.recordingUrl`, `call.voicemailUrl` …). */
export type RecordingSource = { readonly leadId: string } | { readonly url: string };

/** Options of opening a recording. */
export interface RecordingOptions extends CallOptions {
  /** Only this part, where the service gives parts; else the whole comes. */
  readonly range?: ByteRange;
}

/** @throws WhatConvertsError `invalid-request`: the credential goes to the configured host only, and never into a URL (contract 2.3) */
const checkedUrl = (text: string, base: URL): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.origin === base.origin && url.username === '' && url.password === '';
  if (!url || !isPlain) throw new WhatConvertsError('invalid-request', 'The recording is not on the configured host.');
  if (url.searchParams.has('token'))
    throw new WhatConvertsError('invalid-request', 'A recording address must hold no token.');
  return url;
};

/** The request for a recording. */
export function recordingRequest(
  source: RecordingSource,
  base: URL,
  { range, ...options }: RecordingOptions,
): ApiRequest {
  const part = range && rangeHeader(range);
  const common = {
    ...options,
    method: 'GET',
    repeatability: 'read',
    badRequestMeansNotFound: true,
    range: part,
  } as const;
  if ('url' in source) {
    const url = checkedUrl(source.url, base);
    return {
      ...common,
      path: url.pathname,
      resource: 'recording/{id}',
      query: url.search ? url.searchParams : undefined,
    };
  }
  assertId(source.leadId);
  return { ...common, path: 'recording', resource: 'recording', query: encodeParameters(recordingQueryNames, source) };
}
