import { readFileSync } from 'node:fs';
import { validateSync, type ValidationError } from 'class-validator';
import { Configuration } from './configuration.js';
import { type Setting, settingsOf } from './setting.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The process must not start: every fault of the configuration, one line each, without secret values. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['The configuration is not usable:', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads and checks the whole configuration.
 * @throws {ConfigurationError} with all faults at once
 */
export function readConfiguration(environment: Environment): Configuration {
  const faults: string[] = [];
  const configuration = new Configuration();
  for (const setting of settingsOf(Configuration)) assign(configuration, setting, environment, faults);
  const invalid = validateSync(configuration, { stopAtFirstError: true });
  faults.push(...invalid.map((error) => describe(error)));
  if (faults.length > 0) throw new ConfigurationError(faults);
  return configuration;
}

function assign(configuration: Configuration, setting: Setting, environment: Environment, faults: string[]): void {
  try {
    const given = valueOf(setting.variable, environment) ?? setting.byDefault;
    if (given !== undefined) Object.assign(configuration, { [setting.property]: setting.parse(given) });
  } catch {
    faults.push(`${setting.variable}_FILE names a file that cannot be read`);
  }
}

/** Every variable can be given as a file; an empty variable counts as not set. */
function valueOf(variable: string, environment: Environment): string | undefined {
  const file = environment[`${variable}_FILE`];
  if (file) return readFileSync(file, 'utf8').trim();
  return environment[variable]?.trim() || undefined;
}

function describe(error: ValidationError): string {
  const setting = settingsOf(Configuration).find(({ property }) => property === error.property);
  const reason = Object.values(error.constraints ?? {})[0] ?? 'is not valid';
  const missing = error.value === undefined ? ' (it is not set)' : '';
  return `${setting?.variable ?? error.property} ${reason}${missing}`;
}
