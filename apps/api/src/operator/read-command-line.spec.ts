import { type Command, UsageError } from './command.js';
import { readCommandLine } from './read-command-line.js';

const greet: Command = {
  summary: 'says hello',
  options: { name: 'who is greeted', 'language?': 'in which language' },
  run: () => Promise.resolve({}),
};
const read = (...args: string[]) => readCommandLine({ greet }, args);

describe('readCommandLine', () => {
  it('finds the command with its options', () => {
    expect(read('greet', '--name', 'Ana', '--json')).toEqual({
      name: 'greet',
      command: greet,
      options: { name: 'Ana' },
      json: true,
    });
  });

  it.each([[[]], [['unknown']], [['constructor']]])('lists the commands for %j', (args) => {
    expect(() => read(...args)).toThrow(/greet {10}says hello/);
  });

  it('names a missing option and shows how the command is used', () => {
    expect(() => read('greet')).toThrow(/--name missing\n\nleadweave greet: says hello/);
  });

  it('refuses an option that it does not know', () => {
    expect(() => read('greet', '--name', 'Ana', '--loud')).toThrow(UsageError);
  });
});
