import { endpointMail, invitationMail, passwordResetMail, verifyAddressMail } from './letters.js';

const facts = { to: 'ann@example.com', url: 'https://leads.example.com/accept?token=abc&x=1', validSeconds: 3_600 };

describe('mails', () => {
  it('invite a person by brand and name', () => {
    const mail = invitationMail({ ...facts, brandName: 'Example Plumbing', invitedBy: 'Bob Sample' });
    expect(mail.subject).toBe('You are invited to Example Plumbing on Leadweave');
    expect(mail.text).toBe(
      'Hello,\n\nBob Sample invites you to see the leads of Example Plumbing on Leadweave.\n\nAccept the invitation:\n' +
        'https://leads.example.com/accept?token=abc&x=1\n\nThe link works once, for 1 hour.\n\n' +
        'If you do not expect it, ignore this mail.\n',
    );
    expect(mail.html).toContain(
      '<a href="https://leads.example.com/accept?token=abc&#38;x=1">Accept the invitation</a>',
    );
  });

  it.each([passwordResetMail, verifyAddressMail])('carry their link in text and HTML: %p', (letter) => {
    const mail = letter(facts);
    expect(mail.to).toBe('ann@example.com');
    expect(mail.text).toContain(facts.url);
    expect(mail.html).toContain('token=abc&#38;x=1');
  });

  it.each([
    ['warned', 'Webhooks to hooks.example.com have failed for a day'],
    ['failing', 'Webhooks to hooks.example.com are paused'],
    ['gone', 'Webhooks to hooks.example.com have stopped'],
  ] as const)('tell of a receiver that is %s', (notice, subject) => {
    const mail = endpointMail({ ...facts, brandName: 'Example Plumbing', host: 'hooks.example.com', notice });
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain('It belongs to Example Plumbing.');
    expect(mail.text).toContain('events wait for 30 days');
  });

  it('escape names that carry markup or line breaks', () => {
    const mail = invitationMail({ ...facts, brandName: '<img src=x onerror="a()">', invitedBy: 'Bob\r\n\r\nPay here' });
    expect(mail.html).not.toContain('<img');
    expect(mail.text).toContain('Bob Pay here invites you');
  });

  it('link to web addresses only', () => {
    expect(() => passwordResetMail({ ...facts, url: 'javascript:alert(1)' })).toThrow('http or https only');
  });
});
