import { personOfLead } from './lead/person.js';
import { type RunningSimulator } from './start-simulator.js';
import { LeadStore } from './state/lead-store.js';
import { ask, NOW, smallWorld, startSmall, sweep, withSmall } from './testing-request.js';
import { createWorld } from './world/create-world.js';
import { demoWorld } from './world/demo-world.js';
import { LEAD_TYPES } from './world/lead-types.js';

const EVERYTHING = { fromSec: 0, toSec: Number.POSITIVE_INFINITY, nowSec: NOW.getTime() / 1000 };

describe('worlds', () => {
  let demo: RunningSimulator;
  beforeAll(async () => {
    demo = await startSmall({ world: demoWorld(NOW) });
  });
  afterAll(() => demo.stop());

  it('follow from their options alone', async () => {
    const pages: string[] = [];
    for (const seed of [7, 7, 8]) {
      await withSmall({ world: smallWorld({ seed }) }, async (simulator) => {
        pages.push((await ask(simulator, simulator.control.masterKey(), '/leads?leads_per_page=200')).text);
      });
    }
    expect(pages[1]).toBe(pages[0]);
    expect(pages[2]).not.toBe(pages[0]);
  });

  it('keep a profile’s leads when other profiles come or go', () => {
    const one = createWorld(smallWorld());
    const two = createWorld(
      smallWorld({
        accounts: [
          {
            name: 'First',
            accountId: 11,
            profiles: [{ name: 'Denver', profileId: 102, leadsPerDay: 10, city: 'Denver' }],
          },
        ],
      }),
    );
    const times = (world: typeof one, index: number) =>
      [...(world.leads.byProfile[index] ?? [])].map((rank) => world.leads.createdSec[rank]);
    expect(times(two, 0)).toEqual(times(one, 1));
  });

  it('give each person a number of their own from the reserved range, the same whenever they come back', () => {
    const demo = createWorld(demoWorld(NOW));
    const phones = new Map<string, string>();
    for (const profile of demo.profiles)
      for (let index = 0; index < profile.leadCount; index += 1) {
        const { userId, phone } = personOfLead(demo.seed, profile, index);
        expect(phones.get(userId) ?? phone).toBe(phone);
        phones.set(userId, phone);
      }
    expect(phones.size).toBeGreaterThan(5_000);
    expect(new Set(phones.values()).size).toBe(phones.size);
    for (const phone of phones.values()) expect(phone).toMatch(/^\+1[2-9]\d\d55501\d\d$/);
  });

  it('mix the nine types as a home-service business sees them', () => {
    const { leads } = createWorld({
      seed: 3,
      now: NOW,
      accounts: [{ name: 'A', profiles: [{ name: 'P', leadsPerDay: 100 }] }],
    });
    const shares = LEAD_TYPES.map((_type, code) => leads.type.filter((entry) => entry === code).length / leads.length);
    expect(shares[0]).toBeCloseTo(0.45, 1);
    expect(shares[1]).toBeCloseTo(0.4, 1);
    expect(Math.min(...shares)).toBeGreaterThan(0);
  });

  it('hold a million leads in little memory and list them in order', () => {
    const profiles = Array.from({ length: 40 }, (_profile, index) => ({ name: `P${index}`, leadsPerDay: 68.5 }));
    const world = createWorld({ seed: 5, now: NOW, accounts: [{ name: 'A', profiles }] });
    const store = new LeadStore(world);
    const matches = store.select({ profiles: new Uint8Array(40).fill(1), ...EVERYTHING });
    expect(world.leads.length).toBeGreaterThan(1_000_000);
    expect(matches.total).toBeGreaterThan(950_000);
    expect(matches.at(0).leadId).toBeLessThan(matches.at(matches.total - 1).leadId);
    expect(String(matches.at(matches.total - 1).leadId)).toHaveLength(9);
  });

  it('use fictional people, numbers and addresses only', async () => {
    const { text } = await ask(demo, demo.control.masterKey(), '/leads?leads_per_page=2500');
    const found = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
    expect(found(/([\w.+-]+@[\w.-]+)/g).filter((email) => !/@example\.(com|net|org)$/i.test(email))).toEqual([]);
    expect(found(/"\+1(\d{10})"/g).filter((digits) => !/^\d{3}55501\d\d$/.test(digits))).toEqual([]);
    const documented = /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/;
    expect(found(/"ip_address":"([^"]+)"/g).filter((address) => !documented.test(address))).toEqual([]);
    expect(found(/"\+1(\d{10})"/g).length).toBeGreaterThan(100);
  });

  it('give each mapped profile of the demonstration 1,500 to 3,000 leads a year', async () => {
    const [austin, denver, tampa, ...others] = demo.control.summary();
    for (const profile of [austin, denver, tampa]) {
      expect(profile?.leads).toBeGreaterThan(1500);
      expect(profile?.leads).toBeLessThan(3000);
    }
    expect(others).toHaveLength(2);
    const ids = await sweep(demo, demo.control.masterKey(), `order=asc&profile_id=${austin!.profileId}`, 2500);
    expect(ids).toHaveLength(austin!.leads);
  });
});
