import 'reflect-metadata';
import { type AddressInfo } from 'node:net';
import { Database, patchFloorFault, serverVersion } from '@leadweave/persistence';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { type Configuration } from './configuration/configuration.js';
import { ConfigurationError, readConfiguration } from './configuration/read-configuration.js';
import { DemoBrand, type DemoSignIn } from './demo/demo-brand.js';
import { PunctualExpressAdapter } from './express-adapter.js';
import { prepareHttp } from './http-application.js';
import { Metrics } from './metrics/metrics.js';
import { migrate } from './migrate.js';

try {
  await start(readConfiguration(process.env));
} catch (error) {
  // The logger may not exist yet; whoever started the process reads this.
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
}

async function start(configuration: Configuration): Promise<void> {
  await migrate(configuration.databaseUrl);
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.forRoot(configuration),
    new PunctualExpressAdapter(),
    { bodyParser: false, bufferLogs: true },
  );
  app.useLogger(app.get(Logger));
  await warnOfOldDatabase(app);
  app.enableShutdownHooks();
  endWithParent();
  prepareHttp(app, configuration);
  await app.get(Metrics).serve(configuration.metricsPort);
  await app.listen(configuration.port);
  process.send?.({ url: addressOf(app, configuration), demoSignIn: await prepareDemo(app, configuration) });
}

/** It works, but whoever runs it should know. */
async function warnOfOldDatabase(app: NestExpressApplication): Promise<void> {
  const fault = patchFloorFault(await serverVersion(app.get(Database)));
  if (fault) app.get(Logger).warn(fault);
}

/** Started by a script with a channel: when the script is gone, nobody is left to stop this process. */
function endWithParent(): void {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

/** The demo is set up by a process that answers requests, once it does. */
async function prepareDemo(app: NestExpressApplication, configuration: Configuration): Promise<DemoSignIn | undefined> {
  const { demo, role, publicUrl, demoPassword, whatConvertsDemoKey, whatConvertsDemoControl } = configuration;
  if (!demo || role === 'worker' || !demoPassword || !whatConvertsDemoKey) return undefined;
  const options = {
    publicUrl,
    password: demoPassword,
    whatConvertsKey: whatConvertsDemoKey,
    simulatorControl: whatConvertsDemoControl,
  };
  return new DemoBrand(options).prepare(`http://127.0.0.1:${portOf(app)}`);
}

function portOf(app: NestExpressApplication): number {
  return (app.getHttpServer() as { address(): AddressInfo }).address().port;
}

/** With port 0 the system chooses one; whoever started us wants to know which. */
function addressOf(app: NestExpressApplication, { publicUrl, port }: Configuration): string {
  if (port !== 0) return publicUrl;
  return `http://localhost:${portOf(app)}`;
}
