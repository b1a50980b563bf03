import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { servePortal } from './serve-portal.js';

describe('servePortal', () => {
  const directory = mkdtempSync(join(tmpdir(), 'portal-'));
  let server: Server;

  beforeAll((done) => {
    mkdirSync(join(directory, 'media'));
    writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Leadweave</title>');
    writeFileSync(join(directory, 'main-A1B2C3D4.js'), '// portal');
    const app: express.Express = express();
    servePortal(app, directory);
    server = app.listen(0, '127.0.0.1', done);
  });

  afterAll((done) => {
    rmSync(directory, { recursive: true });
    server.close(() => void done());
  });

  const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

  it.each(['/', '/grow/leads', '/grow/leads/019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11'])(
    'answers %s with the portal',
    async (path) => {
      const response = await get(path);
      expect(await response.text()).toContain('<title>Leadweave</title>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('lets browsers keep files with a hash in their name', async () => {
    const response = await get('/main-A1B2C3D4.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/api/v1/unknown', '/f/some-form', '/health/live', '/missing.js', '/..%2f..%2fetc%2fpasswd.txt'])(
    'does not answer %s',
    async (path) => {
      expect((await get(path)).status).toBeGreaterThanOrEqual(400);
    },
  );
});
