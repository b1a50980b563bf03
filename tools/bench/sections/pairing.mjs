import { outputOfProgram } from '../bundled-program.mjs';
import { figure } from '../figure.mjs';
import { onStage } from '../stage.mjs';
import { median } from '../statistics.mjs';

const program = 'libs/leads/matching/bench/pair-rate.ts';

/** How many records a second the pure pairing decides about. */
export function measure() {
  return onStage(async (keep) => {
    const rates = (await outputOfProgram(keep, program)).matchAll(/([\d,]+) records\/s/g);
    const perSecond = [...rates].map(([, rate]) => Number(rate.replaceAll(',', '')));
    return {
      title: 'Pairing',
      how: 'A million records in clusters of one to six, paired in memory, five times.',
      figures: [
        figure('pair(), median', median(perSecond), { unit: ' records/s', digits: 0, atLeast: 1_000_000 }),
        figure('pair(), slowest round', Math.min(...perSecond), { unit: ' records/s', digits: 0 }),
      ],
    };
  });
}
