import { type Answer, type AnswerPage, htmlAnswer, jsonAnswer } from '../api/answer.js';
import { leadText } from '../state/present-lead.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { nowSecOf } from '../world/simulator-clock.js';
import { type FaultKind } from './fault.js';

const FOREIGN_ROWS = 3;
const ALL_TIME = { fromSec: 0, toSec: Number.POSITIVE_INFINITY };

const foreignRows = (state: SimulatorState, profileId: number | undefined, own: readonly string[]): string[] => {
  const asked = own.map((row) => /"profile_id":(\d+)/.exec(row)?.[1]);
  const foreign = state.world.profiles.find((profile) =>
    profileId === undefined ? !asked.includes(String(profile.profileId)) : profile.profileId === profileId,
  );
  if (!foreign) return [];
  const profiles = new Uint8Array(state.world.profiles.length);
  profiles[foreign.index] = 1;
  const nowSec = nowSecOf(state);
  const matches = state.leads.select({ profiles, onlyProfile: foreign.index, ...ALL_TIME, nowSec });
  const how = { nowSec, switches: state.switches, single: false, journey: false };
  const count = Math.min(FOREIGN_ROWS, matches.total);
  return Array.from({ length: count }, (_row, index) =>
    leadText(state.world, matches.at(matches.total - 1 - index), how),
  );
};

const withTotals = (page: AnswerPage, delta: number): AnswerPage => {
  const totalName = `total_${page.rowsName}`;
  const total = Math.max(0, Number(page.envelope[totalName]) + delta);
  const size = Number(page.envelope[`${page.rowsName}_per_page`]) || 1;
  return { ...page, envelope: { ...page.envelope, [totalName]: total, total_pages: Math.ceil(total / size) } };
};

const tamperPage = (state: SimulatorState, page: AnswerPage, fault: FaultKind): AnswerPage => {
  switch (fault.kind) {
    case 'foreignRows': {
      const foreign = foreignRows(state, fault.profileId, page.rows);
      return {
        ...page,
        rows: fault.replace
          ? foreign
          : [...foreign, ...page.rows.slice(0, Math.max(0, page.rows.length - foreign.length))],
      };
    }
    case 'emptyPage':
      return { ...page, rows: [] };
    case 'doubledRows':
      return { ...page, rows: page.rows.flatMap((row) => [row, row]) };
    case 'totalDelta':
      return withTotals(page, fault.delta);
    default:
      return page;
  }
};

/** Applies one fault to what the answer says; faults of the connection leave it as it is. */
export const tamperAnswer = (state: SimulatorState, answer: Answer, fault: FaultKind): Answer => {
  switch (fault.kind) {
    case 'status':
      return {
        status: fault.status,
        contentType: fault.contentType ?? 'application/json',
        headers: fault.headers ?? {},
        body: fault.body ?? JSON.stringify({ error_message: 'Simulated failure.' }),
      };
    case 'htmlPage':
      return htmlAnswer(fault.status ?? 200, fault.status === 502 ? 'Bad Gateway' : 'WhatConverts');
    case 'errorMessage':
      return jsonAnswer({ error_message: fault.message ?? 'Something went wrong.' });
    case 'wrongContentType':
      return { ...answer, contentType: fault.contentType };
    default:
      return answer.page ? { ...answer, page: tamperPage(state, answer.page, fault) } : answer;
  }
};
