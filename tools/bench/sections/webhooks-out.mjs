import { residentMb } from '../intake/observe.mjs';
import { figure } from '../figure.mjs';
import { onStage } from '../stage.mjs';
import { median, quantile } from '../statistics.mjs';
import { activate, arrivals, newEndpoint, owe, pause, sendingBrand, until } from '../webhooks-out/sending-brand.mjs';

const endpoints = 50;
const busyEndpoints = 10;
const turns = 3;
const perSecond = 2;
const scoreOf = ['good', 'spam'];

/** How soon the first attempt is made, how many go out in a second, and what one endpoint that hangs costs the others. */
export function measure({ seconds, owed, waiting }) {
  return onStage(async (keep) => {
    const brand = await sendingBrand(keep);
    const { portal, owner, worker, sinkUrl } = brand;
    const scoring = scoringOf(brand, seconds);
    const ids = [await newEndpoint(portal, `${sinkUrl}/1`)];
    const alone = await firstAttempts(brand, scoring, ids);

    while (ids.length < endpoints - 1) ids.push(await newEndpoint(portal, `${sinkUrl}/${ids.length + 1}`));
    const rate = await sustained(brand, ids.slice(0, busyEndpoints), Math.round(owed / busyEndpoints));

    const hanging = await newEndpoint(portal, `${sinkUrl}/hang`);
    await owe(owner, portal.brandId, [hanging], waiting);
    const p95 = { quiet: [], beside: [] };
    const memory = [];
    for (let turn = 0; turn < turns; turn += 1) {
      p95.quiet.push(quantile(await firstAttempts(brand, scoring, ids), 0.95));
      await activate(portal, hanging);
      p95.beside.push(quantile(await firstAttempts(brand, scoring, ids), 0.95));
      memory.push(await residentMb(worker.pid));
      await pause(portal, hanging);
    }
    return {
      title: 'Webhooks out',
      how: `A web process, a worker, PostgreSQL and the receivers on the same processors, over loopback http. First attempts are timed from the request
that scores a lead until its event arrives, ${perSecond} a second for ${seconds} s. Sustained: ${owed.toLocaleString('en-US')} waiting deliveries of 2 kB at ${busyEndpoints} endpoints, from the first
arrival to the last, each attempt written down. Isolation: ${endpoints - 1} endpoints get every event, in ${turns} turns each without and beside one more that never
answers while ${waiting.toLocaleString('en-US')} deliveries wait for it; medians of the turns' p95.`,
      figures: [
        figure('first attempt, 95 of 100', quantile(alone, 0.95) / 1000, { unit: ' s', atMost: 2, digits: 3 }),
        figure('first attempt, median', median(alone) / 1000, { unit: ' s', digits: 3 }),
        figure('sustained', rate, { unit: ' deliveries/s', atLeast: 300, digits: 0 }),
        figure(`${endpoints - 1} endpoints, 95 of 100`, median(p95.quiet) / 1000, { unit: ' s', atMost: 2, digits: 3 }),
        figure('beside one that hangs, 95 of 100', median(p95.beside) / 1000, { unit: ' s', atMost: 2, digits: 3 }),
        figure('times as long', median(p95.beside) / median(p95.quiet), { atMost: 1.2, digits: 2 }),
        figure('memory of the worker, last turn', memory.at(-1), { unit: ' MB', atMost: 400, digits: 0 }),
        figure('memory, last turn / first', memory.at(-1) / memory[0], { unit: '×', atMost: 1.2, digits: 2 }),
      ],
    };
  });
}

/** Scores one lead after the other, each to a value that it does not have. */
function scoringOf({ leadIds, portal }, seconds) {
  let count = 0;
  return async () => {
    const started = new Map();
    for (let number = 0; number < perSecond * seconds; number += 1, count += 1) {
      const id = leadIds[count % leadIds.length];
      const quality = scoreOf[Math.floor(count / leadIds.length) % scoreOf.length];
      started.set(`${id} ${quality}`, Date.now());
      const pace = new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
      await portal.post('/api/v1/leads/bulk-actions', { ids: [id], action: { quality } });
      await pace;
    }
    return started;
  };
}

/** Milliseconds from the request to the arrival, for every endpoint and event. */
async function firstAttempts({ portal, sinkUrl }, score, endpointIds) {
  for (const id of endpointIds) await activate(portal, id);
  await arrivals(sinkUrl);
  const started = await score();
  const arrived = [];
  await until(async () => {
    arrived.push(...(await arrivals(sinkUrl)).filter(({ key }) => started.has(key)));
    return arrived.length >= started.size * endpointIds.length;
  });
  for (const id of endpointIds) await pause(portal, id);
  return arrived.map(({ key, atMs }) => atMs - started.get(key));
}

/** Deliveries in a second. */
async function sustained({ portal, owner, sinkUrl }, endpointIds, count) {
  await owe(owner, portal.brandId, endpointIds, count);
  await arrivals(sinkUrl);
  for (const id of endpointIds) await activate(portal, id);
  const times = [];
  await until(async () => {
    times.push(...(await arrivals(sinkUrl)).map(({ atMs }) => atMs));
    return times.length >= count * endpointIds.length;
  });
  for (const id of endpointIds) await pause(portal, id);
  times.sort((left, right) => left - right);
  return times.length / ((times.at(-1) - times[0]) / 1000);
}
