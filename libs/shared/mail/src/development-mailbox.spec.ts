import { Test } from '@nestjs/testing';
import { developmentMailbox, memoryMailStore } from './development-mailbox.js';
import { MAILER, MailModule } from './mail.module.js';
import { type Mailer } from './mailer.js';

const sentAt = new Date('2026-11-20T10:00:00.000Z');
const mailbox = () => developmentMailbox({ store: memoryMailStore(), clock: () => sentAt });

describe('the development mailbox', () => {
  it('keeps the last 200 mails, newest first', async () => {
    const box = mailbox();
    for (let number = 1; number <= 201; number++)
      await box.send({ to: 'ann@example.com', subject: `Mail ${number}`, text: '' });
    const kept = await box.list();
    expect([kept.length, kept[0], kept.at(-1)?.subject]).toEqual([
      200,
      { to: 'ann@example.com', subject: 'Mail 201', text: '', sentAt },
      'Mail 2',
    ]);
  });

  it('refuses what a mail server would be spared', async () => {
    await expect(mailbox().send({ to: 'nobody', subject: 'x', text: 'x' })).rejects.toMatchObject({
      code: 'invalid-mail',
    });
  });

  it('is what the module offers when it is given', async () => {
    const mailer = mailbox();
    const module = await Test.createTestingModule({ imports: [MailModule.forRoot({ mailer })] }).compile();
    expect(module.get<Mailer>(MAILER)).toBe(mailer);
  });
});
