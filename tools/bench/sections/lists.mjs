import { figure } from '../figure.mjs';
import { listedBrands } from '../installation.mjs';
import { counts, searches, simpleLists } from '../lists/queries.mjs';
import { addressOfPage, measureLists } from '../lists/measure-lists.mjs';
import { onStage } from '../stage.mjs';
import { median, quantile } from '../statistics.mjs';

const small = 10_000;
const deepPage = 50;
/** What the page asks for beside its list has no target of its own. */
const mostRatio = { list: 1.5, search: 3 };

/** The Leads page's requests with few and with many leads, both brands in one database. */
export function measure({ listed, rounds }) {
  return onStage(async (keep) => {
    const { portal, brands, sampleOf } = await listedBrands(keep, [small, listed]);
    const times = {};
    for (const brand of brands) {
      portal.brandId = brand.brandId;
      const requests = await requestsOf(portal, await sampleOf(brand));
      times[brand.leads] = await measureLists(portal, requests, rounds);
    }
    return {
      title: `Leads page over HTTP, ${small.toLocaleString('en-US')} and ${listed.toLocaleString('en-US')} leads`,
      how: `One request after the other by a signed-in person, ${rounds} of each kind in mixed order, 50 rows a page. Times are those of
the client on the same machine, median (p95), so they contain the server's and the client's own work. Two brands with 40 locations
each lie in one database.`,
      figures: figuresOf(times, small, listed),
    };
  });
}

async function requestsOf(portal, sample) {
  const [lists, found] = [simpleLists(sample), searches(sample)];
  const first = (queries, kind) =>
    Object.entries(queries).map(([name, query]) => ({ name, kind, path: `/api/v1/leads?${query}` }));
  const deep = [];
  for (const [name, query] of [
    ['all', lists.all],
    ['type', lists['type, frequent']],
    ['search, in every lead', found['search, in every lead']],
  ]) {
    const kind = name.startsWith('search') ? 'search' : 'list';
    deep.push({
      name: `${name}, page ${deepPage}`,
      kind,
      path: await addressOfPage(portal, `/api/v1/leads?${query}`, deepPage),
    });
  }
  const beside = Object.entries(counts).map(([name, path]) => ({
    name,
    kind: 'beside',
    path: `/api/v1/leads/${path}`,
  }));
  return [...first(lists, 'list'), ...first(found, 'search'), ...deep, ...beside];
}

function figuresOf(times, few, many) {
  const ofLists = Object.values(times[many]).filter(({ kind }) => kind !== 'beside');
  const all = ofLists.flatMap(({ ms }) => ms);
  const ratios = Object.entries(times[many]).map(([name, { kind, ms, rows }]) => {
    const before = times[few][name];
    const note = `${shown(before.ms)} → ${shown(ms)} ms, ${before.rows} → ${rows} rows`;
    return figure(name, median(ms) / median(before.ms), {
      unit: '×',
      atMost: mostRatio[kind],
      digits: 2,
      note,
    });
  });
  const slowest = Math.max(...ofLists.map(({ ms }) => quantile(ms, 0.95)));
  return [
    figure('p95 of all lists and searches', quantile(all, 0.95), { unit: ' ms', atMost: 50 }),
    figure('p95 of the slowest kind', slowest, { unit: ' ms', atMost: 50 }),
    ...ratios,
  ];
}

const shown = (ms) => `${median(ms).toFixed(1)} (${quantile(ms, 0.95).toFixed(1)})`;
