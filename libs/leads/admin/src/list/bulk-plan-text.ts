import { judgementWord } from '../judging/judged.js';
import { type BulkPlan, type Judgement } from '../leads-api.js';
import { qualitySigns, statusLabels } from '../wording/words.js';

const words: Readonly<Record<string, string>> = {
  ...statusLabels,
  ...Object.fromEntries(Object.entries(qualitySigns).map(([quality, { label }]) => [quality, label])),
};

/** What an action on everything that matches would change, before it is done. */
export function bulkPlanText(
  { matched, changes, present }: BulkPlan,
  judgement: Judgement,
  number: (n: number) => string,
): string {
  const word = judgementWord(judgement);
  const [value] = Object.values(judgement);
  if (changes === 0) return `All ${number(matched)} leads are ${word} already.`;
  const changing = Object.entries(present).filter(([name, count]) => name !== value && count > 0);
  const parts = changing.map(([name, count]) => `${number(count)} ${words[name] ?? name}`).join(', ');
  const already = matched > changes ? ` ${number(matched - changes)} are ${word} already.` : '';
  return `${number(changes)} ${changes === 1 ? 'lead becomes' : 'leads become'} ${word}: ${parts}.${already}`;
}
