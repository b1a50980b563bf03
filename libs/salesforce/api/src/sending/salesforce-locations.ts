import { type LocationCopyHolder, type MovedLeads } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';

const keyedByConnection = ['salesforce_lead', 'salesforce_write_back'];
const keyedByLead = ['salesforce_call', 'salesforce_opportunity'];

/** A lead takes its link, its log, its opportunities and what WhatConverts is owed along to another location. */
export class SalesforceLocations implements LocationCopyHolder {
  async follow(tx: Tx, { leadIds, toLocationId }: MovedLeads): Promise<void> {
    const params = [tx.brandId, leadIds, toLocationId];
    const theirs = 'brand_id = $1 and lead_id = any ($2::uuid[])';
    const ofAnyConnection = 'connection_id in (select id from salesforce_connection where brand_id = $1)';
    for (const table of keyedByConnection) {
      await tx.query(`update ${table} set location_id = $3 where ${theirs} and ${ofAnyConnection}`, params);
    }
    for (const table of keyedByLead) await tx.query(`update ${table} set location_id = $3 where ${theirs}`, params);
  }
}
