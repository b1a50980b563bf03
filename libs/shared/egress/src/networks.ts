import { BlockList, isIP } from 'node:net';

/** Networks in the notation `address/bits`. */
export class Networks {
  private readonly list = new BlockList();

  /** @throws RangeError when a text is no network */
  constructor(networks: readonly string[]) {
    for (const network of networks) this.add(network);
  }

  has(address: string): boolean {
    const family = isIP(address);
    return family !== 0 && this.list.check(address, family === 4 ? 'ipv4' : 'ipv6');
  }

  private add(network: string): void {
    const [address = '', bits = ''] = network.split('/');
    const family = isIP(address);
    if (family === 0 || !/^\d{1,3}$/.test(bits)) throw new RangeError(`"${network}" is not a network.`);
    this.list.addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  }
}
