import { createServer, type AddressInfo, type Server } from 'node:net';

/** Listeners that must not hear anything: one port on every loopback address that this machine has. */
export class Canary {
  connections = 0;

  private constructor(
    readonly port: number,
    private readonly servers: Server[],
  ) {}

  static async listen(hosts: readonly string[]): Promise<Canary> {
    const first = await listening(hosts[0]!, 0);
    const { port } = first.address() as AddressInfo;
    const canary = new Canary(port, [first]);
    for (const host of hosts.slice(1)) {
      // A machine without IPv6 has one listener less.
      const server = await listening(host, port).catch(() => undefined);
      if (server) canary.servers.push(server);
    }
    for (const server of canary.servers) {
      server.on('connection', (socket) => {
        canary.connections += 1;
        socket.destroy();
      });
    }
    return canary;
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }
}

function listening(host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, ipv6Only: host.includes(':') }, () => resolve(server));
  });
}
