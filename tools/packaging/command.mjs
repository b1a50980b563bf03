import { spawnSync } from 'node:child_process';

/** Runs a program to its end. Throws with everything it printed if it fails; answers its standard output otherwise. */
export function run(program, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** Runs the JavaScript file of a development tool with the Node of this process. */
export function runNode(file, args, cwd) {
  return run(process.execPath, [file, ...args], cwd);
}
