import { type LocationDirectory } from '@leadweave/brands-api';
import { type LeadViews, type ViewedLead } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { leadValues, type MappedLead, type PhoneFormat, type SelectableLead } from '@leadweave/salesforce-domain';

/** A lead as it is sent. */
export interface LeadMaterial {
  readonly leadId: string;
  readonly locationId: string;
  /** Of the lead, equal to the number of its newest event. */
  readonly version: number;
  readonly selectable: SelectableLead;
  readonly mapped: MappedLead;
  readonly email?: string;
  /** E.164. */
  readonly phone?: string;
  /** Milliseconds since the epoch. */
  readonly changedAtMs: number;
  /** When the first of its records arrived. Milliseconds since the epoch. */
  readonly arrivedAtMs: number;
}

/** Reads whole leads for sending, many at once. */
export class LeadMaterials {
  constructor(
    private readonly leads: LeadViews,
    private readonly locations: LocationDirectory,
    /** The portal's address, to which records in Salesforce link. */
    private readonly publicUrl: string,
  ) {}

  /** By lead id; leads that folded, were erased or do not exist are left out. */
  async of(tx: Tx, leadIds: readonly string[], phoneFormat: PhoneFormat): Promise<ReadonlyMap<string, LeadMaterial>> {
    const views = await this.leads.of(tx, leadIds);
    const ids = [...new Set([...views.values()].map(({ view }) => view.locationId as string))];
    const locations = await this.locations.find(tx, ids);
    return new Map(
      [...views].flatMap(([leadId, lead]) => {
        const location = locations.get(lead.view.locationId);
        return location ? [[leadId, this.materialOf(lead, location, phoneFormat)] as const] : [];
      }),
    );
  }

  private materialOf(
    { view, version, updatedAt, receivedAt }: ViewedLead,
    location: { readonly name: string; readonly timeZone: string },
    phoneFormat: PhoneFormat,
  ): LeadMaterial {
    const { id: leadId, locationId, contact, vendor, type, quality, attribution, occurredAtMs } = view;
    const leadLink = new URL(`/grow/leads/${leadId}`, this.publicUrl).href;
    const values = leadValues({ view, locationName: location.name, leadLink, phoneFormat });
    return {
      ...{ leadId, locationId, version },
      selectable: {
        ...{ type, quality, locationId, occurredAtMs },
        source: attribution.source,
        vendorSpam: vendor.spam === true,
        vendorDuplicate: vendor.duplicate === true,
        // Tests of forms and webhooks never become leads.
        isTest: false,
      },
      mapped: { values, formFields: view.fields, timeZone: location.timeZone },
      email: contact.email,
      phone: contact.phone?.e164 ?? view.call?.callerNumber?.e164,
      changedAtMs: updatedAt.getTime(),
      arrivedAtMs: Math.min(...[...receivedAt.values()].map((at) => at.getTime())),
    };
  }
}
