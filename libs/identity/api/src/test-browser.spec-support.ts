/** What came back. */
export interface TestAnswer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** What a request may carry besides its body. */
export interface TestRequest {
  readonly brand?: string;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser with one page of the portal open: keeps cookies and names its origin. */
export class TestBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly origin: string,
  ) {}

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Takes over the cookies of another browser, as a thief would. */
  stealFrom(other: TestBrowser): this {
    for (const [name, value] of other.cookies) this.cookies.set(name, value);
    return this;
  }

  get<Body = Record<string, unknown>>(path: string, options?: TestRequest): Promise<TestAnswer<Body>> {
    return this.send('GET', path, undefined, options);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body: object = {},
    options?: TestRequest,
  ): Promise<TestAnswer<Body>> {
    return this.send('POST', path, body, options);
  }

  patch<Body = Record<string, unknown>>(path: string, body: object, options?: TestRequest): Promise<TestAnswer<Body>> {
    return this.send('PATCH', path, body, options);
  }

  delete<Body = Record<string, unknown>>(path: string, options?: TestRequest): Promise<TestAnswer<Body>> {
    return this.send('DELETE', path, undefined, options);
  }

  private async send<Body>(
    method: string,
    path: string,
    body: object | undefined,
    { brand, ifMatch, headers }: TestRequest = {},
  ): Promise<TestAnswer<Body>> {
    const address = path.startsWith('/api/') ? path : `/api/v1${path}`;
    const response = await fetch(`${this.url}${address}`, {
      method,
      redirect: 'manual',
      body: body && JSON.stringify(body),
      headers: {
        ...(method === 'GET' ? {} : { origin: this.origin }),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(this.cookies.size > 0 ? { cookie: this.cookieHeader } : {}),
        ...(brand ? { 'x-leadweave-brand': brand } : {}),
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
        ...headers,
      },
    });
    this.keepCookies(response.headers.getSetCookie());
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as Body, headers: response.headers };
  }

  private keepCookies(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line) || value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
