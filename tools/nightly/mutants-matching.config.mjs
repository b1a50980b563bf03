import { mutationTest } from './mutants.mjs';

/** The rules of pairing, view and explanation. */
export default mutationTest({
  name: 'matching',
  mutate: ['libs/leads/matching/src/**/*.ts', '!**/*.spec.ts', '!**/testing/**', '!**/index.ts'],
  specs: ['libs/leads/matching/src/**/*.spec.ts'],
  jestConfig: 'libs/leads/matching/jest.config.cjs',
});
