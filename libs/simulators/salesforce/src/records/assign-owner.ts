import { refusal } from '../http/api-refusal.js';
import { type AssignmentRule } from '../org/org-rules.js';
import { type WriteContext } from './write-context.js';

const ruleFor = (context: WriteContext, object: string): AssignmentRule | undefined => {
  const { autoAssign, org } = context;
  if (autoAssign.kind === 'off') return undefined;
  const ofObject = org.rules.assignment.filter((rule) => rule.object === object);
  if (autoAssign.kind === 'active') return ofObject.find((rule) => rule.active);
  const named = ofObject.find((rule) => rule.id === autoAssign.id);
  if (!named) throw refusal(400, 'INVALID_ASSIGNMENT_RULE', `invalid assignment rule id: ${autoAssign.id}`, []);
  return named;
};

/** The owner an assignment rule gives a record, on creation and on every change alike (contract section 1, no. 8). */
export const assignedOwner = (context: WriteContext, object: string): string | undefined =>
  ruleFor(context, object)?.ownerId;
