import { type Judgement, type LeadItem, type Quality, type Status } from '../leads-api.js';

/** Both axes of a lead. */
export interface Axes {
  readonly quality: Quality;
  readonly status: Status;
}

/** What a person set here, shown until the server's own answer is as new. */
export interface Judged extends Axes {
  /** Version of the lead that carries it; while pending, the version it is based on. */
  readonly version: number;
  readonly pending: boolean;
}

type Judgable = Pick<LeadItem, 'id' | 'version'> & Axes;

/** A lead with what was set here on top of what was read. */
export function withJudged<Lead extends Judgable>(lead: Lead, judged: Judged | undefined): Lead {
  if (!judged || (!judged.pending && judged.version < lead.version)) return lead;
  const { quality, status } = judged;
  return { ...lead, quality, status, version: Math.max(judged.version, lead.version) };
}

/** The part of a lead that a judgement replaces. */
export function previousOf({ quality, status }: Axes, judgement: Judgement): Judgement {
  return 'quality' in judgement ? { quality } : { status };
}

export function isSameJudgement(lead: Axes, judgement: Judgement): boolean {
  return 'quality' in judgement ? lead.quality === judgement.quality : lead.status === judgement.status;
}

/** The new value in words. */
export function judgementWord(judgement: Judgement): string {
  const value = 'quality' in judgement ? judgement.quality : judgement.status;
  return value[0]!.toUpperCase() + value.slice(1);
}
