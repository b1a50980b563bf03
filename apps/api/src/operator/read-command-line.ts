import { parseArgs } from 'node:util';
import { type Command, UsageError } from './command.js';

export interface CommandLine {
  readonly name: string;
  readonly command: Command;
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly json: boolean;
}

/** @throws UsageError for an unknown command or option, with the usage */
export function readCommandLine(commands: Readonly<Record<string, Command>>, args: readonly string[]): CommandLine {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(usageOfAll(commands));
  const { json, ...options } = parse(name, command, rest);
  const missing = requiredOptions(command).filter((option) => !options[option]);
  if (missing.length > 0)
    throw new UsageError(`${missing.map((option) => `--${option}`).join(', ')} missing\n\n${usage(name, command)}`);
  return { name, command, options: options as CommandLine['options'], json: json === true };
}

function parse(name: string, command: Command, args: string[]) {
  const known = Object.keys(command.options).map((option) => [plain(option), { type: 'string' }] as const);
  try {
    return parseArgs({ args, options: { ...Object.fromEntries(known), json: { type: 'boolean' } } }).values as Record<
      string,
      string | boolean | undefined
    >;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage(name, command)}`);
  }
}

const plain = (option: string) => option.replace(/\?$/, '');

const requiredOptions = (command: Command) => Object.keys(command.options).filter((option) => !option.endsWith('?'));

function usage(name: string, { summary, options }: Command): string {
  const lines = Object.entries(options).map(([option, meaning]) => {
    const optional = option.endsWith('?') ? ' (optional)' : '';
    return `  --${plain(option).padEnd(14)} ${meaning}${optional}`;
  });
  return [`leadweave ${name}: ${summary}`, ...lines, `  --${'json'.padEnd(14)} print JSON`].join('\n');
}

function usageOfAll(commands: Readonly<Record<string, Command>>): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`);
  return ['Usage: npm run leadweave -- <command> [options]', '', ...lines].join('\n');
}
