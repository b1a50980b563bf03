import { developmentMailbox, memoryMailStore } from '@leadweave/mail';
import { OpenMailbox } from './open-mailbox.js';

describe('OpenMailbox', () => {
  const kept = developmentMailbox({ store: memoryMailStore(), clock: () => new Date('2026-11-20T12:00:00Z') });

  it('shows the mails of an installation on the own machine', () => {
    expect(new OpenMailbox(kept, true).source).toBe(kept);
  });

  it('keeps the mails of an installation that others reach, and shows them to nobody', () => {
    const mailbox = new OpenMailbox(kept, false);
    expect([mailbox.source, mailbox.kept]).toEqual([undefined, kept]);
  });
});
