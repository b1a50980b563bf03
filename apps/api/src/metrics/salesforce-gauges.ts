import { type SalesforceSituation } from '@leadweave/salesforce-api';
import { Gauge, type Registry } from 'prom-client';

/** States of connections; one that nobody is in any more goes back to zero. */
const connectionStates = ['CONNECTED', 'NEEDS_REAUTH', 'LIMITED', 'BLOCKED_BY_POLICY', 'PAUSED'] as const;

/** Tells how Salesforce goes. Gauges are asked together and read together. */
export function watchSalesforce(registry: Registry, read: () => Promise<SalesforceSituation>): void {
  const readOnce = sharing(read);
  const watch = (name: string, help: string, label: 'state' | undefined, set: Set) => {
    new Gauge({
      name: `leadweave_salesforce_${name}`,
      help,
      labelNames: label ? [label] : [],
      registers: [registry],
      async collect() {
        set(this, await readOnce());
      },
    });
  };
  watch('connections', 'Connected orgs by state.', 'state', (gauge, { connections }) => {
    for (const state of connectionStates) gauge.set({ state }, connections[state] ?? 0);
  });
  watch('leads', 'Leads on their way to Salesforce, by state.', 'state', (gauge, { leads }) => {
    for (const [state, count] of Object.entries(leads)) gauge.set({ state }, count);
  });
  watch('oldest_waiting_seconds', 'How long the oldest waiting lead has waited.', undefined, (gauge, situation) =>
    gauge.set(situation.oldestWaitingSeconds),
  );
  watch('calls_today', 'Our calls of this day in UTC, to all orgs.', undefined, (gauge, { callsToday }) =>
    gauge.set(callsToday),
  );
  watch(
    'highest_api_use_ratio',
    'The largest share of its allowance that an org has used, by whomever.',
    undefined,
    (gauge, { highestUse }) => gauge.set(highestUse),
  );
}

type Set = (gauge: Gauge, situation: SalesforceSituation) => void;

/** Whoever asks while an answer is under way gets the same one. */
function sharing<Answer>(read: () => Promise<Answer>): () => Promise<Answer> {
  let underWay: Promise<Answer> | undefined;
  return () => (underWay ??= read().finally(() => (underWay = undefined)));
}
