import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the workspace. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Where packages are put together. */
export const output = join(root, 'dist', 'packages');
/** One small program per package and way of importing. */
export const smoke = join(root, 'tools', 'packaging', 'smoke');

/** A file of an installed development tool. */
export const tool = (...path) => join(root, 'node_modules', ...path);
