import { leadDigestMail, mentionMail, newLeadMail, testNotificationMail } from './notification-letters.js';

const facts = {
  to: 'ann@example.com',
  messageId: '<1@leads.example.com>',
  brandName: 'Sunny Kitchens',
  settingsUrl: 'https://leads.example.com/settings/notifications',
};
const jane = {
  name: 'Jane Doe',
  type: 'Form',
  location: 'Austin North',
  source: 'google / cpc',
  at: '20 Nov, 06:00 CST',
};
const url = 'https://leads.example.com/grow/leads/1';

describe('letters about leads', () => {
  it('tell of one lead with name, type, location, source and link', () => {
    const mail = newLeadMail({ ...facts, lead: jane, url });
    expect([mail.to, mail.subject, mail.messageId]).toEqual([
      'ann@example.com',
      'New lead at Austin North: Jane Doe',
      '<1@leads.example.com>',
    ]);
    expect(mail.text).toContain('Jane Doe · Form · Austin North · google / cpc · 20 Nov, 06:00 CST');
    expect(mail.text).toContain(url);
    expect(mail.html).toContain(`<a href="${url}">Open the lead</a>`);
  });

  it('say how many are not listed', () => {
    const mail = leadDigestMail({ ...facts, leads: [jane, { ...jane, source: undefined }], total: 40, url });
    expect(mail.subject).toBe('40 new leads at Sunny Kitchens');
    expect(mail.text).toContain('source not captured');
    expect(mail.text).toContain('And 38 more.');
  });

  it('let no name pretend to be a header, a paragraph or markup of ours', () => {
    const evil = { ...jane, name: 'Eve\r\nBcc: all@example.com\n\n<b>Pay here</b>' };
    const mail = newLeadMail({ ...facts, lead: evil, url });
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).toContain('Eve Bcc: all@example.com <b>Pay here</b> · Form');
    expect(mail.html).not.toContain('<b>');
  });

  it('tell who mentioned a person and where, and not what the note says', () => {
    const mail = mentionMail({ ...facts, author: 'Ann\r\nBcc: all@example.com', lead: jane, url });
    expect(mail.subject).toBe('Ann Bcc: all@example.com mentioned you: Jane Doe, Austin North');
    expect(mail.text).toContain('in a note on a lead of Sunny Kitchens');
    expect(mail.text).toContain(url);
    expect(mentionMail({ ...facts, lead: jane, url }).subject).toMatch(/^A colleague mentioned you/);
  });

  it('prove that mails arrive', () => {
    expect(testNotificationMail({ ...facts, url }).subject).toBe('Notifications of Sunny Kitchens reach you');
  });
});
