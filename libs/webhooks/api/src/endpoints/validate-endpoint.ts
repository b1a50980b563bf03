import { type ProblemItem } from '@leadweave/errors';
import { type Selection } from '@leadweave/webhooks-domain';

const mostHeaders = 20;
const headerName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
/** Visible ASCII, spaces and tabs inside: what every server reads alike. */
const headerValue = /^[\x21-\x7e](?:[\x20-\x7e\t]{0,1998}[\x21-\x7e])?$/;
/** Ours, those of the connection, and those that would change what a proxy does. */
const refusedNames =
  /^(?:host|content-length|content-type|transfer-encoding|connection|upgrade|expect|te|trailer|keep-alive|user-agent|proxy-.*|webhook-.*|cookie|forwarded|x-forwarded-.*|x-real-ip)$/i;

/** What is wrong with static headers, by pointer. */
export function headerFaults(headers: Readonly<Record<string, string>>): ProblemItem[] {
  const entries = Object.entries(headers);
  const faults: ProblemItem[] = entries.flatMap(([name, value]) => {
    const pointer = `/headers/${name}`;
    if (!headerName.test(name)) return [{ pointer, detail: 'This is no name of a header.' }];
    if (refusedNames.test(name)) return [{ pointer, detail: 'This header is set by the product or the connection.' }];
    return headerValue.test(value)
      ? []
      : [{ pointer, detail: 'Use visible characters of ASCII, without line breaks.' }];
  });
  const names = new Set(entries.map(([name]) => name.toLowerCase()));
  if (names.size < entries.length) faults.push({ pointer: '/headers', detail: 'A header is named twice.' });
  if (entries.length > mostHeaders) faults.push({ pointer: '/headers', detail: `At most ${mostHeaders} headers.` });
  return faults;
}

/**
 * An endpoint names locations that the person sees; who sees some only must name at least one of them.
 *
 * @param known the locations among the named ones that the person sees
 */
export function locationFaults(
  { locationIds }: Pick<Selection, 'locationIds'>,
  known: { has(id: string): boolean },
  seesAll: boolean,
): ProblemItem[] {
  const pointer = '/selection/locationIds';
  if (!seesAll && locationIds.length === 0) return [{ pointer, detail: 'Choose among your locations.' }];
  return locationIds.every((id) => known.has(id)) ? [] : [{ pointer, detail: 'There is no such location.' }];
}
