import { timed } from '../statistics.mjs';

const warmUps = 3;

/**
 * Asks for each address several times; the kinds take turns, so that a disturbance of the machine meets all of them.
 * @returns {Promise<Record<string, { kind: string, ms: number[], rows: number }>>}
 */
export async function measureLists(portal, requests, rounds) {
  const results = {};
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const { name, kind, path } of requests) {
      const result = (results[name] ??= { kind, ms: [], rows: 0 });
      const ms = await timed(async () => (result.rows = (await portal.get(path)).data?.length ?? 0));
      if (round >= 0) result.ms.push(ms);
    }
  }
  return results;
}

/** The address of the n-th page of a list. */
export async function addressOfPage(portal, path, number) {
  let address = path;
  for (let page = 1; page < number; page += 1) {
    const { nextCursor } = await portal.get(address);
    if (nextCursor === null) throw new Error(`${path} has only ${page} pages`);
    address = `${path}&cursor=${encodeURIComponent(nextCursor)}`;
  }
  return address;
}
