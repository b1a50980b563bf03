import { type PairingDecision } from '@leadweave/domain';
import { pair, type Pairing } from '@leadweave/lead-matching';

const decisions: PairingDecision[] = [];
export const pairing: Pairing = pair([], decisions);
// @ts-expect-error records are a list
export const wrong = pair(undefined, decisions);
