/** Stops and removes the cluster that `postgres-setup.cjs` started for this run, if it did. */
const { rmSync } = require('node:fs');

module.exports = async () => {
  const started = globalThis.leadweaveTestPostgres;
  if (!started) return;
  await started.server.stop();
  rmSync(started.dataDirectory, { recursive: true, force: true });
};
