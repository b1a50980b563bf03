import { mutationTest } from './mutants.mjs';

/** How the client proves that it has read a slice completely. */
export default mutationTest({
  name: 'sweep',
  mutate: ['libs/whatconverts/client/src/sweep/*.ts', '!**/*.spec.ts'],
  specs: ['libs/whatconverts/client/src/sweep/*.spec.ts'],
  jestConfig: 'libs/whatconverts/client/jest.config.cjs',
});
