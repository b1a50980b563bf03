import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import { migrate } from '../migrate.js';
import { type Command, UsageError } from './command.js';
import { createBrand } from './commands/create-brand.js';
import { createUser } from './commands/create-user.js';
import { doctor } from './commands/doctor.js';
import { envExample } from './commands/env-example.js';
import { rotateKeys } from './commands/rotate-keys.js';
import { sync } from './commands/sync.js';
import { readableResult } from './print-result.js';
import { type CommandLine, readCommandLine } from './read-command-line.js';

const commands: Readonly<Record<string, Command>> = {
  'create-brand': createBrand,
  'create-user': createUser,
  doctor,
  'env-example': envExample,
  'rotate-keys': rotateKeys,
  sync,
};

try {
  const line = readCommandLine(commands, process.argv.slice(2));
  const result = await runCommand(line);
  process.stdout.write(`${line.json ? JSON.stringify(result, null, 2) : readableResult(result)}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** A command works on the same wiring as the product, without its server and its workers. */
async function runCommand({ command, options }: CommandLine): Promise<object> {
  const configuration = Object.assign(readConfiguration(process.env), { role: 'web', logLevel: 'error' });
  await migrate(configuration.databaseUrl);
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(configuration), { logger: ['error'] });
  try {
    return await command.run({ app, configuration, options });
  } finally {
    await app.close();
  }
}
