import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Params } from 'nestjs-pino';
import { type Configuration } from '../configuration/configuration.js';

type Message = IncomingMessage & { id?: unknown };

/** Addresses with secrets in them are logged by their first part only. */
const secretPaths = [
  /^(\/hooks\/wc\/[^/]+)\/.*/,
  /^(\/api\/v1\/invitations)\/.*/,
  /^(\/api\/auth\/reset-password)\/.*/,
];

/**
 * One JSON object per line. Only what is listed here leaves a request: method, path without query, status, duration and
 * request id; no headers, bodies, addresses of people or credentials.
 */
export function loggerOptions({ logLevel }: Pick<Configuration, 'logLevel'>): Params {
  return {
    pinoHttp: {
      level: logLevel,
      base: undefined,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      autoLogging: { ignore: (request) => request.url?.startsWith('/health') ?? false },
      customLogLevel: (_request, response, error) => levelOf(response, error),
      serializers: {
        req: (request: Message) => ({ id: request.id, method: request.method, path: loggedPath(request.url) }),
        res: (response: ServerResponse) => ({ status: response.statusCode }),
        err: (error: Error & { code?: unknown }) => ({
          type: error.name,
          code: error.code,
          message: error.message,
          stack: error.stack,
        }),
      },
    },
  };
}

function levelOf({ statusCode }: { statusCode: number }, error?: Error) {
  if (error || statusCode >= 500) return 'error';
  return statusCode >= 400 ? 'warn' : 'info';
}

/** The path of a request as it may stand in a log: without query and without secrets. */
export function loggedPath(url: string | undefined): string {
  const [path = ''] = (url ?? '').split('?');
  return secretPaths.reduce((result, pattern) => result.replace(pattern, '$1/…'), path);
}
