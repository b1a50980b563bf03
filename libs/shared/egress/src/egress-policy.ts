import { Networks } from './networks.js';

/** What outgoing connections may do beyond the rules for everybody. */
export interface EgressPolicy {
  /** Plain http as well; for tests. Default: https only. */
  readonly allowHttp?: boolean;
  /** Default: 443 and 8443 (and 80 where http is allowed). An empty list allows every port; for tests. */
  readonly ports?: readonly number[];
  /** Own names, which are refused: the product must not call itself through the front door. */
  readonly ownHosts?: readonly string[];
  /** Networks that are allowed although they are not public, as `address/bits`; for tests and closed installations. */
  readonly exemptNetworks?: readonly string[];
  /** The only names that are allowed, exact or as `*.example.com`. Default: every name. */
  readonly onlyHosts?: readonly string[];
}

/** The same with nothing left open. */
export interface EgressRules {
  readonly schemes: readonly string[];
  readonly ports: readonly number[];
  readonly ownHosts: readonly string[];
  readonly exempt: Networks;
  readonly onlyHosts?: readonly string[];
}

export function egressRules({ allowHttp, ports, ownHosts, exemptNetworks, onlyHosts }: EgressPolicy): EgressRules {
  return {
    schemes: allowHttp ? ['https:', 'http:'] : ['https:'],
    ports: ports ?? (allowHttp ? [443, 8443, 80] : [443, 8443]),
    ownHosts: (ownHosts ?? []).map((host) => host.toLowerCase()),
    exempt: new Networks(exemptNetworks ?? []),
    ...(onlyHosts && { onlyHosts: onlyHosts.map((host) => host.toLowerCase()) }),
  };
}
