import { refusal } from '../http/api-refusal.js';
import { type DuplicateRule } from '../org/org-rules.js';
import { isDeleted, type StoredRecord, valueOf } from './stored-record.js';
import { recordAttributes } from './present-record.js';
import { type WriteContext } from './write-context.js';

const comparable = (record: StoredRecord, field: string): string => String(valueOf(record, field) ?? '').toLowerCase();

const matchesOf = (context: WriteContext, rule: DuplicateRule, record: StoredRecord) =>
  rule.matches.map(({ object, fields }) => ({
    object,
    found: context.org.records
      .all(object)
      .filter(
        (other) =>
          other.id !== record.id &&
          !isDeleted(other) &&
          valueOf(other, 'IsConverted') !== true &&
          fields.some(
            (field) => comparable(record, field) !== '' && comparable(record, field) === comparable(other, field),
          ),
      ),
  }));

const shownMatch = (context: WriteContext, record: StoredRecord) => ({
  additionalInformation: [],
  fieldDiffs: [],
  matchConfidence: 100,
  record: {
    attributes: recordAttributes(record),
    ...(context.duplicates.includeRecordDetails ? record.values : {}),
    Id: record.id,
  },
});

/** Refuses a record that matches others by a duplicate rule, as the rule and the caller's header say (contract 4.3, 9.1). */
export const checkDuplicates = (context: WriteContext, record: StoredRecord, purpose: 'create' | 'update'): void => {
  for (const rule of context.org.rules.duplicates) {
    if (rule.object !== record.object || (purpose === 'update' && !rule.onUpdate)) continue;
    const matches = matchesOf(context, rule, record).filter((match) => match.found.length > 0);
    const allowSave = rule.action === 'Alert';
    if (matches.length === 0 || (allowSave && context.duplicates.allowSave)) continue;
    throw refusal(400, 'DUPLICATES_DETECTED', 'Use one of these records?', [], {
      duplicateResult: {
        allowSave,
        duplicateRule: rule.name,
        duplicateRuleEntityType: rule.object,
        errorMessage: 'Use one of these records?',
        matchResults: matches.map(({ object, found }) => ({
          entityType: object,
          errors: [],
          matchEngine: 'ExactMatchEngine',
          matchRecords: found.map((match) => shownMatch(context, match)),
          rule: rule.name,
          size: found.length,
          success: true,
        })),
      },
    });
  }
};
