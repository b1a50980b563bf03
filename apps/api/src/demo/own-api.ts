/** A refused call of the demo; the answer's sentence says why. */
export class OwnApiError extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
    this.name = 'OwnApiError';
  }
}

/** Calls this product's own API over loopback, the way the portal does: same routes, same checks, a session cookie. */
export class OwnApi {
  private cookie = '';
  private brandId = '';

  constructor(
    private readonly address: string,
    /** The address people use: calls must seem to come from the portal's own pages. */
    private readonly origin: string,
  ) {}

  /** All later calls are about this brand. */
  useBrand(brandId: string): void {
    this.brandId = brandId;
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.call<Answer>('GET', path);
  }

  post<Answer>(path: string, body: object): Promise<Answer> {
    return this.call<Answer>('POST', path, body);
  }

  private async call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(new URL(path, this.address), {
      method,
      headers: {
        origin: this.origin,
        cookie: this.cookie,
        ...(this.brandId ? { 'x-leadweave-brand': this.brandId } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      body: body ? JSON.stringify(body) : undefined,
    });
    this.keepCookies(response);
    const answer = (await response.json().catch(() => ({}))) as Answer & { detail?: string; message?: string };
    if (!response.ok) throw new OwnApiError(response.status, answer.detail ?? answer.message ?? `${method} ${path}`);
    return answer;
  }

  private keepCookies(response: Response): void {
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length > 0) this.cookie = cookies.join('; ');
  }
}
