/** How a PostgreSQL of a test run is set: speed before safety, the data lives as long as the run. */
exports.fastSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 400 };
