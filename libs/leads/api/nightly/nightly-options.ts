/** What `npm run nightly` asks for; `jest.config.cjs` hands it on. */
declare const nightly: { readonly count?: string; readonly seed?: string };

/** How many trials are wanted. */
export const wantedCount = (otherwise: number) => numberFrom(nightly.count) ?? otherwise;

/** The seed of a replay; else one of the clock. */
export const wantedSeed = () => numberFrom(nightly.seed) ?? Date.now() % 2_147_483_647;

/** Says on the terminal how far a proof is; jest shows nothing before the end. */
export function tellProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}

function numberFrom(text: string | undefined): number | undefined {
  const number = Number(text || 'none');
  return Number.isFinite(number) ? number : undefined;
}
