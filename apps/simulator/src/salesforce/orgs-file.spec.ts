import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulators } from '../control/start-simulators.js';
import { createControlClient } from '../control/control-client.js';
import { simulatorConfig } from '../simulator-config.js';

describe('the file of the orgs', () => {
  const directory = mkdtempSync(join(tmpdir(), 'orgs-file-'));
  const file = join(directory, 'orgs.json');
  afterAll(() => rmSync(directory, { recursive: true }));

  const start = () => startSimulators(simulatorConfig({ SIMULATOR_PORT: '0', SIMULATOR_ORGS_FILE: file }));
  const leads = (simulators: Awaited<ReturnType<typeof start>>) => simulators.salesforce.org('brightside').all('Lead');

  it('brings the leads of one process to the next, and adds no business of its own a second time', async () => {
    const first = await start();
    const values = { LastName: 'Sample', Company: 'Sample Homes' };
    await createControlClient(first.url).run('salesforce/create', { org: 'brightside', object: 'Lead', values });
    await first.stop();
    const second = await start();
    expect(leads(second)).toEqual(leads(first));
    expect(leads(second).map(({ LastName }) => LastName)).toContain('Sample');
    await second.stop();
  });

  it('begins anew when the file is spoilt', async () => {
    writeFileSync(file, '{"version":1');
    const simulators = await start();
    expect(leads(simulators).map(({ LastName }) => LastName)).not.toContain('Sample');
    await simulators.stop();
    expect(existsSync(`${file}.new`)).toBe(false);
  });
});
