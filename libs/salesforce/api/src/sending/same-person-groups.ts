/** What tells people apart. */
export interface PersonKeys {
  readonly email?: string;
  readonly phone?: string;
}

/**
 * Leads in groups of which no two can be the same person, so that groups may go out at the same moment while within one the second lead
 * finds what the first one made. Keeps the order within a group.
 */
export function samePersonGroups<Lead extends PersonKeys>(leads: readonly Lead[]): Lead[][] {
  const groups = new Map<string, Set<Lead>>();
  for (const lead of leads) {
    const keys = [lead.email && `e ${lead.email}`, lead.phone && `p ${lead.phone}`].filter(Boolean) as string[];
    const joined = new Set<Lead>([lead, ...keys.flatMap((key) => [...(groups.get(key) ?? [])])]);
    const allKeys = [...joined].flatMap(({ email, phone }) => [email && `e ${email}`, phone && `p ${phone}`]);
    for (const key of allKeys) if (key) groups.set(key, joined);
  }
  const alone = leads.filter(({ email, phone }) => !email && !phone).map((lead) => new Set([lead]));
  const order = new Map(leads.map((lead, index) => [lead, index]));
  return [...new Set(groups.values()), ...alone].map((group) =>
    [...group].sort((left, right) => order.get(left)! - order.get(right)!),
  );
}
