import pg from 'pg';
import { figure } from '../figure.mjs';
import { onStage } from '../stage.mjs';
import { quantile } from '../statistics.mjs';
import { sender } from '../webhooks/load.mjs';
import { aBody, firstBrand, receivingBrand, receivingInstallation } from '../webhooks/receiving-brand.mjs';

const everyMs = 250;
const lookMs = 20;
const quietDeliveries = 80;
const atOnce = 32;
const backgroundShare = 0.8;
const requestsPerDay = 1_000;

/** From a delivery to the visible lead, alone and beside another brand's burst, and what the burst costs in requests. */
export function measure({ burst }) {
  return onStage(async (keep) => {
    const installation = await receivingInstallation(keep, 2);
    const { url } = await installation.start('web');
    await installation.start('worker');
    const { portal, profiles, brand: loud } = await firstBrand(installation, url);
    const { id } = await portal.post('/api/v1/brands', { name: 'Quiet', timeZone: 'America/Chicago', currency: 'USD' });
    portal.brandId = id;
    const quiet = await receivingBrand(installation, portal, profiles[1]);
    const whisper = keep(sender(quiet.url, 4), (one) => one.stop());
    const shout = keep(sender(loud.url, atOnce), (one) => one.stop());
    const looking = { connectionString: installation.environment.DATABASE_URL, max: 4 };
    const owner = keep(new pg.Pool(looking), (pool) => pool.end());
    const ids = { next: 2_000_000 };

    const alone = await visibleTimes(owner, whisper, quiet, ids, () => quietDeliveries);
    const bursting = { sent: 0, done: false };
    const sending = sendBurst(shout, loud, burst, bursting);
    const beside = await visibleTimes(owner, whisper, quiet, ids, (count) =>
      bursting.done && count >= quietDeliveries ? count : count + 1,
    );
    await sending;
    const { used } = await installation.simulator.control('usage', { token: loud.token });
    return {
      title: 'From a delivery to the lead',
      how: `A delivery every ${everyMs} ms to one brand, with a web process and a worker; timed from sending until the lead's row is there, looked for
every ${lookMs} ms. First alone (${quietDeliveries} deliveries), then while another brand receives ${burst.toLocaleString('en-US')} as fast as they go. Requests are all that
the loud brand's profile key has used of its ${requestsPerDay.toLocaleString('en-US')} a day, syncs included.`,
      figures: [
        figure('visible within, 95 of 100', quantile(alone, 0.95) / 1000, { unit: ' s', atMost: 2, digits: 2 }),
        figure('beside the burst, 95 of 100', quantile(beside, 0.95) / 1000, { unit: ' s', digits: 2 }),
        figure('times as long', quantile(beside, 0.95) / quantile(alone, 0.95), { atMost: 1.5, digits: 2 }),
        figure('burst, kept', bursting.sent, { atLeast: burst, digits: 0 }),
        figure('requests used', used, { atMost: requestsPerDay * backgroundShare, digits: 0 }),
      ],
    };
  });
}

/** @param goal how many to send, asked again after each */
async function visibleTimes(owner, { post }, brand, ids, goal) {
  const waiting = [];
  for (let count = 0; count < goal(count); count += 1) {
    const leadId = (ids.next += 1);
    const startedMs = performance.now();
    await post(aBody(brand.profileId, leadId));
    waiting.push(visible(owner, brand.brandId, leadId).then(() => performance.now() - startedMs));
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return Promise.all(waiting);
}

async function visible(owner, brandId, leadId) {
  for (let look = 0; look < 3_000; look += 1) {
    const { rowCount } = await owner.query(
      `select from source_record where brand_id = $1 and source = 'whatconverts' and external_id = $2`,
      [brandId, `${leadId}`],
    );
    if (rowCount > 0) return;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  throw new Error('A lead did not become visible within a minute.');
}

async function sendBurst({ post }, brand, count, progress) {
  let number = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (number < count) {
        const status = await post(aBody(brand.profileId, 5_000_000 + number++));
        if (status === 200) progress.sent += 1;
      }
    }),
  );
  progress.done = true;
}
