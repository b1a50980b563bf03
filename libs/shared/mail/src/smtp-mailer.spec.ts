import { createServer, type AddressInfo, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { type Mail } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';

/** A mail server that takes everything and keeps what it was told. */
function listeningServer(received: string[], refusal?: string): Promise<Server> {
  const server = createServer((socket) => {
    let data = false;
    socket.write('220 mail.example.com ready\r\n');
    createInterface(socket).on('line', (line) => {
      received.push(line);
      if (data && line !== '.') return;
      if (line.startsWith('RCPT') && refusal) socket.write(`${refusal}\r\n`);
      else if (line === 'DATA') socket.write('354 go on\r\n');
      else if (line === 'QUIT') socket.end('221 bye\r\n');
      else socket.write('250 fine\r\n');
      data = line === 'DATA';
    });
    socket.on('error', () => socket.destroy());
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const mail: Mail = { to: 'ann@example.com', subject: 'Hello', text: 'Good morning', html: '<p>Good morning</p>' };
let server: Server;
let received: string[];

async function sendThrough(wanted: Mail, refusal?: string): Promise<void> {
  received = [];
  server = await listeningServer(received, refusal);
  const { port } = server.address() as AddressInfo;
  await smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Leadweave <no-reply@leads.example.com>' }).send(wanted);
}
afterEach(() => new Promise((resolve) => server?.close(resolve)));

describe('the SMTP mailer', () => {
  it('sends text and HTML to one recipient', async () => {
    await sendThrough(mail);
    expect(received.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([
      'MAIL FROM:<no-reply@leads.example.com>',
      'RCPT TO:<ann@example.com>',
    ]);
    expect(received).toEqual(expect.arrayContaining(['Subject: Hello', 'Good morning', '<p>Good morning</p>']));
  });

  it('keeps a subject with line breaks in one line', async () => {
    await sendThrough({ ...mail, subject: 'Hello\r\nBcc: eve@example.net\r\n\r\nbody' });
    expect(received).toContain('Subject: Hello Bcc: eve@example.net body');
    expect(received.filter((line) => /^(Bcc|RCPT TO:<eve)/i.test(line))).toEqual([]);
  });

  it('says when the server refuses', async () => {
    await expect(sendThrough(mail, '550 no such person')).rejects.toMatchObject({ code: 'not-delivered' });
  });

  it.each([
    'ann@example.com, eve@example.net',
    'ann@example.com\r\nBcc: eve@example.net',
    'Ann <ann@example.com>',
    'ann@example.com;eve@example.net',
    'no address',
    '',
    `${'a'.repeat(250)}@example.com`,
  ])('refuses the recipient %j before any server is asked', async (to) => {
    await expect(sendThrough({ ...mail, to })).rejects.toMatchObject({ code: 'invalid-mail' });
    expect(received).toEqual([]);
  });
});
