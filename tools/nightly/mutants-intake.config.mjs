import { mutationTest } from './mutants.mjs';

/** What the intake decides: which version counts, which leads that touches, what is written of them. */
export default mutationTest({
  name: 'intake',
  mutate: ['decide-arrival', 'newest-of-batch', 'plan-leads', 'lead-writes'].map(
    (file) => `libs/leads/api/src/intake/${file}.ts`,
  ),
  specs: ['libs/leads/api/src/{intake,pairing}/*.spec.ts'],
  jestConfig: 'libs/leads/api/jest.config.cjs',
  timeoutMs: 180_000,
});
