import { leadPageFromAnswer } from '../leads/list-leads.js';
import { type LeadListOptions } from '../leads/lead-list-options.js';
import { type LeadQuery } from '../leads/lead-query.js';
import { type SweepableClient } from '../sweep/slice-reader.js';
import { WhatConvertsError } from '../whatconverts-error.js';
import { aWireLead, aWirePage } from './a-wire-lead.js';

/** A lead of the fake account; `second` counts from 2026-01-01T00:00:00Z. */
export interface FakeLead {
  readonly id: number;
  readonly second: number;
  readonly note: string;
}

/** What happens to the account before a request. */
export type Change = (leads: FakeLead[]) => FakeLead[];

/** How the account answers where the contract leaves it open. */
export interface Reading {
  /** At most so many rows of an answer, the newest, while the total tells the truth (contract 4.3). */
  readonly cap?: number;
  readonly pageOverrun?: 'empty' | '400';
  /** Ignores the page number, and echoes it nevertheless. */
  readonly ignoresPageNumber?: boolean;
  readonly ignoresDates?: boolean;
  /** Adds so many to every total. */
  readonly phantomLeads?: number;
}

const originMs = Date.parse('2026-01-01T00:00:00Z');

/** The instant of a second of the fake account. */
export const at = (second: number): Date => new Date(originMs + second * 1000);

const wireOf = ({ id, second, note }: FakeLead): unknown =>
  aWireLead({ lead_id: id, date_created: `${at(second).toISOString().slice(0, 19)}Z`, notes: note });

const inOrder = (leads: readonly FakeLead[]): FakeLead[] =>
  leads.toSorted((a, b) => a.second - b.second || a.id - b.id);

/** An account that changes between requests, written from the contract; the rows go through the real page reader. */
export class ChangingAccount implements SweepableClient {
  readonly asked: LeadQuery[] = [];

  constructor(
    initial: readonly FakeLead[],
    private readonly changes: readonly Change[] = [],
    private readonly reading: Reading = {},
  ) {
    this.current = [...initial];
  }

  current: FakeLead[];

  readonly leads: SweepableClient['leads'] = {
    list: (query = {}, options = {}) => {
      this.current = this.changes[this.asked.length]?.(this.current) ?? this.current;
      this.asked.push(query);
      return new Promise((resolve) => resolve(this.answer(query, options)));
    },
  };

  private answer(query: LeadQuery, options: LeadListOptions) {
    const { pageNumber = 1, leadsPerPage = 25 } = query;
    const {
      cap = Infinity,
      pageOverrun = 'empty',
      ignoresPageNumber = false,
      ignoresDates = false,
      phantomLeads = 0,
    } = this.reading;
    const found = inOrder(
      this.current.filter(
        ({ second }) =>
          ignoresDates || (at(second) >= new Date(query.startDate ?? 0) && at(second) <= new Date(query.endDate ?? 0)),
      ),
    );
    const total = found.length + phantomLeads;
    const totalPages = Math.ceil(total / leadsPerPage);
    if (pageNumber > Math.max(1, totalPages) && pageOverrun === '400')
      throw new WhatConvertsError('invalid-request', 'No such page.');
    const start = (ignoresPageNumber ? 0 : pageNumber - 1) * leadsPerPage;
    const rows = found.slice(Math.max(0, found.length - cap)).slice(start, start + leadsPerPage);
    const json = aWirePage(rows.map(wireOf), { page_number: pageNumber, total_pages: totalPages, total_leads: total });
    return leadPageFromAnswer({ status: 200, json }, query, options);
  }
}
