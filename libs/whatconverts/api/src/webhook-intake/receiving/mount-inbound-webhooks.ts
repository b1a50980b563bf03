import { type NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response } from 'express';
import { hookPath } from '../address/hook-secret.js';
import { answerHook } from './answer-hook.js';
import { ReceivingService } from './receiving.service.js';

export interface InboundWebhooksMount {
  /** Base of the types of problems. */
  readonly publicUrl: string;
  /** Told of each answer; the address is left out on purpose. */
  readonly onAnswer?: (status: number, seconds: number) => void;
  /** Told why a delivery could not be kept. */
  readonly onFault?: (error: unknown) => void;
}

/**
 * Puts the receiver of WhatConverts' webhooks in front of an application. Mount it before anything else: body parsers, logs,
 * compression and guards would cost time, and logs must not see the address.
 */
export function mountInboundWebhooks(app: NestExpressApplication, mount: InboundWebhooksMount): void {
  const { receiver } = app.get(ReceivingService, { strict: false });
  app.use(hookPath, (request: Request, response: Response, next: NextFunction) => {
    const startedMs = performance.now();
    receiver
      .receive(request, request.url)
      .then((reception) => {
        if ('error' in reception && reception.error) mount.onFault?.(reception.error);
        const status = answerHook(request, response, reception, mount.publicUrl);
        mount.onAnswer?.(status, (performance.now() - startedMs) / 1000);
      })
      .catch(next);
  });
}
