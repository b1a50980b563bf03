import { type INestApplicationContext } from '@nestjs/common';
import { type Configuration } from '../configuration/configuration.js';

/** What a command works with: the wired product without a server, and the options as typed. */
export interface CommandContext {
  readonly app: INestApplicationContext;
  readonly configuration: Configuration;
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** One command of the operator's tool. */
export interface Command {
  readonly summary: string;
  /** Option name → what it is; a name ending in `?` may be left out. */
  readonly options: Readonly<Record<string, string>>;
  /** Resolves with what is printed, as JSON or as lines. */
  run(context: CommandContext): Promise<object>;
}

/** The command was called wrongly; the message says how. */
export class UsageError extends Error {}

/** Stands in the audit record for what the operator did. */
export const operator = { name: 'Operator' };

/** @throws UsageError when the option is missing */
export function required(options: CommandContext['options'], name: string): string {
  const value = options[name];
  if (!value) throw new UsageError(`--${name} is required`);
  return value;
}
