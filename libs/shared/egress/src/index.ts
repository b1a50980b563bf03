export { checkAddressText, type CheckedTarget, type RefusalReason } from './check-address-text.js';
export { Egress, type EgressAnswer, type EgressOptions, type EgressRequest } from './egress.js';
export { EgressError, type EgressErrorCode } from './egress-error.js';
export { type EgressPolicy, egressRules } from './egress-policy.js';
export { isPublicAddress } from './is-public-address.js';
export { type ResolveName } from './resolve-target.js';
