import { setImmediate as socketsServed } from 'node:timers/promises';

/**
 * So many records are written at once. The rows of a statement stand in the memory of the process and in that of the server: of a
 * whole page both would be too much, and the server would write them to disk in between.
 */
const partSize = 500;

/**
 * Hands the items to `write` in parts, in their order. While the server works on one part, the next one is made ready: `write` sends
 * its statements without waiting for the part before, whose statements the transaction keeps in front of them.
 */
export async function writeInParts<Item>(
  items: readonly Item[],
  write: (part: readonly Item[]) => Promise<unknown>,
): Promise<void> {
  let before: Promise<unknown> | undefined;
  for (let start = 0; start < items.length; start += partSize) {
    const written = write(items.slice(start, start + partSize));
    // Nobody waits for it yet; when it fails, whoever does hears of it.
    written.catch(() => undefined);
    await before;
    // A large statement does not fit into the socket at once: the rest of it leaves before the next part takes the processor.
    await socketsServed();
    before = written;
  }
  await before;
}
