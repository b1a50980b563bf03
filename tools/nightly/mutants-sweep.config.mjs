import { mutationTest } from './mutants.mjs';

/** How the client proves that it has read a slice completely. */
export default mutationTest({
  name: 'sweep',
  mutate: ['libs/whatconverts/client/src/sweep/*.ts', '!**/*.spec.ts'],
  jestConfig: 'libs/whatconverts/client/jest.config.cjs',
  specs: ['src/sweep'],
});
