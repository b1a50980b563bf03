// Checks the types of everything in a few programs. For one project there is `nx typecheck`.
import { spawnSync } from 'node:child_process';
import { writePrograms } from '../typescript/programs.mjs';

const failed = writePrograms().filter((program) => !isSound(program));
process.exit(failed.length === 0 ? 0 : 1);

/** Templates are checked by Angular's compiler, which checks everything else like TypeScript's. */
function isSound({ file, isWeb }) {
  const { status } = spawnSync(isWeb ? 'ngc' : 'tsc', ['--noEmit', '-p', file], { stdio: 'inherit' });
  return status === 0;
}
