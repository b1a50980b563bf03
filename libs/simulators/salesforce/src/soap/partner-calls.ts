import { ApiRefusal } from '../http/api-refusal.js';
import { type OrgUser, type Org } from '../org/org.js';
import { convertLead } from '../records/convert-lead.js';
import { mergeRecords } from '../records/merge-records.js';
import { undeleteRecord } from '../records/recycle-bin.js';
import { quietContext } from '../records/write-context.js';
import { childOf, childrenOf, textOfChild, type XmlElement } from './xml-element.js';

/** A SOAP call of a user: gives back what `<result>` holds, once for each thing asked. */
export type SoapCall = (org: Org, user: OrgUser, message: XmlElement) => unknown[];

const shownErrors = (refused: ApiRefusal) =>
  refused.errors.map((error) => ({ fields: error.fields, message: error.message, statusCode: error.errorCode }));

const each = (items: readonly XmlElement[], work: (item: XmlElement) => object, failed: (item: XmlElement) => object) =>
  items.map((item) => {
    try {
      return { ...work(item), success: true };
    } catch (error) {
      // One refused item is told of in its own result.
      if (error instanceof ApiRefusal) return { ...failed(item), errors: shownErrors(error), success: false };
      throw error;
    }
  });

const convert: SoapCall = (org, user, message) =>
  each(
    childrenOf(message, 'leadConverts'),
    (item) => {
      const { leadId, accountId, contactId, opportunityId } = convertLead(quietContext(org, user), {
        leadId: textOfChild(item, 'leadId') ?? '',
        convertedStatus: textOfChild(item, 'convertedStatus') ?? '',
        accountId: textOfChild(item, 'accountId'),
        contactId: textOfChild(item, 'contactId'),
        opportunityId: textOfChild(item, 'opportunityId'),
        opportunityName: textOfChild(item, 'opportunityName'),
        doNotCreateOpportunity: textOfChild(item, 'doNotCreateOpportunity') === 'true',
        ownerId: textOfChild(item, 'ownerId'),
      });
      return { accountId, contactId, leadId, opportunityId: opportunityId ?? null };
    },
    (item) => ({ accountId: null, contactId: null, leadId: textOfChild(item, 'leadId') ?? null, opportunityId: null }),
  );

const merge: SoapCall = (org, user, message) =>
  each(
    childrenOf(message, 'mergeRequests'),
    (item) => {
      const master = childOf(item, 'masterRecord');
      const fields = (master?.children ?? []).filter((child) => !['type', 'Id', 'fieldsToNull'].includes(child.name));
      const losers = childrenOf(item, 'recordToMergeIds').map((loser) => loser.text);
      const masterId = (master && textOfChild(master, 'Id')) ?? '';
      const merged = mergeRecords(
        quietContext(org, user),
        (master && textOfChild(master, 'type')) ?? '',
        masterId,
        losers,
        Object.fromEntries(fields.map((child) => [child.name, child.text])),
      );
      return { id: merged.master.id, mergedRecordIds: losers, updatedRelatedIds: merged.moved };
    },
    () => ({ id: null, mergedRecordIds: [], updatedRelatedIds: [] }),
  );

const undelete: SoapCall = (org, user, message) =>
  each(
    childrenOf(message, 'ids'),
    (item) => {
      const definition = [...org.objects.values()].find((candidate) => item.text.startsWith(candidate.keyPrefix));
      undeleteRecord(quietContext(org, user), definition?.name ?? '', item.text);
      return { id: item.text };
    },
    (item) => ({ id: item.text }),
  );

/** Calls of the partner API that are served (contract 12.2). */
export const PARTNER_CALLS: Readonly<Record<string, SoapCall>> = { convertLead: convert, merge, undelete };
