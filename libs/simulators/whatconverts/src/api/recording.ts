import { leadText } from '../state/present-lead.js';
import { nowSecOf } from '../world/simulator-clock.js';
import { type Answer, errorAnswer } from './answer.js';
import { type ApiCall } from './api-call.js';
import { inPart } from './in-part.js';
import { silentMp3 } from './silent-mp3.js';
import { unknownLead, visibleLead } from './single-lead.js';

/** `GET /recording?lead_id=`: MP3 bytes; not for HIPAA accounts (contract 2.3, 8). */
export const recording = (call: ApiCall): Answer => {
  const { state } = call;
  if (state.switches.hipaa === 'on')
    return errorAnswer(state.switches, 403, 'Recordings are not available for this account.');
  const lead = visibleLead(call, call.query.get('lead_id') ?? '');
  if (!lead) return unknownLead(call);
  const text = leadText(state.world, lead, {
    nowSec: nowSecOf(state),
    switches: state.switches,
    single: true,
    journey: false,
  });
  if (!text.includes('"recording":"'))
    return errorAnswer(state.switches, Number(state.switches.unknownLeadStatus), 'Recording not found.');
  const whole: Answer = { status: 200, contentType: 'audio/mpeg', body: silentMp3() };
  return state.switches.recordingRanges === 'answered' ? inPart(whole, call.range) : whole;
};
