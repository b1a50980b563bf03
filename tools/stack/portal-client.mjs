/** Talks to the API as a signed-in person's browser does: cookie, origin, brand header. */
export class PortalClient {
  #cookie = '';

  constructor(url) {
    this.url = url;
    this.brandId = undefined;
  }

  /** Another person, or nobody yet, at the same address. */
  static async firstRun(url, details = {}) {
    const client = new PortalClient(url);
    const session = await client.post('/api/v1/first-run', {
      name: 'Jordan Sample',
      email: 'owner@example.com',
      password: 'correct-horse-battery',
      brandName: 'Brightside Home Services',
      timeZone: 'America/Chicago',
      ...details,
    });
    client.brandId = session.brands[0].id;
    return client;
  }

  static async signIn(url, email, password = 'correct-horse-battery') {
    const client = new PortalClient(url);
    await client.post('/api/auth/sign-in/email', { email, password });
    const session = await client.get('/api/v1/session');
    client.brandId = session.brands[0]?.id;
    return client;
  }

  async request(method, path, body, headers = {}) {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        origin: new URL(this.url).origin,
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...(this.brandId ? { 'x-leadweave-brand': this.brandId } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length > 0) this.#cookie = cookies.join('; ');
    return response;
  }

  async #expectOk(method, path, body, headers) {
    const response = await this.request(method, path, body, headers);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  get(path) {
    return this.#expectOk('GET', path);
  }

  post(path, body = {}) {
    return this.#expectOk('POST', path, body);
  }

  put(path, body, headers) {
    return this.#expectOk('PUT', path, body, headers);
  }

  patch(path, body, headers) {
    return this.#expectOk('PATCH', path, body, headers);
  }

  /** Every page of a list. */
  async *pages(path) {
    const separator = path.includes('?') ? '&' : '?';
    for (let cursor; cursor !== null;) {
      const page = await this.get(cursor ? `${path}${separator}cursor=${encodeURIComponent(cursor)}` : path);
      yield page.data;
      cursor = page.nextCursor;
    }
  }
}
