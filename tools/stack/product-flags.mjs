/**
 * Flags of Node for every process of the product. The young generation would grow to 128 MB by itself while pages of leads pass
 * through; with 32 MB a worker holds less (docs/bench.md).
 */
export const productFlags = ['--max-semi-space-size=16'];
