import { type PairingRecord } from './pairing-record.js';

/** Native submissions with an e-mail can pair, gone or not: a tombstone keeps its pairing. */
export function isPairableNative(record: PairingRecord): boolean {
  return record.source === 'form' && Boolean(record.normalisedEmail);
}

/** Of WhatConverts' records only web forms with an e-mail can pair; calls, chats and all others never do. */
export function isPairableWhatConverts(record: PairingRecord): boolean {
  return record.source === 'whatconverts' && record.type === 'web_form' && Boolean(record.normalisedEmail);
}
