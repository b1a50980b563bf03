import { outputOfProgram } from '../bundled-program.mjs';
import { figure } from '../figure.mjs';
import { emptyInstallation, migratedDatabase } from '../installation.mjs';
import { onStage } from '../stage.mjs';

const program = 'libs/leads/api/bench/pairing-intake.ts';

/** What it costs the intake that records pair. */
export function measure({ paired }) {
  return onStage(async (keep) => {
    const installation = await emptyInstallation(keep);
    const [apart, together] = [
      await migratedDatabase(installation, 'apart'),
      await migratedDatabase(installation, 'together'),
    ];
    const told = JSON.parse(await outputOfProgram(keep, program, [String(paired), apart, together]));
    const rate = (ms) => (told.records / ms) * 1000;
    const each = { unit: ' records/s', digits: 0 };
    return {
      title: 'Intake with half of the records pairing',
      how: `Batches of native submissions, each followed by the WhatConverts forms of the same people two minutes later, go through the
intake into one database; the same records with an e-mail address each go into another, batch after batch in turn. Durable commits.`,
      figures: [
        figure('none pairs', rate(told.apartMs), { ...each, note: `${shown(told.records)} records` }),
        figure('half enrich the other half', rate(told.togetherMs), { ...each, note: `${shown(told.pairs)} pairs` }),
        figure('pairing / none', (told.apartMs / told.togetherMs) * 100, { unit: ' %', atLeast: 70 }),
      ],
    };
  });
}

const shown = (number) => number.toLocaleString('en-US');
