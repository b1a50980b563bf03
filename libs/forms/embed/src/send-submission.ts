/** What the server said, or that it could not be reached. */
export type SendResult =
  | { readonly kind: 'sent'; readonly outcome: { readonly text: string | null; readonly address: string | null } }
  | { readonly kind: 'invalid'; readonly errors: readonly { readonly name: string; readonly text: string }[] }
  | { readonly kind: 'failed'; readonly text: string };

/** What sending needs from its surroundings; tests give their own. */
export interface Sender {
  readonly fetch: typeof fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly retryAfterSeconds?: number;
  readonly body: {
    readonly outcome?: { readonly text: string | null; readonly address: string | null };
    readonly detail?: string;
    readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  };
}

const mostTries = 6;
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;
const notSent = 'This could not be sent. What you entered is still here; please try again in a moment.';

export const browserSender: Sender = {
  fetch: (...request) => fetch(...request),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Sends a submission, again and again while the server cannot be reached or asks to wait. All tries carry one key, so
 * that a try whose answer was lost is not taken twice.
 */
export async function sendSubmission(
  url: string,
  key: string,
  body: string,
  { fetch: call, wait }: Sender = browserSender,
): Promise<SendResult> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(call, url, key, body);
    if (answer && !isPassing(answer)) return resultOf(answer);
    if (attempt === mostTries) return { kind: 'failed', text: notSent };
    await wait(waitMs(attempt, answer));
  }
}

async function ask(call: typeof fetch, url: string, key: string, body: string): Promise<Answer | undefined> {
  try {
    const response = await call(url, {
      method: 'POST',
      body,
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    });
    const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
    const read = (await response.json().catch(() => ({}))) as Answer['body'];
    return { status: response.status, body: read, ...(retryAfter >= 0 && { retryAfterSeconds: retryAfter }) };
  } catch {
    // No network, or the browser hides the answer: the next try tells.
    return undefined;
  }
}

/** The first request with the key is still being worked on (409 with a time to wait), or the server is in trouble. */
function isPassing({ status, retryAfterSeconds }: Answer): boolean {
  return status >= 500 || (status === 409 && retryAfterSeconds !== undefined);
}

function waitMs(attempt: number, answer: Answer | undefined): number {
  const asked = (answer?.retryAfterSeconds ?? 0) * 1_000;
  return Math.min(longestWaitMs, Math.max(asked, firstWaitMs * 2 ** (attempt - 1)));
}

function resultOf({ status, body }: Answer): SendResult {
  if (status < 300) return { kind: 'sent', outcome: body.outcome ?? { text: null, address: null } };
  if (status === 422 && body.errors) {
    const errors = body.errors.map(({ pointer, detail }) => ({ name: pointer.replace('/values/', ''), text: detail }));
    return { kind: 'invalid', errors };
  }
  return { kind: 'failed', text: body.detail ?? notSent };
}
