import { type IncomingMessage, type ServerResponse } from 'node:http';
import { readBody } from '../api/read-body.js';
import { type FaultOptions } from '../faults/fault.js';
import { type RawPlacement } from '../state/lead-changes.js';
import { type SwitchName } from '../state/switches.js';
import { type WebhookOptions, type WebhookTrigger } from '../webhooks/webhook.js';
import { type SimulatorControl } from './simulator-control.js';

/** Path of the control API below the server's address. */
export const CONTROL_PATH = '/_control';

type Input = Record<string, unknown>;
type Command = (control: SimulatorControl, input: Input) => unknown;

/** `POST /_control/<command>` with a JSON object, or `GET` for commands that take nothing; always answers JSON. */
const COMMANDS: Record<string, Command> = {
  summary: (control) => ({ profiles: control.summary(), switches: control.switches() }),
  switches: (control, input) => {
    for (const [name, value] of Object.entries(input)) control.setSwitch(name as SwitchName, value as string);
    return control.switches();
  },
  faults: (control, input) => ({ id: control.fault(input as unknown as FaultOptions) }),
  'clear-faults': (control) => control.clearFaults(),
  'create-lead': (control, input) => ({ leadId: control.createLead(input) }),
  'edit-lead': (control, input) => ({ changed: control.editLead(Number(input.leadId), (input.fields ?? {}) as Input) }),
  'delete-lead': (control, input) => ({ deleted: control.deleteLead(Number(input.leadId)) }),
  'read-lead': (control, input) => ({ lead: control.readLead(Number(input.leadId)) }),
  'put-lead': (control, input) => ({ leadId: control.putLead(input.raw, input.placement as RawPlacement | undefined) }),
  'live-traffic': (control, input) => control.liveTraffic({ leadsPerMinute: Number(input.leadsPerMinute) }),
  advance: (control, input) => control.advance(Number(input.byMs)),
  requests: (control) => control.requests(),
  'clear-requests': (control) => control.clearRequests(),
  keys: (control) => control.keys(),
  'add-key': (control, input) => control.addKey(input as unknown as Parameters<SimulatorControl['addKey']>[0]),
  'revoke-key': (control, input) => ({ revoked: control.revokeKey(String(input.token)) }),
  usage: (control, input) => {
    if (input.used !== undefined) control.setUsedToday(String(input.token), Number(input.used));
    return { used: control.usedToday(String(input.token)) };
  },
  truth: (control, input) => ({ leadIds: control.truth(input) }),
  'add-webhook': (control, input) => ({ id: control.webhooks.add(input as unknown as WebhookOptions) }),
  'remove-webhook': (control, input) => control.webhooks.remove(Number(input.id)),
  webhooks: (control) => control.webhooks.all(),
  'behave-webhooks': (control, input) => control.webhooks.behave(input),
  'release-webhooks': (control) => control.webhooks.release(),
  'send-webhook': (control, input) => control.webhooks.send(Number(input.leadId), input.trigger as WebhookTrigger),
  deliveries: (control) => control.webhooks.deliveries(),
};

const isLoopback = (address: string | undefined): boolean => /^(::ffff:)?127\.|^::1$/.test(address ?? '');

const send = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value ?? {}));
};

/** Answers the control API. Only callers on the same machine, and no requests of web pages, are let in. */
export const handleControlRequest = async (
  control: SimulatorControl,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await readBody(request);
  if (!isLoopback(request.socket.remoteAddress) || request.headers.origin !== undefined)
    return send(response, 403, { error: 'Loopback only.' });
  const name = new URL(request.url ?? '/', 'http://simulator.invalid').pathname.slice(CONTROL_PATH.length + 1);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    return send(response, 404, { error: `No such command. There are: ${Object.keys(COMMANDS).join(', ')}.` });
  try {
    send(response, 200, command(control, (body === '' ? {} : JSON.parse(body)) as Input));
  } catch (error) {
    // A wrong switch, an unknown profile or unreadable JSON: the caller's mistake, told in words.
    send(response, 400, { error: error instanceof Error ? error.message : 'Refused.' });
  }
};
