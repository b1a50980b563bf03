/** A number that `npm run nightly` hands on. */
export function nightlyNumber(name: 'NIGHTLY_COUNT' | 'NIGHTLY_SEED', otherwise: number): number {
  const told = Number(process.env[name]);
  return Number.isFinite(told) && told !== 0 ? told : otherwise;
}

/** Says on the terminal how far a proof is; jest shows nothing before the end. */
export function tellProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}
