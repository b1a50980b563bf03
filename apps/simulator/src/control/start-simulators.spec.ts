import { createControlClient } from './control-client.js';
import { type RunningSimulators, startSimulators } from './start-simulators.js';
import { simulatorConfig } from '../simulator-config.js';

describe('the simulator process', () => {
  let simulators: RunningSimulators;
  beforeAll(async () => {
    simulators = await startSimulators(simulatorConfig({ SIMULATOR_PORT: '0' }));
  });
  afterAll(() => simulators.stop());

  it('shows the demonstration world on its status page', async () => {
    const page = await (await fetch(simulators.url)).text();
    for (const name of ['Brightside Austin North', 'Brightside Denver Central', 'Brightside Tampa Bay'])
      expect(page).toContain(name);
  });

  it('serves the API and the control API on one port', async () => {
    const control = createControlClient(simulators.url);
    const { leadId } = await control.run<{ leadId: number }>('create-lead', {
      profile_id: 146471,
      lead_type: 'Web Form',
    });
    const key = simulators.whatconverts.masterKey();
    const authorization = `Basic ${Buffer.from(`${key.token}:${key.secret}`).toString('base64')}`;
    const response = await fetch(`${simulators.url}/api/v1/leads/${leadId}`, { headers: { authorization } });
    expect(await response.json()).toMatchObject({
      total_leads: 1,
      leads: [{ lead_id: leadId, lead_type: 'Web Form' }],
    });
  });

  it('refuses control requests of web pages and says what is wrong with a switch', async () => {
    const page = await fetch(`${simulators.url}/_control/summary`, { headers: { origin: 'https://evil.example.com' } });
    expect(page.status).toBe(403);
    await expect(createControlClient(simulators.url).run('switches', { cap: 'perhaps' })).rejects.toThrow(
      '"cap" takes off, 750; not "perhaps".',
    );
  });

  it('serves Salesforce beside it, with a control API of its own', async () => {
    const control = createControlClient(simulators.url);
    const values = { LastName: 'Sample', Company: 'Sample Homes' };
    const { id } = await control.run<{ id: string }>('salesforce/create', {
      org: 'brightside',
      object: 'Lead',
      values,
    });
    expect(simulators.salesforce.org('brightside').read('Lead', id)).toMatchObject({ Name: 'Sample' });
    const versions = await fetch(`${simulators.url}/brightside.my.salesforce.com/services/data`);
    expect(versions.status).toBe(200);
    expect(await (await fetch(simulators.url)).text()).toContain('brightside--uat.sandbox.my.salesforce.com');
    await expect(control.run('salesforce/read', { org: 'nobody' })).rejects.toThrow('There is no org nobody');
  });

  it('names the variable when a setting makes no sense', () => {
    expect(() => simulatorConfig({ SIMULATOR_PROFILES: 'many' })).toThrow('SIMULATOR_PROFILES');
  });
});
