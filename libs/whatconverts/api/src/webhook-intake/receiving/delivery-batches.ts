/** A batch is committed with this many deliveries or bytes at most. */
const mostInBatch = 250;
const mostBytesInBatch = 4 * 1024 * 1024;

interface Waiting<Item> {
  readonly item: Item;
  readonly bytes: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface Lane<Item> {
  readonly waiting: Waiting<Item>[];
  running: boolean;
}

/**
 * Group commit: while one batch of a key is being committed, what arrives waits for the next. Alone, a delivery is stored at once;
 * in a burst one transaction carries hundreds. Each `add` ends when its own batch is committed, and fails when that failed.
 */
export class DeliveryBatches<Item> {
  private readonly lanes = new Map<string, Lane<Item>>();

  constructor(private readonly commit: (key: string, items: readonly Item[]) => Promise<void>) {}

  add(key: string, item: Item, bytes: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const lane = this.laneOf(key);
      lane.waiting.push({ item, bytes, resolve, reject });
      if (!lane.running) void this.run(key, lane);
    });
  }

  private laneOf(key: string): Lane<Item> {
    const lane = this.lanes.get(key) ?? { waiting: [], running: false };
    this.lanes.set(key, lane);
    return lane;
  }

  private async run(key: string, lane: Lane<Item>): Promise<void> {
    lane.running = true;
    while (lane.waiting.length > 0) await this.commitBatch(key, takeBatch(lane.waiting));
    lane.running = false;
    this.lanes.delete(key);
  }

  private async commitBatch(key: string, batch: readonly Waiting<Item>[]): Promise<void> {
    try {
      await this.commit(
        key,
        batch.map(({ item }) => item),
      );
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

function takeBatch<Item>(waiting: Waiting<Item>[]): Waiting<Item>[] {
  let count = 0;
  let bytes = 0;
  while (count < waiting.length && count < mostInBatch && (count === 0 || bytes < mostBytesInBatch)) {
    bytes += waiting[count]!.bytes;
    count += 1;
  }
  return waiting.splice(0, count);
}
