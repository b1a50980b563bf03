import { createServer } from 'node:net';
import { type AddressInfo } from 'node:net';
import { FeatureDurations } from './feature-durations.js';
import { Metrics } from './metrics.js';

const queues = {
  situation: () => Promise.resolve([{ queue: 'whatconverts-sync', waiting: 3, running: 1, oldestWaitingSeconds: 2 }]),
};

let salesforceReads = 0;
const figures = {
  syncLagSeconds: () => Promise.resolve(90),
  quarantinedRecords: () => Promise.resolve(2),
  salesforce: () => {
    salesforceReads += 1;
    return Promise.resolve({
      connections: { CONNECTED: 3, LIMITED: 1 },
      leads: { waiting: 4, sending: 1, failed: 2, review: 0 },
      oldestWaitingSeconds: 12,
      callsToday: 310,
      highestUse: 0.42,
    });
  },
};

describe('Metrics', () => {
  it('tells the depth of each queue when asked', async () => {
    const text = await new Metrics(queues, figures, new FeatureDurations()).registry.metrics();
    expect(text).toContain('leadweave_queue_depth{queue="whatconverts-sync",state="waiting"} 3');
  });

  it('tells how far syncs are behind and what waits in quarantine', async () => {
    const text = await new Metrics(queues, figures, new FeatureDurations()).registry.metrics();
    expect(text).toContain('leadweave_sync_lag_seconds 90');
    expect(text).toContain('leadweave_quarantined_records 2');
  });

  it('tells how Salesforce goes, in one reading, and zero for a state that nobody is in', async () => {
    salesforceReads = 0;
    const text = await new Metrics(queues, figures, new FeatureDurations()).registry.metrics();
    for (const line of [
      'connections{state="CONNECTED"} 3',
      'connections{state="NEEDS_REAUTH"} 0',
      'leads{state="waiting"} 4',
      'oldest_waiting_seconds 12',
      'calls_today 310',
      'highest_api_use_ratio 0.42',
    ])
      expect(text).toContain(`leadweave_salesforce_${line}`);
    expect(salesforceReads).toBe(1);
  });

  it('counts webhooks by how soon their first attempt began', async () => {
    const durations = new FeatureDurations();
    durations.webhookFirstAttempt.observe(1.4);
    durations.webhookDelivery.observe(0.2);
    durations.webhookDeliveries.inc({ result: 'exhausted' });
    const text = await new Metrics(queues, figures, durations).registry.metrics();
    expect(text).toContain('leadweave_webhook_first_attempt_seconds_bucket{le="1"} 0');
    expect(text).toContain('leadweave_webhook_first_attempt_seconds_bucket{le="2"} 1');
    expect(text).toContain('leadweave_webhook_delivery_seconds_bucket{le="0.25"} 1');
    expect(text).toContain('leadweave_webhook_deliveries_total{result="exhausted"} 1');
  });

  it('answers on a port of its own until it is stopped', async () => {
    const port = await freePort();
    const stop = await new Metrics(queues, figures, new FeatureDurations()).serve(port);
    const answers = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    expect([await answers('/metrics'), await answers('/')]).toEqual([200, 404]);
    await stop();
    await expect(answers('/metrics')).rejects.toThrow();
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
