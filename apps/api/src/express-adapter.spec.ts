import { type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { PunctualExpressAdapter } from './express-adapter.js';

describe('PunctualExpressAdapter', () => {
  // Node's own interval is 30 seconds: the test would end before the server looks.
  it('ends a sender whose headers take too long, soon after their time is over', async () => {
    const adapter = new PunctualExpressAdapter();
    adapter.initHttpServer();
    const server = adapter.getHttpServer() as Server;
    server.headersTimeout = 100;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: exam');
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    server.close();
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });
});
