import { createServer } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';

/** How often Node looks for requests that take too long; its default of 30 seconds would lengthen every limit by as much. */
const connectionsCheckingIntervalMs = 1_000;

/** Express on a server that ends slow senders when their time is over, not half a minute later. */
export class PunctualExpressAdapter extends ExpressAdapter {
  override initHttpServer(): void {
    this.httpServer = createServer({ connectionsCheckingInterval: connectionsCheckingIntervalMs }, this.getInstance());
  }
}
