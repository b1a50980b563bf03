import { lookup } from 'node:dns/promises';
import { checkAddressText, isAllowedAddress } from './check-address-text.js';
import { EgressError, targetRefused } from './egress-error.js';
import { type EgressRules } from './egress-policy.js';

/** All addresses of a name. Rejects or answers nothing when there is none. */
export type ResolveName = (name: string) => Promise<readonly string[]>;

/** A target with the addresses that were checked; a connection goes to one of these and to nothing else. */
export interface ResolvedTarget {
  readonly url: URL;
  readonly addresses: readonly string[];
}

/** The resolver of the operating system. */
export const systemResolver: ResolveName = async (name) => {
  const found = await lookup(name, { all: true, order: 'ipv4first' });
  return found.map(({ address }) => address);
};

/**
 * Checks the text and every address behind it. One forbidden address among several refuses the target, since the next
 * connection could go there.
 *
 * @throws EgressError `target-refused`, `name-not-resolved`
 */
export async function resolveTarget(text: string, rules: EgressRules, resolve: ResolveName): Promise<ResolvedTarget> {
  const checked = checkAddressText(text, rules);
  if (checked.kind === 'refused') throw targetRefused(checked.reason);
  if (checked.kind === 'literal') return { url: checked.url, addresses: [checked.address] };
  const addresses = await resolve(checked.host).catch(() => []);
  if (addresses.length === 0) throw new EgressError('name-not-resolved', 'The name of the target has no address.');
  if (!addresses.every((address) => isAllowedAddress(address, rules))) throw targetRefused('private-address');
  return { url: checked.url, addresses: [...new Set(addresses)].sort() };
}
