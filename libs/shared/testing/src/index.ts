export { type TestDatabase, type TestDatabaseOptions, createTestDatabase } from './create-test-database.js';
export { type FixedClock, fixedClock } from './fixed-clock.js';
export { type WaitOptions, waitFor } from './wait-for.js';
