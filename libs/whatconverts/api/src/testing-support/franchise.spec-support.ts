import { type WhatConvertsParts } from '../whatconverts-parts.js';
import { ada, type Bench } from './bench.spec-support.js';

/** A brand with three locations, connected with the master key; the run at connect is over. */
export interface Franchise {
  readonly brandId: string;
  readonly connectionId: string;
  readonly north: string;
  readonly south: string;
  readonly nowhere: string;
}

/** Connects a new brand and lets its first run end. */
export async function connectedFranchise(bench: Bench, parts: WhatConvertsParts): Promise<Franchise> {
  const { brandId, locationIds } = await bench.brand('Austin North', 'Austin South', 'Nowhere');
  const { connection } = await bench.connect(parts, brandId);
  await bench.drain(parts);
  const [north, south, nowhere] = locationIds as [string, string, string];
  return { brandId, connectionId: connection.id, north, south, nowhere };
}

/** Maps North to 101 and South to 102; the run that loads their histories waits. */
export async function mapBoth(
  parts: WhatConvertsParts,
  { brandId, connectionId, north, south }: Franchise,
): Promise<string> {
  const rows = [
    { locationId: north, profileId: '101' },
    { locationId: south, profileId: '102' },
  ];
  return (await parts.bulkMappings.save({ brandId }, ada, connectionId, { rows })).runId!;
}

/** Connected, mapped, and all histories loaded. */
export async function loadedFranchise(bench: Bench, parts: WhatConvertsParts): Promise<Franchise> {
  const franchise = await connectedFranchise(bench, parts);
  await mapBoth(parts, franchise);
  await bench.drain(parts);
  return franchise;
}
