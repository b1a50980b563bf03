import { closedAmount, type Opportunity } from './opportunity.js';

/** What the opportunities of a lead are worth, integers in minor units of the brand's currency. */
export interface LeadValue {
  /** Sum of open amounts; undefined when nothing is known that would change it. */
  readonly quoteMinor?: number;
  /** Sum of won amounts, 0 when none is won; undefined without opportunities or while a won one has no amount. */
  readonly salesMinor?: number;
  readonly outcome: 'none' | 'open' | 'won' | 'lost';
  /** Opportunities that were not counted. */
  readonly leftOut: readonly { readonly id: string; readonly because: LeftOutReason }[];
}

/** Why an opportunity is not counted. */
export type LeftOutReason = 'other-currency' | 'not-the-converted-one' | 'too-large';

/** How several opportunities of one lead count. */
export interface LeadValueRule {
  readonly several: 'sum' | 'converted-only';
  /** The opportunity that the lead was converted into. */
  readonly convertedId?: string;
  /** Of the brand, ISO 4217. Amounts in others are not added: a sum of two currencies is no amount. */
  readonly currency: string;
  /** Digits of the currency's minor unit, 2 for USD. */
  readonly currencyDigits: number;
}

/** Adds up the opportunities of a lead. Deleted and lost ones count nothing, so the sum corrects itself when they change. */
export function leadValueOf(opportunities: readonly Opportunity[], rule: LeadValueRule): LeadValue {
  const leftOut = opportunities.flatMap((opportunity) => {
    const because = leftOutReason(opportunity, rule);
    return because ? [{ id: opportunity.id, because }] : [];
  });
  const counted = opportunities.filter(({ id }) => !leftOut.some((left) => left.id === id));
  const live = counted.filter(({ isDeleted }) => !isDeleted);
  const won = live.filter(({ isWon }) => isWon);
  const open = live.filter(({ isClosed }) => !isClosed);
  return {
    quoteMinor: quoteOf(counted, open, won, rule),
    salesMinor: salesOf(counted, won, rule),
    outcome: won.length > 0 ? 'won' : open.length > 0 ? 'open' : live.length > 0 ? 'lost' : 'none',
    leftOut,
  };
}

/** An amount in minor units, rounded as it is written: 1.005 is 101 cents. Undefined beyond what an integer holds. */
export function minorUnits(amount: number, digits: number): number | undefined {
  const [coefficient = '0', exponent = '0'] = amount.toString().split('e');
  const scaled = Number(`${coefficient}e${Number(exponent) + digits}`);
  const minor = Math.sign(scaled) * Math.round(Math.abs(scaled));
  return Number.isSafeInteger(minor) ? minor + 0 : undefined;
}

function leftOutReason({ id, currency, amount }: Opportunity, rule: LeadValueRule): LeftOutReason | undefined {
  if (rule.several === 'converted-only' && rule.convertedId !== undefined && id !== rule.convertedId)
    return 'not-the-converted-one';
  if (amount === undefined) return undefined;
  if (currency !== rule.currency) return 'other-currency';
  return minorUnits(amount, rule.currencyDigits) === undefined ? 'too-large' : undefined;
}

function sumOf(amounts: readonly (number | undefined)[], digits: number): number | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length > 0 ? known.reduce((sum, amount) => sum + (minorUnits(amount, digits) ?? 0), 0) : undefined;
}

/** What was quoted stays when the last open one is won, and is taken back when all is lost. */
function quoteOf(
  counted: readonly Opportunity[],
  open: readonly Opportunity[],
  won: readonly Opportunity[],
  { currencyDigits }: LeadValueRule,
): number | undefined {
  if (open.length > 0)
    return sumOf(
      open.map(({ amount }) => amount),
      currencyDigits,
    );
  return counted.length > 0 && won.length === 0 ? 0 : undefined;
}

function salesOf(
  counted: readonly Opportunity[],
  won: readonly Opportunity[],
  { currencyDigits }: LeadValueRule,
): number | undefined {
  if (counted.length === 0) return undefined;
  return won.length > 0 ? sumOf(won.map(closedAmount), currencyDigits) : 0;
}
