import { type IncomingMessage, type ServerResponse } from 'node:http';
import { answerHook } from './answer-hook.js';
import { type WebhookReceiver } from './webhook-receiver.js';

export interface HookHandlerOptions {
  /** Base of the types of problems. */
  readonly publicUrl: string;
  /** Told of each answer; the address is left out on purpose. */
  readonly onAnswer?: (status: number, seconds: number) => void;
  /** Told why a delivery could not be kept. */
  readonly onFault?: (error: unknown) => void;
}

/** Handles requests whose `url` is the path below the address of all hooks. */
export function hookHandler(
  receiver: WebhookReceiver,
  { publicUrl, onAnswer, onFault }: HookHandlerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const startedMs = performance.now();
    const reception = await receiver.receive(request, request.url ?? '');
    if ('error' in reception && reception.error) onFault?.(reception.error);
    const status = answerHook(request, response, reception, publicUrl);
    onAnswer?.(status, (performance.now() - startedMs) / 1000);
  };
  return (request, response) =>
    void handle(request, response).catch((error: unknown) => {
      onFault?.(error);
      response.destroy();
    });
}
