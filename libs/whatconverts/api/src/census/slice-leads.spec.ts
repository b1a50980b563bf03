import { type ParsedRow, type SweepPageEvent } from '@leadweave/whatconverts-client';
import { SliceLeads } from './slice-leads.js';

const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 12, 0, second));
const row = (leadId: string, createdAt: Date) => ({ kind: 'lead', lead: { leadId, createdAt } }) as ParsedRow;
const page = (...rows: ParsedRow[]) => ({ kind: 'page', rows }) as unknown as SweepPageEvent;
const slice = { from: at(0), to: at(10) };

describe('SliceLeads', () => {
  let leads: SliceLeads;
  beforeEach(() => {
    leads = new SliceLeads((seen) =>
      seen.kind === 'lead'
        ? { externalId: seen.lead.leadId, locationId: 'north', createdAt: seen.lead.createdAt }
        : undefined,
    );
  });
  const idsOf = (taken: ReturnType<SliceLeads['take']>) => taken?.map(({ externalId }) => externalId);

  it('gives each lead of a slice once, however often it was read', () => {
    leads.note(page(row('1', at(1)), row('2', at(2))));
    leads.note(page(row('2', at(2))));
    expect(idsOf(leads.take(slice, 2))).toEqual(['1', '2']);
  });

  it('gives nothing when more leads were seen than the proof counts', () => {
    leads.note(page(row('1', at(1)), row('deleted meanwhile', at(2))));
    expect(leads.take(slice, 1)).toBeUndefined();
  });

  it('keeps leads at the shared edge for the next slice, and forgets the others', () => {
    leads.note(page(row('1', at(1)), row('edge', at(10))));
    expect(idsOf(leads.take(slice, 2))).toEqual(['1', 'edge']);
    expect(idsOf(leads.take({ from: at(10), to: at(20) }, 1))).toEqual(['edge']);
    expect(idsOf(leads.take(slice, 1))).toEqual([]);
  });
});
