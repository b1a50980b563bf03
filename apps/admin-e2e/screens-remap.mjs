// Screens of a location that gets another profile, and of its old leads on their way to another location.
import * as answers from './answers.mjs';
import * as told from './answers-integrations.mjs';

const locations = '/grow/integrations/whatconverts/locations';
const change = 'PUT /api/v1/connections/con-1/mappings/loc-1';
const move = 'GET /api/v1/lead-moves/move-1';
const place = (index) => {
  const { locationId: id, locationName: name } = told.mappings.data[index];
  return { id, name };
};
const figures = { leads: 412, paired: 3, scored: 37, withNotes: 12, mayPair: 1 };
const counted = (parts = {}) => ({
  body: {
    ...{ applied: false, locationId: 'loc-1', profileId: '48223', profileName: null, previousProfileId: '48213' },
    ...{ oldLeads: parts.oldLeadFigures?.leads ?? 412, oldLeadsChoice: 'keep', oldLeadFigures: figures },
    ...{ planId: 'plan-1', moveId: null, runId: null, version: null },
    ...parts,
  },
});
const moving = (parts = {}) => ({
  body: {
    ...{ id: 'move-1', from: place(0), to: place(1), because: 'profile-changed', total: 409, moved: 0, paired: 0 },
    ...{ stayed: 0, requestedAt: '2026-11-20T14:02:11.000Z', finishedAt: null, undoes: null, undoneBy: null },
    ...parts,
  },
});
const page = (api) => ({
  'GET /api/v1/session': { body: answers.signedIn },
  'GET /api/v1/connections': { body: told.withWarnings },
  'GET /api/v1/connections/con-1/health': { body: told.health },
  'GET /api/v1/connections/con-1/mappings': { body: told.mappings },
  'GET /api/v1/connections/con-1/profiles': { body: told.profiles },
  'GET /api/v1/sync-runs': { body: told.runs },
  'GET /api/v1/insights/diagnoses': { body: { data: [] } },
  [change]: counted(),
  ...api,
});
const problem = (status, code, detail) => ({
  status,
  body: { status, code, title: code, detail, instance: 'urn:uuid:019a' },
});

const ask = async (tab) => {
  await tab.getByLabel('Profile ID of Austin North').fill('48223');
  await tab.keyboard.press('Control+s');
};
const chooseMove = async (tab) => {
  await ask(tab);
  await tab.getByRole('radio', { name: 'Move them to another location' }).check();
  await tab.getByLabel('Move them to', { exact: true }).selectOption(place(1).id);
  await tab.getByText(`leads move to ${place(1).name}`).waitFor();
};
const moved = { [change]: counted({ oldLeadsChoice: 'move', moveId: 'move-1' }) };
const runMove = async (tab) => {
  await chooseMove(tab);
  await tab.getByRole('button', { name: 'Change profile, move leads' }).click();
  await tab.getByRole('button', { name: 'Close' }).waitFor();
};

export const remapScreens = [
  {
    name: 'remap-asked',
    path: locations,
    api: page(),
    act: async (tab) => {
      await ask(tab);
      await tab.getByText('Nothing has been changed yet.').waitFor();
    },
  },
  {
    name: 'remap-no-leads',
    path: locations,
    api: page({
      [change]: counted({ oldLeadFigures: { leads: 0, paired: 0, scored: 0, withNotes: 0, mayPair: 0 } }),
    }),
    act: async (tab) => {
      await ask(tab);
      await tab.getByText('Nothing has been changed yet.').waitFor();
    },
  },
  {
    name: 'remap-refused',
    path: locations,
    api: page({ [change]: problem(503, 'unavailable') }),
    expectsFailedRequests: true,
    act: async (tab) => {
      await ask(tab);
      await tab.getByText('Nothing was changed.').waitFor();
    },
  },
  {
    name: 'remap-move',
    path: locations,
    api: page({ [change]: counted({ oldLeadsChoice: 'move' }) }),
    act: chooseMove,
  },
  {
    name: 'remap-moving',
    path: locations,
    api: page({ ...moved, [move]: moving({ moved: 173 }) }),
    act: async (tab) => {
      await runMove(tab);
      await tab.getByText('You can close this').waitFor();
    },
  },
  {
    name: 'remap-moved',
    path: locations,
    api: page({
      ...moved,
      [move]: moving({ moved: 405, stayed: 4, paired: 1, finishedAt: '2026-11-20T14:02:14.000Z' }),
    }),
    act: async (tab) => {
      await runMove(tab);
      await tab.getByText('leads moved to').waitFor();
    },
  },
  {
    name: 'remap-move-unreadable',
    path: locations,
    api: page({ ...moved, [move]: problem(503, 'unavailable') }),
    expectsFailedRequests: true,
    act: async (tab) => {
      await runMove(tab);
      await tab.getByText('could not be read').waitFor();
    },
  },
];
