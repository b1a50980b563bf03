import { type OrgClock, type OrgControl } from '@leadweave/salesforce-simulator';

interface OwnLead {
  readonly FirstName: string;
  readonly LastName: string;
  readonly Company: string;
  readonly Phone: string;
  readonly LeadSource: string;
  readonly City: string;
  readonly State: string;
  readonly Status?: string;
}

/** People whom the brand's own staff have entered: no marketing knows of them. */
const LEADS: readonly OwnLead[] = [
  {
    FirstName: 'Alma',
    LastName: 'Reyes',
    Company: 'Reyes Family Dental',
    Phone: '(512) 555-0171',
    LeadSource: 'Partner Referral',
    City: 'Austin',
    State: 'TX',
    Status: 'Working - Contacted',
  },
  {
    FirstName: 'Tobias',
    LastName: 'Lind',
    Company: 'Lind Property Care',
    Phone: '303.555.0172',
    LeadSource: 'Purchased List',
    City: 'Denver',
    State: 'CO',
  },
  {
    FirstName: 'Grace',
    LastName: 'Okoro',
    Company: 'Okoro Bakery',
    Phone: '813-555-0173',
    LeadSource: 'Phone Inquiry',
    City: 'Tampa',
    State: 'FL',
  },
  {
    FirstName: 'Henry',
    LastName: 'Whitfield',
    Company: 'Whitfield Rentals',
    Phone: '+1 512 555 0174',
    LeadSource: 'Web',
    City: 'Round Rock',
    State: 'TX',
    Status: 'Closed - Not Converted',
  },
  {
    FirstName: 'Mei',
    LastName: 'Tanaka',
    Company: 'Tanaka Studio',
    Phone: '(303) 555-0175',
    LeadSource: 'Partner Referral',
    City: 'Boulder',
    State: 'CO',
  },
];

interface OwnDeal {
  readonly lead: OwnLead;
  readonly deal: string;
  readonly stage: string;
  readonly amount: number | null;
}

/** Leads that have become customers, with a deal in three of its states. */
const DEALS: readonly OwnDeal[] = [
  {
    lead: {
      FirstName: 'Priya',
      LastName: 'Nair',
      Company: 'Nair Consulting',
      Phone: '512 555 0176',
      LeadSource: 'Partner Referral',
      City: 'Austin',
      State: 'TX',
    },
    deal: 'Nair Consulting: office heat pump',
    stage: 'Negotiation/Review',
    amount: 18_400,
  },
  {
    lead: {
      FirstName: 'Oscar',
      LastName: 'Berg',
      Company: 'Berg Apartments',
      Phone: '303 555 0177',
      LeadSource: 'Web',
      City: 'Denver',
      State: 'CO',
    },
    deal: 'Berg Apartments: boiler service',
    stage: 'Closed Won',
    amount: 6_250,
  },
  {
    lead: {
      FirstName: 'Lucia',
      LastName: 'Ferrante',
      Company: 'Ferrante Flowers',
      Phone: '813 555 0178',
      LeadSource: 'Phone Inquiry',
      City: 'Tampa',
      State: 'FL',
    },
    deal: 'Ferrante Flowers: cold room',
    stage: 'Prospecting',
    amount: null,
  },
];

const valuesOf = (lead: OwnLead) => ({
  ...lead,
  Email: `${lead.FirstName}.${lead.LastName}@example.org`.toLowerCase(),
});

const DAY_MS = 86_400_000;
/** Days between two of them; an uneven number, so that the hours differ. */
const APART_MS = 3.3 * DAY_MS;

/** Fills an org with a little business of the last weeks that has nothing to do with the product, as any org has. */
export const addOwnBusiness = (org: OrgControl, clock: OrgClock): void => {
  const steps: (() => void)[] = [
    ...DEALS.map(({ lead, deal, stage, amount }) => () => {
      const { opportunityId } = org.convertLead({ leadId: org.create('Lead', valuesOf(lead)), opportunityName: deal });
      if (opportunityId !== undefined) org.update('Opportunity', opportunityId, { StageName: stage, Amount: amount });
    }),
    ...LEADS.map((lead) => () => void org.create('Lead', valuesOf(lead))),
  ];
  clock.advance(-steps.length * APART_MS);
  for (const step of steps) {
    step();
    clock.advance(APART_MS);
  }
};
