import { type Answer, errorAnswer, pageAnswer } from './answer.js';
import { type ApiCall } from './api-call.js';
import { pageParameters } from './page-parameters.js';

type Row = Record<string, unknown>;

const LARGEST_PAGE = 250;

const dated = (row: Row, query: URLSearchParams): boolean => {
  const created = typeof row.date_created === 'string' ? row.date_created : undefined;
  if (!created) return true;
  const start = query.get('start_date') ?? '';
  const end = query.get('end_date');
  return created >= start && (!end || created <= (end.length === 10 ? `${end}T23:59:59Z` : end));
};

const ordered = (rows: Row[], by: string, order: string | null, usual: 'asc' | 'desc'): Row[] => {
  const ascending = (order === 'asc' || order === 'desc' ? order : usual) === 'asc';
  return [...rows].sort((one, other) => (String(one[by]) < String(other[by]) ? -1 : 1) * (ascending ? 1 : -1));
};

/** A list of anything but leads: 25 by default, at most 250, envelope with the list's own names (contract 8). */
export const resourceList = (
  call: ApiCall,
  name: string,
  rows: Row[],
  sort: { by: string; usual: 'asc' | 'desc' },
): Answer => {
  const { switches } = call.state;
  const page = pageParameters(call.query, `${name}_per_page`, LARGEST_PAGE);
  if (page.sizeTooLarge && switches.pageSizeOver === '400')
    return errorAnswer(switches, 400, `${name}_per_page may not exceed 250.`);
  const fitting = ordered(
    rows.filter((row) => dated(row, call.query)),
    sort.by,
    call.query.get('order'),
    sort.usual,
  );
  const totalPages = Math.ceil(fitting.length / page.size);
  if (page.number > Math.max(1, totalPages) && switches.pageOverrun === '400')
    return errorAnswer(switches, 400, 'Invalid page number.');
  const shown = fitting.slice((page.number - 1) * page.size, page.number * page.size);
  const perPage = switches.pageSizeInAnswer === 'requested' ? page.size : shown.length;
  const envelope = {
    page_number: page.number,
    [`${name}_per_page`]: perPage,
    total_pages: totalPages,
    [`total_${name}`]: fitting.length,
  };
  return pageAnswer({ rowsName: name, envelope, rows: shown.map((row) => JSON.stringify(row)) });
};

/** The same envelope around one row. */
export const resourceSingle = (name: string, row: Row): Answer =>
  pageAnswer({
    rowsName: name,
    envelope: { page_number: 1, [`${name}_per_page`]: 1, total_pages: 1, [`total_${name}`]: 1 },
    rows: [JSON.stringify(row)],
  });
