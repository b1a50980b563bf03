import { formatNumber } from '@leadweave/ui';

/** A count that may have stopped early: "10,000+". */
export function countText({ total, capped }: { total: number; capped: boolean }, locale: string): string {
  return `${formatNumber(total, locale)}${capped ? '+' : ''}`;
}
