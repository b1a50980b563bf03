import { formatNumber } from '@leadweave/ui';

/** "1 lead", "1,204 leads". */
export function counted(count: number, one: string, many: string, locale: string): string {
  return `${formatNumber(count, locale)} ${count === 1 ? one : many}`;
}
