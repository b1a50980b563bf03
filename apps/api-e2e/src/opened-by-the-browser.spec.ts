import { Installation } from './installation.spec-support.js';
import { type TwoBrands, twoBrands } from './two-brands.spec-support.js';

interface Journal {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

// A player and an event source send the cookie, and no header of ours: the address names the brand.
describe('what the browser opens by itself', () => {
  let installation: Installation;
  let world: TwoBrands;

  beforeAll(async () => {
    installation = await Installation.start({ SIMULATOR_PROFILES: '3', SIMULATOR_LEADS_PER_DAY: '1' });
    world = await twoBrands(
      installation,
      (
        await installation.product({
          WEBHOOK_ALLOW_HTTP: 'true',
          EGRESS_ALLOWED_NETWORKS: '127.0.0.1/32',
        })
      ).url,
    );
  });

  afterAll(() => installation.stop());

  /** As `<audio src>` and `EventSource` do it. */
  async function open(path: string, accept: string, headers: Record<string, string> = {}): Promise<Response> {
    const { franchisee } = world.people;
    const { brandId } = franchisee;
    franchisee.brandId = undefined;
    try {
      return await franchisee.request('GET', `/api/v1/${path}?brand=${brandId}`, undefined, { accept, ...headers });
    } finally {
      franchisee.brandId = brandId;
    }
  }

  const play = (lead: 'own' | 'sibling' | 'foreign', headers = {}) =>
    open(`recordings/${world.ids['getRecording leadId']![lead]}`, 'audio/webm,audio/*;q=0.9', headers);

  describe('a recording', () => {
    it('is played from the own call, and never kept by others on the way', async () => {
      const response = await play('own');
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('audio/mpeg');
      expect(response.headers.get('cache-control')).toContain('no-store');
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(bytes.length).toBeGreaterThan(1000);
      // An MP3 begins with a tag or with the eleven set bits of a frame.
      expect(bytes[0] === 0xff || String.fromCharCode(...bytes.slice(0, 3)) === 'ID3').toBe(true);
    });

    it('is unknown when it is of a sibling location or another brand', async () => {
      expect([(await play('sibling')).status, (await play('foreign')).status]).toEqual([404, 404]);
    });

    it('comes in the part that is asked for, so that a player can jump, where WhatConverts gives parts', async () => {
      await installation.simulator.control('switches', { recordingRanges: 'answered' });
      const part = await play('own', { range: 'bytes=100-199' });
      expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
        206,
        'bytes 100-199/8340',
        '100',
      ]);
      expect((await part.arrayBuffer()).byteLength).toBe(100);
      const beyond = await play('own', { range: 'bytes=9000-' });
      expect([beyond.status, await beyond.json()]).toEqual([
        416,
        expect.objectContaining({ code: 'recording_part_unknown' }),
      ]);
      await installation.simulator.control('switches', { recordingRanges: 'ignored' });
    });

    it('comes whole when a part is asked for where WhatConverts gives no parts', async () => {
      const response = await play('own', { range: 'bytes=0-99' });
      expect([response.status, response.headers.get('content-range')]).toEqual([200, null]);
      await response.body?.cancel();
    });

    it('is fetched without any credential in an address', async () => {
      const journal = (await installation.simulator.control('requests')) as Journal[];
      const addresses = JSON.stringify(journal.map(({ path, query }) => [path, query]));
      const keys = (await installation.simulator.control('keys')) as { token: string; secret: string }[];
      expect(journal.some(({ path }) => path.includes('recording'))).toBe(true);
      expect(keys.filter(({ token, secret }) => addresses.includes(token) || addresses.includes(secret))).toEqual([]);
    });
  });

  describe('a stream', () => {
    it('hints that a lead changed', async () => {
      const response = await open('leads/stream', 'text/event-stream');
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      const event = firstEvent(response);
      await world.people.admin.patch(`/api/v1/leads/${world.leadsOf.own[3]}`, { quality: 'good' });
      expect(await event).toContain('leads-changed');
    });

    it('shows the runs of a connection at once', async () => {
      const { admin } = world.people;
      const path = `/api/v1/connections/${world.ids.connectionId!.own}/events`;
      const response = await admin.request('GET', path, undefined, { accept: 'text/event-stream' });
      expect(await firstEvent(response)).toContain('"state":"partial"');
    });
  });
});

/** Reads until an event with data is complete, and hangs up. */
async function firstEvent(response: Response): Promise<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!/data: \S[^]*\n\n/.test(text)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader.cancel();
  return text;
}
