export { API_VERSION, createSalesforceApi, type SalesforceApiOptions } from './create-salesforce-api.js';
export {
  type CallEvent,
  type ChangedRecords,
  type DeletedRecords,
  type ExternalId,
  type NewTextField,
  type QueryPage,
  type ReadOptions,
  type SalesforceApi,
  type SalesforceRecord,
  type Span,
} from './salesforce-api.js';
export {
  type DuplicateFinding,
  type DuplicateMatch,
  isSalesforceError,
  SalesforceError,
  type SalesforceErrorCode,
  type SalesforceErrorDetails,
} from './salesforce-error.js';
export {
  type ApiUsage,
  type BudgetVerdict,
  type CallPurpose,
  judgeBudget,
  usageFromHeader,
} from './budget/api-usage.js';
export { type RetryClass, retryClassOf } from './errors/retry-class.js';
export { type CallbackOutcome, readCallback } from './oauth/callback.js';
export { challengeOf, createPkce, type Pkce, randomToken } from './oauth/pkce.js';
export { isSalesforceAddress, loginHost, type LoginPlace } from './oauth/salesforce-host.js';
export {
  type AuthoriseRequest,
  createTokenService,
  type TokenService,
  type TokenServiceOptions,
} from './oauth/token-service.js';
export { type SalesforceIdentity, type SalesforceTokens } from './oauth/tokens.js';
export { type ConversionMapChange, type ConversionPair } from './records/conversion-map.js';
export { type FieldDescription, type ObjectDescription, type PicklistValue } from './records/describe-from-wire.js';
export { MOST_RECORDS, type SaveOutcome } from './records/save-outcome.js';
export { type AssignmentRule, type WriteOptions } from './records/write-options.js';
export { type ConnectionEvent, type ConnectionState, maySend, stateAfter } from './session/connection-state.js';
export { eventOfError } from './session/event-of-error.js';
export { isKeepAliveDue } from './session/keep-alive.js';
export { createSession, type SalesforceSession, type SessionOptions } from './session/salesforce-session.js';
export { type LockedTokens, type TokenStore } from './session/token-store.js';
export { allOf, anyOf, anything, day, like, name, names, Soql, soql, type SoqlValue, soslPhrase } from './soql/soql.js';
export { type ExchangeLimits, type Fetch } from './transport/exchange.js';
