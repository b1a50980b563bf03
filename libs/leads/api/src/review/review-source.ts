import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import {
  type ReviewAnswer,
  type ReviewFilter,
  type ReviewItem,
  type ReviewItemDetail,
  type ReviewPosition,
} from './review-item.js';

/** Which items an answer is for. */
export type ReviewSelection = { readonly ids: readonly string[] } | { readonly filter: ReviewFilter };

/** What an answer would touch. Two plans with the same mark are about the same inputs. */
export interface ReviewPlan {
  readonly items: number;
  readonly records: number;
  readonly mark: string;
}

/** An answer with its circumstances. */
export interface ReviewCommand {
  readonly answer: ReviewAnswer;
  /** Why; demanded for `ignore`. */
  readonly reason?: string;
  /** For `tie`: whose the items are. */
  readonly leadId?: string;
  /** Id of the person. */
  readonly by: string;
  readonly at: Date;
  /** Under which a decision is remembered and taken back as a whole. */
  readonly decisionId: string;
}

/** What an answer did. */
export interface ReviewEffect {
  readonly records: number;
  /** Set when the answer is being carried out in the background. */
  readonly replayId?: string;
}

/**
 * A kind of question: where its items are listed, counted and answered. Runs in the unit of work of the person, whose
 * scope it has to keep. Lists are ordered by `compareReviewItems`.
 */
export interface ReviewSource {
  /** First word of its item ids. */
  readonly word: string;
  readonly kinds: readonly string[];
  /** Whether its items can be tied to a lead. Default: no. */
  readonly ties?: boolean;
  /** Answers that only this source understands; others are not asked about them. */
  readonly ownAnswers?: readonly ReviewAnswer[];
  page(tx: Tx, filter: ReviewFilter, after: ReviewPosition | undefined, limit: number): Promise<ReviewItem[]>;
  /** Items by kind; kinds without items may be missing. */
  count(tx: Tx, filter: ReviewFilter): Promise<ReadonlyMap<string, number>>;
  find(tx: Tx, id: string, withRaw: boolean): Promise<ReviewItemDetail | undefined>;
  plan(tx: Tx, selection: ReviewSelection, answer: ReviewAnswer): Promise<ReviewPlan>;
  apply(tx: Tx, selection: ReviewSelection, command: ReviewCommand): Promise<ReviewEffect>;
}

/** Where features register their kinds of question. */
@Injectable()
export class ReviewSources {
  private readonly sources: ReviewSource[] = [];

  register(source: ReviewSource): void {
    this.sources.push(source);
  }

  /** Sources with one of these kinds, or all of them. */
  withKinds(kinds: readonly string[] | undefined): readonly ReviewSource[] {
    return this.sources.filter((source) => !kinds || source.kinds.some((kind) => kinds.includes(kind)));
  }

  ofItem(id: string): ReviewSource | undefined {
    return this.sources.find(({ word }) => id.startsWith(`${word}~`));
  }
}
