import { type NestExpressApplication } from '@nestjs/platform-express';
import { hookPath } from '../address/hook-secret.js';
import { type HookHandlerOptions, hookHandler } from './hook-handler.js';
import { ReceivingService } from './receiving.service.js';

/** What the application tells the receiver, and what it is told. */
export type InboundWebhooksMount = HookHandlerOptions;

/**
 * Puts the receiver of WhatConverts' webhooks in front of an application. Mount it before anything else: body parsers, logs,
 * compression and guards would cost time, and logs must not see the address.
 */
export function mountInboundWebhooks(app: NestExpressApplication, mount: InboundWebhooksMount): void {
  const { receiver } = app.get(ReceivingService, { strict: false });
  app.use(hookPath, hookHandler(receiver, mount));
}
