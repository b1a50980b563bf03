/** One faulty value of a request: where (JSON pointer, or `?name` for a query parameter) and what is wrong with it. */
export interface ProblemItem {
  readonly pointer: string;
  readonly detail: string;
}

/** The body of every error answer: an RFC 9457 problem with our `code` and the list of faulty values. */
export interface Problem {
  /** Address of the page that explains the code. */
  readonly type: string;
  /** Short sentence for people, the same for every occurrence. */
  readonly title: string;
  /** HTTP status. */
  readonly status: number;
  /** What happened this time, for people. */
  readonly detail?: string;
  /** `urn:uuid:<request id>` */
  readonly instance: string;
  /** Stable, snake_case, for programs. */
  readonly code: string;
  /** Faulty values, if that is the cause. */
  readonly errors?: readonly ProblemItem[];
}

/** How an error code appears at the edge. */
export interface ProblemMapping {
  readonly status: number;
  readonly title: string;
  /** A fixed sentence for people. */
  readonly detail?: string;
  /** The message of the error is written for callers too and becomes the detail; otherwise it stays inside. */
  readonly showsMessage?: boolean;
}

/** One entry for each code of a library, so that the compiler finds a code that was forgotten. */
export type ProblemTable<Code extends string = string> = Readonly<Record<Code, ProblemMapping>>;

/**
 * Looks a code up.
 *
 * @returns `undefined` for a code that the table does not know; the edge answers 500 then
 */
export function problemFor(
  table: Readonly<Partial<Record<string, ProblemMapping>>>,
  code: string,
): ProblemMapping | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}
