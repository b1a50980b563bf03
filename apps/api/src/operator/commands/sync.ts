import { WhatConvertsService } from '@leadweave/whatconverts-api';
import { type Command, operator, required } from '../command.js';

/** Queues a run; a worker carries it out. */
export const sync: Command = {
  summary: 'starts a sync of a brand now',
  options: { brand: 'id of the brand', 'connection?': 'id of one connection; all of the brand when left out' },
  async run({ app, options }) {
    const whatConverts = app.get(WhatConvertsService, { strict: false });
    const brandId = required(options, 'brand');
    const { data } = await whatConverts.list(brandId);
    const wanted = data.filter(({ id }) => options['connection'] === undefined || id === options['connection']);
    const runs = [];
    for (const { id } of wanted)
      runs.push({ connectionId: id, ...(await whatConverts.syncNow(brandId, operator, id)) });
    return { runs };
  },
};
