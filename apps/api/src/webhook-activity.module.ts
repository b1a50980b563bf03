import { WebhookActivity } from '@leadweave/insights-api';
import { type Tx } from '@leadweave/persistence';
import { WhatConvertsService } from '@leadweave/whatconverts-api';
import { Global, Module } from '@nestjs/common';

class WhatConvertsWebhooks extends WebhookActivity {
  constructor(private readonly whatConverts: WhatConvertsService) {
    super();
  }

  lastReceived(tx: Tx): Promise<ReadonlyMap<string, Date>> {
    return this.whatConverts.lastWebhooks(tx);
  }
}

/** Binds what the watch asks of incoming webhooks, so that it notices when one falls silent. */
@Global()
@Module({
  providers: [
    {
      provide: WebhookActivity,
      inject: [WhatConvertsService],
      useFactory: (whatConverts: WhatConvertsService) => new WhatConvertsWebhooks(whatConverts),
    },
  ],
  exports: [WebhookActivity],
})
export class WebhookActivityModule {}
