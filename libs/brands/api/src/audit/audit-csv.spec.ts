import { auditCsvHeader, auditCsvLine } from './audit-csv.js';

const entry = {
  id: 'entry-1',
  occurredAt: '2026-11-20T14:02:11.000Z',
  actor: { id: 'user-1', name: 'Jane Doe', address: '203.0.113.7' },
  action: 'location.updated',
  subject: { kind: 'location', id: 'location-1' },
  details: { name: 'Austin "North"' },
};

describe('the file of audit entries', () => {
  it('begins with its titles', () => {
    expect(auditCsvHeader).toBe('\uFEFFTime (UTC),Person,Address,Action,Changed,Id,Details\r\n');
  });

  it('has a line for each entry, with quotation marks doubled', () => {
    expect(auditCsvLine(entry)).toBe(
      '2026-11-20T14:02:11.000Z,Jane Doe,203.0.113.7,location.updated,location,location-1,"{""name"":""Austin \\""North\\""""}"\r\n',
    );
  });

  it.each(['=HYPERLINK("https://example.com")', '+1', '-1', '@SUM(A1)', '\t=1'])(
    'keeps %j from being a formula',
    (name) => {
      const line = auditCsvLine({ ...entry, actor: { ...entry.actor, name }, details: {} });
      expect(line.split(/,"?/u)[1]).toMatch(/^'/u);
    },
  );

  it('leaves empty what is not known', () => {
    const line = auditCsvLine({ ...entry, actor: { ...entry.actor, address: null }, details: {} });
    expect(line).toBe('2026-11-20T14:02:11.000Z,Jane Doe,,location.updated,location,location-1,\r\n');
  });
});
