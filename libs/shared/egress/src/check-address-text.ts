import { isIP } from 'node:net';
import { type EgressRules } from './egress-policy.js';
import { isPublicAddress } from './is-public-address.js';

/** Why a target is refused. */
export type RefusalReason =
  /** The text is no absolute address. */
  | 'unreadable'
  /** Not https. */
  | 'scheme'
  /** A user name or password stands in the address. */
  | 'credentials'
  | 'port'
  /** The product's own name. */
  | 'own-host'
  /** Not among the only names that are allowed. */
  | 'foreign-host'
  /** Private, local, reserved or otherwise not of the public internet. */
  | 'private-address';

/** A target as far as its text tells; names still have to be resolved. */
export type CheckedTarget =
  | { readonly kind: 'name'; readonly url: URL; readonly host: string }
  | { readonly kind: 'literal'; readonly url: URL; readonly address: string }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

const longestAddress = 2_000;

/**
 * Judges an address by its text alone. It is parsed once, by the parser that the connection uses too, so that no second
 * reading of the same text can name another host.
 */
export function checkAddressText(text: string, rules: EgressRules): CheckedTarget {
  const url = readAddress(text);
  const reason = url ? refusalOf(url, rules) : 'unreadable';
  if (!url || reason) return { kind: 'refused', reason: reason ?? 'unreadable' };
  const host = bareHost(url);
  return isIP(host) ? { kind: 'literal', url, address: host } : { kind: 'name', url, host };
}

/** Whether a connection to this address is allowed, whatever name led there. */
export function isAllowedAddress(address: string, { exempt }: EgressRules): boolean {
  return isPublicAddress(address) || exempt.has(address);
}

/** Control characters and spaces are refused, although the parser would strip some of them silently. */
function readAddress(text: string): URL | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (text.length > longestAddress || /[\u0000-\u0020\u007f\\]/.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}

function refusalOf(url: URL, rules: EgressRules): RefusalReason | undefined {
  const host = bareHost(url);
  if (!rules.schemes.includes(url.protocol)) return 'scheme';
  if (url.username || url.password) return 'credentials';
  if (rules.ports.length > 0 && !rules.ports.includes(portOf(url))) return 'port';
  if (rules.ownHosts.includes(host)) return 'own-host';
  if (rules.onlyHosts && !rules.onlyHosts.some((allowed) => isHostOf(host, allowed))) return 'foreign-host';
  if (isIP(host)) return isAllowedAddress(host, rules) ? undefined : 'private-address';
  return host === 'localhost' || host.endsWith('.localhost') ? 'private-address' : undefined;
}

/** Without the brackets of an IPv6 literal and without the dot that ends a full name. */
function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

function isHostOf(host: string, allowed: string): boolean {
  return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
}
