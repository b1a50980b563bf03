import { Configuration } from './configuration.js';
import { settingsOf } from './setting.js';

/** The text of `.env.example`, made from the same definitions that the start checks. */
export function envExample(): string {
  const entries = settingsOf(Configuration).map(({ variable, meaning, byDefault }) =>
    [`# ${meaning}`, byDefault === undefined ? `# ${variable}=` : `${variable}=${byDefault}`].join('\n'),
  );
  return ['# Every variable can be given as a file instead: NAME_FILE=/path/to/file', ...entries].join('\n\n') + '\n';
}
