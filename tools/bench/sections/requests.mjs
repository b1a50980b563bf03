import { figure } from '../figure.mjs';
import { initialSync, runsEnded } from '../intake/initial-sync.mjs';
import { onStage } from '../stage.mjs';

const few = 10;
const leads = 20_000;

/** What a further run of a master key costs in requests, with few and with many locations that have equal leads. */
export async function measure({ locations }) {
  const used = { [few]: await requestsOfRun(few), [locations]: await requestsOfRun(locations) };
  return {
    title: 'Requests of a further run with one master key',
    how: `Two simulated accounts with ${leads.toLocaleString('en-US')} leads of a year, one with ${few} profiles and one with ${locations}, all mapped. After the
first synchronisation a person asks for another run, which reads what a daily run reads; its requests are those of the product's own ledger.`,
    figures: [
      ...Object.entries(used).map(([count, { requests, kind }]) =>
        figure(`${count} locations`, requests, { unit: ' requests', note: kind }),
      ),
      figure('difference', Math.abs(used[locations].requests - used[few].requests), { unit: ' requests', atMost: 0 }),
    ],
  };
}

function requestsOfRun(profiles) {
  return onStage(async (keep) => {
    const { portal, connectionId } = await initialSync(keep, { leads, profiles });
    const { runId } = await portal.post(`/api/v1/connections/${connectionId}/sync-runs`);
    const runs = await runsEnded(portal);
    const { requestsUsed, kind } = runs.find(({ id }) => id === runId);
    return { requests: requestsUsed, kind: `run of kind ${kind}` };
  });
}
