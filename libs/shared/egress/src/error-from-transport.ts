import { errors } from 'undici';
import { EgressError, type EgressErrorCode } from './egress-error.js';

const timeouts = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'];
const certificates = [
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

const sentences: Partial<Record<EgressErrorCode, string>> = {
  timeout: 'The target did not answer in time.',
  'certificate-refused': 'The certificate of the target is not valid.',
  'unreadable-answer': 'The answer of the target is not HTTP.',
  'invalid-request': 'A header of the request is not valid.',
  'connection-failed': 'The connection to the target failed.',
};

/** Turns what the transport threw into one of few codes: nobody outside learns what a closed network answers. */
export function errorFromTransport(error: unknown, isOverdue: boolean): EgressError {
  const code = isOverdue ? 'timeout' : codeOf(error);
  return new EgressError(code, sentences[code] ?? '', { cause: error });
}

function codeOf(error: unknown): EgressErrorCode {
  if (error instanceof errors.HTTPParserError) return 'unreadable-answer';
  const found = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (timeouts.includes(found)) return 'timeout';
  if (certificates.includes(found)) return 'certificate-refused';
  if (found.startsWith('UND_ERR_INVALID_')) return 'invalid-request';
  return 'connection-failed';
}
