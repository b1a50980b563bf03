import { type Random } from '../world/random.js';
import { DAY_SECONDS, SPAM_PURGE_DAYS } from '../world/world.js';

/** What happens to a lead after its creation (contract 1.11), each step with its instant in seconds. */
export interface LeadStep {
  readonly atSec: number;
  readonly kind: 'completed' | 'analysed' | 'marked-spam' | 'graded' | 'valued';
  readonly fields: Record<string, unknown>;
}

/** What `lifeOfLead` starts from. */
export interface LifeInput {
  readonly createdSec: number;
  readonly openSeconds: number;
  readonly closing: Record<string, unknown>;
  /** See `LeadColumns.spamDay`. */
  readonly spamDay: number;
  readonly analysis?: Record<string, string>;
  readonly gradable: boolean;
}

const GRADED_SHARE = 0.55;
/** Days until a person grades: median 4.7, at most 18 (contract 1.11). */
const gradingDays = (random: Random): number => Math.min(18, 0.2 + 9.2 * random.fraction() ** 1.03);

const gradingSteps = (random: Random, input: LifeInput): LeadStep[] => {
  if (!input.gradable || input.spamDay > 0 || !random.chance(GRADED_SHARE)) return [];
  const gradedSec = input.createdSec + Math.round(gradingDays(random) * DAY_SECONDS);
  const quotable = random.weighted([
    { share: 60, text: 'Yes' },
    { share: 28, text: 'No' },
    { share: 12, text: 'Pending' },
  ]).text;
  const quote = random.chance(0.7) ? (5000 + random.whole(400_000)) / 100 : null;
  const steps: LeadStep[] = [
    { atSec: gradedSec, kind: 'graded', fields: { quotable, ...(quotable === 'Yes' ? { quote_value: quote } : {}) } },
  ];
  if (quotable === 'Yes' && random.chance(0.5)) {
    const sales = Math.round((quote ?? 156.87) * (0.8 + random.fraction() * 0.4) * 100) / 100;
    steps.push({
      atSec: gradedSec + Math.round((1 + random.fraction() * 8) * DAY_SECONDS),
      kind: 'valued',
      fields: { sales_value: sales },
    });
  }
  return steps;
};

/** The steps of a lead's life in order of time; a pure function of its random numbers and its beginning. */
export const lifeOfLead = (random: Random, input: LifeInput): LeadStep[] => {
  const completedSec = input.createdSec + input.openSeconds;
  const steps: LeadStep[] = [];
  if (input.openSeconds > 0) steps.push({ atSec: completedSec, kind: 'completed', fields: input.closing });
  if (input.analysis) {
    const lateSec = 120 + random.whole(23 * 60);
    steps.push({
      atSec: completedSec + lateSec,
      kind: 'analysed',
      fields: { lead_analysis: input.analysis, lead_score: random.whole(101) },
    });
  }
  if (input.spamDay > 1)
    steps.push({
      atSec: input.createdSec + (input.spamDay - 1) * DAY_SECONDS,
      kind: 'marked-spam',
      fields: { spam: true },
    });
  steps.push(...gradingSteps(random, input));
  return steps.sort((one, other) => one.atSec - other.atSec);
};

/** The instant from which a lead that is marked as spam is gone. */
export const purgedFromSec = (createdSec: number, spamDay: number): number =>
  spamDay === 0 ? Number.POSITIVE_INFINITY : createdSec + (spamDay - 1 + SPAM_PURGE_DAYS) * DAY_SECONDS;
