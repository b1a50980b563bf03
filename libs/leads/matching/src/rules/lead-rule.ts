import { type Quality, type Status } from '@leadweave/domain';

/** What a condition can ask about, with the operators that fit. `hour` is that of the location's clock. */
export const ruleFields = {
  type: ['is'],
  channel: ['is'],
  location: ['is'],
  source: ['is', 'contains'],
  medium: ['is', 'contains'],
  campaign: ['is', 'contains'],
  keyword: ['is', 'contains'],
  name: ['is', 'contains'],
  email: ['is', 'contains'],
  phone: ['is', 'contains'],
  duration: ['under', 'over'],
  hour: ['between'],
  vendorSpam: ['is'],
  vendorDuplicate: ['is'],
} as const satisfies Readonly<Record<string, readonly RuleOperator[]>>;

export type RuleField = keyof typeof ruleFields;
export type RuleOperator = 'is' | 'contains' | 'under' | 'over' | 'between';

/**
 * One part of the sentence. `is` means any of the values, `contains` the only one, both without regard to the case of the
 * letters A to Z; `under` and `over` take whole seconds and leave leads without duration out; `between` takes two hours from 0 to
 * 24, the first inclusive, the second exclusive, over midnight when the first is the later one.
 */
export interface RuleCondition {
  readonly field: RuleField;
  readonly operator: RuleOperator;
  readonly values: readonly string[];
}

/** What a rule does with a lead that all its conditions match: say it, or, only if told to, do it when the lead arrives. */
export type RuleOutcome =
  | { readonly kind: 'suggest'; readonly quality: Exclude<Quality, 'unscored'>; readonly reason?: string }
  | { readonly kind: 'apply'; readonly quality: Exclude<Quality, 'unscored'> }
  | { readonly kind: 'apply'; readonly status: Extract<Status, 'archived'> };

export interface LeadRule {
  readonly id: string;
  readonly name: string;
  readonly conditions: readonly RuleCondition[];
  readonly outcome: RuleOutcome;
  readonly enabled: boolean;
}

/** The values of a lead that conditions ask about. */
export interface RuleLead {
  readonly type: string;
  readonly channel?: string;
  readonly location: string;
  readonly source?: string;
  readonly medium?: string;
  readonly campaign?: string;
  readonly keyword?: string;
  readonly name?: string;
  readonly email?: string;
  /** As received. */
  readonly phone?: string;
  /** Whole seconds of a call or chat. */
  readonly duration?: number;
  /** 0 to 23 on the clock of the location. */
  readonly hour: number;
  readonly vendorSpam: boolean;
  readonly vendorDuplicate: boolean;
}
