import { type Tx, unnestColumns } from '@leadweave/persistence';

/** Upper ends of the classes that answers are counted in, in milliseconds; the last one is open. */
export const answerClassesMs = [1, 2, 5, 10, 20, 50, 100, 250, 500, 1_000, 5_000, 60_000] as const;

interface Counted {
  readonly brandId: string;
  readonly connectionId: string;
  readonly counts: Map<number, number>;
}

/** Counts in memory how quickly deliveries were answered, to be written now and then: never a write for each. */
export class AnswerTimes {
  private byConnection = new Map<string, Counted>();

  note(brandId: string, connectionId: string, milliseconds: number): void {
    const counted = this.byConnection.get(connectionId) ?? { brandId, connectionId, counts: new Map<number, number>() };
    this.byConnection.set(connectionId, counted);
    const atMostMs = answerClassesMs.find((end) => milliseconds <= end) ?? answerClassesMs.at(-1)!;
    counted.counts.set(atMostMs, (counted.counts.get(atMostMs) ?? 0) + 1);
  }

  /** What was counted since the last call. */
  take(): readonly Counted[] {
    const taken = [...this.byConnection.values()];
    this.byConnection = new Map();
    return taken;
  }
}

const columns = {
  at_most_ms: { type: 'integer', value: ([atMostMs]: readonly [number, number]) => atMostMs },
  answers: { type: 'integer', value: ([, answers]: readonly [number, number]) => answers },
} as const;

/** Adds counts to a UTC day. */
export async function addAnswerTimes(tx: Tx, { connectionId, counts }: Counted, day: string): Promise<void> {
  const rows = unnestColumns([...counts], columns, 4);
  await tx.query(
    `insert into webhook_answer_time as t (brand_id, connection_id, day, ${rows.columns})
     select $1, $2, $3, ${rows.columns} from ${rows.sql} as counted (${rows.columns})
     on conflict (brand_id, connection_id, day, at_most_ms) do update set answers = t.answers + excluded.answers`,
    [tx.brandId, connectionId, day, ...rows.params],
  );
}
