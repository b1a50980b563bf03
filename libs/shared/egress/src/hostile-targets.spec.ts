import { Egress } from './egress.js';
import { egressCodeOf } from './testing/egress-code-of.js';
import { Canary } from './testing/canary.js';
import { hostileAddresses, hostileNames } from './testing/hostile-addresses.js';

// Every port and plain http are allowed here, so that nothing but the rule about addresses stands before the canaries.
describe('hostile targets', () => {
  let canary: Canary;
  let egress: Egress;
  const resolve = (name: string) => Promise.resolve(hostileNames[name] ?? []);

  beforeAll(async () => {
    canary = await Canary.listen(['127.0.0.1', '127.0.0.2', '127.255.255.254', '::1']);
    egress = new Egress({ policy: { allowHttp: true, ports: [] }, resolve });
  });
  afterAll(async () => {
    await egress.close();
    await canary.close();
  });

  const outcomeOf = async (url: string) => {
    const request = { url: url.replaceAll('PORT', String(canary.port)), body: 'x', timeoutMs: 2_000 };
    const saved = await egress.check(request.url).then(() => 'allowed', egressCodeOf);
    const sent = await egress.send(request).then(({ status }) => String(status), egressCodeOf);
    return { saved, sent };
  };

  it('are more than 150', () => {
    expect(hostileAddresses.length + Object.keys(hostileNames).length).toBeGreaterThanOrEqual(150);
    expect(new Set(hostileAddresses).size).toBe(hostileAddresses.length);
  });

  it.each(hostileAddresses)('refuses %j when it is saved and when it is called', async (url) => {
    expect(await outcomeOf(url)).toEqual({ saved: 'target-refused', sent: 'target-refused' });
  });

  it.each(Object.keys(hostileNames))('refuses the name %s', async (name) => {
    expect(await outcomeOf(`http://${name}:PORT/hook`)).toEqual({ saved: 'target-refused', sent: 'target-refused' });
  });

  it('reach no canary', () => expect(canary.connections).toBe(0));
});
