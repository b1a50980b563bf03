import { type LeadMove, type OldLeadFigures } from '../whatconverts-api.js';

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString()} ${many}`;
const leads = (count: number) => counted(count, 'lead', 'leads');

/** What the profile that ends has brought to its location. */
export function oldLeadsText(profileId: string | null, { leads: count, scored, withNotes }: OldLeadFigures): string {
  if (count === 0) return `Profile ${profileId} has brought no leads here.`;
  const parts = [
    ...(scored > 0 ? [`${scored.toLocaleString()} scored`] : []),
    ...(withNotes > 0 ? [`${withNotes.toLocaleString()} with notes`] : []),
  ];
  const of = parts.length > 0 ? `, ${parts.join(' and ')}` : '';
  return `Profile ${profileId} has brought ${leads(count)} here${of}.`;
}

/** What moving them would do, a sentence each. */
export function moveFacts(
  from: string,
  to: string,
  { leads: all, paired, mayPair }: OldLeadFigures,
): readonly string[] {
  const moving = all - paired;
  const them = moving === 1 ? 'it' : 'them';
  return [
    moving === 0
      ? `No lead can move to ${to}.`
      : `${leads(moving)} ${moving === 1 ? 'moves' : 'move'} to ${to} with scores, notes and history. Who sees only ${from} no longer sees ${them}.`,
    ...(paired > 0
      ? [
          `${leads(paired)} ${paired === 1 ? 'stays' : 'stay'}, paired with forms of ${from}: a pair never crosses locations.`,
        ]
      : []),
    ...(mayPair > 0
      ? [
          `${mayPair.toLocaleString()} may pair with forms of ${to} and become part of ${mayPair === 1 ? 'that lead' : 'those leads'}.`,
        ]
      : []),
  ];
}

/** What differs between two countings, or nothing. */
export function changedFacts(before: OldLeadFigures, now: OldLeadFigures): readonly string[] {
  const words = {
    leads: 'leads',
    paired: 'paired with own forms',
    scored: 'scored',
    withNotes: 'with notes',
    mayPair: 'that may pair at the new location',
  } as const satisfies Record<keyof OldLeadFigures, string>;
  return (Object.keys(words) as (keyof OldLeadFigures)[])
    .filter((name) => before[name] !== now[name])
    .map((name) => `${before[name].toLocaleString()} ${words[name]} before, ${now[name].toLocaleString()} now`);
}

/** What became of a move that is over. */
export function movedText({ moved, to }: LeadMove): string {
  return `${leads(moved)} moved to ${to.name}.`;
}

/** What else there is to know of it. */
export function movedFacts({ paired, stayed, from, to }: LeadMove): readonly string[] {
  return [
    ...(paired > 0
      ? [`${leads(paired)} became part of ${paired === 1 ? 'a lead' : 'leads'} of ${to.name}’s own forms.`]
      : []),
    ...(stayed > 0
      ? [`${leads(stayed)} stayed at ${from.name}: paired, erased or moved by somebody else meanwhile.`]
      : []),
  ];
}
