import { type Answer } from '../http/answer.js';
import { type Asked } from '../http/call.js';
import { userOf } from '../org/org.js';
import { type SimulatorState } from '../simulator-state.js';
import { METADATA_CALLS } from './metadata-calls.js';
import { PARTNER_CALLS } from './partner-calls.js';
import { childOf, encodeXml, parseXml, textOfChild, writeXml, type XmlElement } from './xml-element.js';

const envelope = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>${content}</soapenv:Body></soapenv:Envelope>`;

const xmlAnswer = (status: number, content: string): Answer => ({
  status,
  contentType: 'text/xml;charset=UTF-8',
  body: envelope(content),
});

const fault = (code: string, text: string): Answer =>
  xmlAnswer(
    500,
    `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${code}: ${encodeXml(text)}</faultstring></soapenv:Fault>`,
  );

const messageOf = (source: string): { session: string; message: XmlElement | undefined } => {
  const document = parseXml(source);
  const header = childOf(childOf(document, 'Header'), 'SessionHeader');
  return {
    session: (header && textOfChild(header, 'sessionId')) ?? '',
    message: childOf(document, 'Body')?.children[0],
  };
};

/** Answers `/services/Soap/u/NN.0` and `/services/Soap/m/NN.0` in jsforce's wire format (contract 12.2). */
export const soapRoute = (state: SimulatorState, asked: Asked): Answer => {
  const calls = asked.path.startsWith('/services/Soap/m/') ? METADATA_CALLS : PARTNER_CALLS;
  const { session, message } = messageOf(asked.body);
  const approval = state.tokens.sessionAt(asked.host, session);
  const user = approval && userOf(approval.org, approval.user.id);
  if (!approval || !user)
    return fault('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');
  if (!approval.org.usage.spend()) return fault('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
  const call = Object.hasOwn(calls, message?.name ?? '') ? calls[message?.name ?? ''] : undefined;
  if (!message || !call) return fault('UNKNOWN_EXCEPTION', 'No operation available for request');
  const results = call(approval.org, user, message);
  return xmlAnswer(200, `<${message.name}Response>${writeXml('result', results)}</${message.name}Response>`);
};
