import { type ServerResponse } from 'node:http';
import { type FaultKind } from '../faults/fault.js';
import { type Answer } from './answer.js';

const HEAD_PART = 10;

/** Puts an answer on the wire, or breaks off as the faults say. */
export const sendAnswer = (response: ServerResponse, answer: Answer, faults: readonly FaultKind[], now: Date): void => {
  if (faults.some((fault) => fault.kind === 'reset' || (fault.kind === 'lostAnswer' && !fault.hang))) {
    response.destroy();
    return;
  }
  const hang = faults.find((fault) => fault.kind === 'hang');
  if (faults.some((fault) => fault.kind === 'lostAnswer') || (hang && hang.after !== 'headers')) return;
  const body = Buffer.from(answer.body, 'utf8');
  response.writeHead(answer.status, {
    ...answer.headers,
    date: now.toUTCString(),
    'content-type': answer.contentType,
    ...(answer.status === 204 ? {} : { 'content-length': body.length }),
  });
  if (hang) response.write(body.subarray(0, HEAD_PART));
  else response.end(body);
};
