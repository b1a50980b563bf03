import { isIP } from 'node:net';
import { Networks } from './networks.js';

/**
 * IANA's special-purpose IPv4 networks, multicast and reserved ones, and 168.63.129.16, at which a cloud provider's hosts
 * reach their own infrastructure although it looks public.
 */
const closedIpv4 = new Networks([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '168.63.129.16/32',
]);

/** Where unicast of the internet lives: mapped, translated, local and multicast addresses lie outside of it. */
const globalIpv6 = new Networks(['2000::/3']);

/** Special-purpose networks inside of it: protocol assignments with Teredo, documentation, 6to4, AS112. */
const closedIpv6 = new Networks(['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']);

/** Whether an address belongs to the public internet. A text that is no address does not. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closedIpv4.has(address);
    case 6:
      return globalIpv6.has(address) && !closedIpv6.has(address);
    default:
      return false;
  }
}
