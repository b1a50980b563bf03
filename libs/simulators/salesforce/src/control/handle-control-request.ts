import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type FaultOptions } from '../faults/fault.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { readBody } from '../http/read-body.js';
import { type OrgSettings } from '../org/org.js';
import { type LeadConversion } from '../records/convert-lead.js';
import { type RecordInput } from '../records/save-record.js';
import { type CustomFieldMetadata } from '../tooling/custom-field.js';
import { type OrgControl } from './org-control.js';
import { type SimulatorControl } from './simulator-control.js';

/** Path of the control API below the server's address. */
export const CONTROL_PATH = '/_control/salesforce';

type Input = Record<string, unknown>;
type OrgCommand = (org: OrgControl, input: Input) => unknown;

const idOf = (input: Input): string => String(input.id);
const objectOf = (input: Input): string => String(input.object);

/** Commands about one org: the input names it as `org`. */
const ORG_COMMANDS: Record<string, OrgCommand> = {
  create: (org, input) => ({ id: org.create(objectOf(input), input.values as RecordInput) }),
  update: (org, input) => org.update(objectOf(input), idOf(input), input.values as RecordInput),
  delete: (org, input) => org.delete(objectOf(input), idOf(input)),
  undelete: (org, input) => org.undelete(objectOf(input), idOf(input)),
  read: (org, input) => org.read(objectOf(input), idOf(input)),
  all: (org, input) => org.all(objectOf(input)),
  'convert-lead': (org, input) => org.convertLead(input as unknown as LeadConversion),
  merge: (org, input) => org.merge(objectOf(input), String(input.masterId), input.loserIds as string[]),
  'add-field': (org, input) => org.addField(String(input.fullName), input.metadata as CustomFieldMetadata),
  'hide-field': (org, input) => org.hideField(String(input.fullName), input.hidden !== false),
  'map-conversion': (org, input) =>
    org.mapConversion(
      String(input.inputField),
      input.outputObject as 'Account' | 'Contact' | 'Opportunity',
      String(input.outputField),
    ),
  lock: (org, input) => org.lock(idOf(input), Number(input.tries ?? 1)),
  settings: (org, input) => org.settings(input.changes as Partial<OrgSettings>),
  usage: (org, input) => {
    org.setApiUsage(input);
    return org.apiUsage();
  },
  move: (org, input) => org.moveTo(String(input.host)),
  'expire-sessions': (org) => org.expireSessions(),
  'revoke-approvals': (org) => org.revokeApprovals(),
};

const COMMANDS: Record<string, (control: SimulatorControl, input: Input) => unknown> = {
  summary: (control) => ({ orgs: control.orgs().map((org) => ({ name: org.name, id: org.id, host: org.host() })) }),
  consent: (control, input) => control.consent(input),
  advance: (control, input) => control.advance(Number(input.byMs)),
  faults: (control, input) => ({ id: control.fault(input as unknown as FaultOptions) }),
  'clear-faults': (control) => control.clearFaults(),
  requests: (control) => control.requests(),
  'clear-requests': (control) => control.clearRequests(),
  ...Object.fromEntries(
    Object.entries(ORG_COMMANDS).map(([name, command]) => [
      name,
      (control: SimulatorControl, input: Input) => command(control.org(String(input.org)), input),
    ]),
  ),
};

const isLoopback = (address: string | undefined): boolean => /^(::ffff:)?127\.|^::1$/.test(address ?? '');

const send = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value ?? {}));
};

/**
 * Answers `POST /_control/salesforce/<command>` with a JSON object. Only callers on the same machine, and no requests of
 * web pages, are let in.
 */
export const handleControlRequest = async (
  control: SimulatorControl,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await readBody(request);
  if (!isLoopback(request.socket.remoteAddress) || request.headers.origin !== undefined)
    return send(response, 403, { error: 'Loopback only.' });
  const name = (request.url ?? '').split('?')[0]?.slice(CONTROL_PATH.length + 1) ?? '';
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    return send(response, 404, { error: `No such command. There are: ${Object.keys(COMMANDS).join(', ')}.` });
  try {
    send(response, 200, command(control, (body === '' ? {} : JSON.parse(body)) as Input));
  } catch (error) {
    // A refusal of the org, an unknown org or unreadable JSON: the caller's mistake, told in words.
    const expected = error instanceof ApiRefusal || error instanceof RangeError || error instanceof SyntaxError;
    if (!expected) throw error;
    send(response, 400, { error: error.message });
  }
};
