import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import express from 'express';
import { servePortal } from './serve-portal.js';

describe('servePortal', () => {
  const directory = mkdtempSync(join(tmpdir(), 'portal-'));
  const script = '// portal';
  let server: Server;

  beforeAll((done) => {
    mkdirSync(join(directory, 'media'));
    writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Leadweave</title>');
    writeFileSync(join(directory, 'leads.html'), '<!doctype html><title>Leadweave</title><link rel="modulepreload" />');
    writeFileSync(join(directory, 'main-A1B2C3D4.js'), script);
    writeFileSync(join(directory, 'main-A1B2C3D4.js.br'), brotliCompressSync(script));
    writeFileSync(join(directory, 'chunk-fE_-2bS9.js'), '// chunk');
    writeFileSync(join(directory, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" />');
    const app: express.Express = express();
    app.use((_request, response, next) => {
      response.set({ 'Content-Security-Policy': "default-src 'self'", 'X-Content-Type-Options': 'nosniff' });
      next();
    });
    servePortal(app, directory);
    server = app.listen(0, '127.0.0.1', done);
  });

  afterAll((done) => {
    rmSync(directory, { recursive: true });
    server.close(() => void done());
  });

  const get = (path: string, encodings = 'gzip, br') =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
      headers: { 'Accept-Encoding': encodings },
    });

  it.each(['/', '/grow/leads', '/grow/leads/019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11'])(
    'answers %s with the portal',
    async (path) => {
      const response = await get(path);
      expect(await response.text()).toContain('<title>Leadweave</title>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it.each(['/', '/grow/leads', '/grow/leads/1?view=full'])(
    'tells %s at once what the Leads page needs',
    async (path) => {
      expect(await (await get(path)).text()).toContain('modulepreload');
    },
  );

  it.each(['/settings/users', '/grow/leadsheet'])('does not make %s load the Leads page', async (path) => {
    expect(await (await get(path)).text()).not.toContain('modulepreload');
  });

  it.each(['/main-A1B2C3D4.js', '/chunk-fE_-2bS9.js'])('lets browsers keep %s, which has a hash', async (path) => {
    const response = await get(path);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('sends the compressed copy of a file under its own type', async () => {
    const response = await get('/main-A1B2C3D4.js');
    const { headers } = response;
    expect([headers.get('content-encoding'), headers.get('content-type'), headers.get('vary')]).toEqual([
      'br',
      'text/javascript; charset=utf-8',
      'Accept-Encoding',
    ]);
    expect(await response.text()).toBe(script);
  });

  it('sends the file itself to clients that do not know the compression', async () => {
    const response = await get('/main-A1B2C3D4.js', 'gzip');
    expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual([null, 'Accept-Encoding']);
    expect(await response.text()).toBe(script);
  });

  it.each(['/', '/grow/leads', '/favicon.svg'])('sends %s with the rules for documents', async (path) => {
    expect((await get(path)).headers.get('content-security-policy')).toBe("default-src 'self'");
  });

  it.each(['/main-A1B2C3D4.js', '/chunk-fE_-2bS9.js'])('sends %s, which is no document, without them', async (path) => {
    const { headers } = await get(path);
    expect([headers.get('content-security-policy'), headers.get('x-content-type-options')]).toEqual([null, 'nosniff']);
  });

  it.each(['/api/v1/unknown', '/f/some-form', '/health/live', '/missing.js', '/..%2f..%2fetc%2fpasswd.txt'])(
    'does not answer %s',
    async (path) => {
      expect((await get(path)).status).toBeGreaterThanOrEqual(400);
    },
  );
});
