import { createServer, type IncomingHttpHeaders, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A request as it came to a customer's door. */
export interface Attempt {
  readonly path: string;
  readonly webhookId: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a customer's infrastructure does to a request; `passed-then-reset` loses the answer after the receiver has worked. */
export type Fault = 'error' | 'reset' | 'passed-then-reset' | 'redirect' | 'slow' | 'gone';

const slowMs = 400;

/** What stands between us and customers' receivers: it passes requests on by path, and does to them what the test says. */
export class FaultyGate {
  readonly attempts: Attempt[] = [];
  /** Decides about each request; nothing lets it pass. */
  fault: (attempt: Attempt) => Fault | undefined = () => undefined;
  private readonly ports = new Map<string, number>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<FaultyGate> {
    const server = createServer();
    const gate = new FaultyGate(server);
    server.on('request', (incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { url: path = '', headers } = incoming;
        gate.take({ path, headers, webhookId: String(headers['webhook-id']), body: Buffer.concat(chunks) }, response);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return gate;
  }

  /** Where requests for this path are passed to. Without a receiver the gate itself takes them. */
  leadsTo(path: string, port: number): void {
    this.ports.set(path, port);
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  at(path: string): Attempt[] {
    return this.attempts.filter((attempt) => attempt.path === path);
  }

  /** The attempts at a path in their order, by `webhook-id`. */
  byEvent(path: string): ReadonlyMap<string, readonly Attempt[]> {
    const found = new Map<string, Attempt[]>();
    for (const attempt of this.at(path)) {
      found.set(attempt.webhookId, [...(found.get(attempt.webhookId) ?? []), attempt]);
    }
    return found;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private take(attempt: Attempt, response: ServerResponse): void {
    this.attempts.push(attempt);
    switch (this.fault(attempt)) {
      case 'error':
        return void response.writeHead(500).end('<h1>Internal error</h1>');
      case 'gone':
        return void response.writeHead(410).end();
      case 'redirect':
        return void response.writeHead(307, { location: this.url('/elsewhere') }).end();
      case 'reset':
        return void response.destroy();
      case 'passed-then-reset':
        return this.pass(attempt, () => response.destroy());
      case 'slow':
        return void setTimeout(() => this.pass(attempt, (status) => response.writeHead(status).end()), slowMs);
      case undefined:
        return this.pass(attempt, (status) => response.writeHead(status).end());
    }
  }

  private pass({ path, headers, body }: Attempt, answer: (status: number) => void): void {
    const port = this.ports.get(path);
    if (port === undefined) return answer(204);
    const passed = request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (received) => {
      received.resume();
      received.on('end', () => answer(received.statusCode!));
    });
    passed.on('error', () => answer(502));
    passed.end(body);
  }
}
