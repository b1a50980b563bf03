/** A lead as the API sends it, with only what a test cares about. */
export function aWireLead(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    lead_id: 1,
    profile_id: 146471,
    account_id: 98220,
    lead_type: 'Phone Call',
    date_created: '2026-01-15T12:00:00Z',
    ...fields,
  };
}

/** A list page. */
export function aWirePage(leads: readonly unknown[], envelope: Record<string, unknown> = {}): Record<string, unknown> {
  return { page_number: 1, leads_per_page: 25, total_pages: 1, total_leads: leads.length, leads, ...envelope };
}
