import { join } from 'node:path';
import { startProgram } from '../../stack/stack-tools.mjs';
import { figure } from '../figure.mjs';
import { onStage } from '../stage.mjs';
import { median, quantile } from '../statistics.mjs';
import { asFastAsPossible, atRate, sender } from '../webhooks/load.mjs';
import { aBody, firstBrand, receivingInstallation } from '../webhooks/receiving-brand.mjs';

const perSecond = 500;
const atOnce = 64;
const turns = 3;

/** How quickly deliveries are answered at a fixed rate, and how many a second at most, beside the least that could do the job. */
export function measure({ seconds }) {
  return onStage(async (keep) => {
    const installation = await receivingInstallation(keep, 1);
    const { url } = await installation.start('web');
    const { brand } = await firstBrand(installation, url);
    const bareUrl = await installation.server.database('bare');
    const script = join('tools', 'bench', 'webhooks', 'bare-receiver.mjs');
    const bare = keep(await startProgram(script, { env: { DATABASE_URL: bareUrl } }), (running) => running.stop());
    const ours = keep(sender(brand.url, atOnce), (one) => one.stop());
    const least = keep(sender(bare.message.url, atOnce), (one) => one.stop());
    let leadId = 1_000_000;
    const bodyOf = () => aBody(brand.profileId, (leadId += 1));

    await asFastAsPossible(ours, { atOnce, seconds: 1, bodyOf });
    await asFastAsPossible(least, { atOnce, seconds: 1, bodyOf });
    const answers = await atRate(ours, { perSecond, seconds, bodyOf });
    const times = answers.map(({ milliseconds }) => milliseconds);
    const rates = { ours: [], least: [] };
    for (let turn = 0; turn < turns; turn += 1) {
      rates.ours.push(await asFastAsPossible(ours, { atOnce, seconds: seconds / turns, bodyOf }));
      rates.least.push(await asFastAsPossible(least, { atOnce, seconds: seconds / turns, bodyOf }));
    }
    return {
      title: 'Incoming webhooks',
      how: `Deliveries of 1.5 kB each to a web process, with PostgreSQL and the sender on the same processors. First ${perSecond} a second for ${seconds} s,
timed from the moment when each was due; then ${atOnce} at once for as many as go, in turns with a bare node:http handler in a process
of its own that does one INSERT of the same bytes. Every answer stands for a commit.`,
      figures: [
        figure(`answered at ${perSecond}/s, 99 of 100`, quantile(times, 0.99), { unit: ' ms', atMost: 50 }),
        figure(`answered at ${perSecond}/s, median`, quantile(times, 0.5), { unit: ' ms' }),
        figure('refused', answers.filter(({ status }) => status !== 200).length, { atMost: 0 }),
        figure('most a second', median(rates.ours), { digits: 0 }),
        figure('bare handler, most a second', median(rates.least), { digits: 0 }),
        figure('share of the bare handler', (100 * median(rates.ours)) / median(rates.least), {
          unit: ' %',
          atLeast: 60,
          digits: 0,
        }),
      ],
    };
  });
}
