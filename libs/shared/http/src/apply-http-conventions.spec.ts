import 'reflect-metadata';
import { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { LeadweaveError } from '@leadweave/errors';
import { Body, Controller, ForbiddenException, Get, Module, Post, Query, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Type } from 'class-transformer';
import { IsEmail, IsInt, IsOptional, IsString, Max, ValidateNested } from 'class-validator';
import { type Request } from 'express';
import { applyHttpConventions, type BodyHandling } from './apply-http-conventions.js';
import { requireIfMatch } from './etag.js';

class ContactDto {
  @IsEmail() email!: string;
}
class FormDto {
  @IsString() name!: string;
  @IsOptional() @ValidateNested() @Type(() => ContactDto) contact?: ContactDto;
}
class ListDto {
  @IsOptional() @Type(() => Number) @IsInt() @Max(200) limit?: number;
  @IsOptional() @IsString() q?: string;
}

@Controller('api/v1')
class ProbeController {
  @Post('forms') create(@Body() form: FormDto): FormDto {
    return form;
  }
  @Get('forms') list(@Query() query: ListDto): ListDto {
    return query;
  }
  @Get('pages') pages(@Query() query: ListDto) {
    return { data: [], nextCursor: query.limit === 1 ? 'W10=' : null };
  }
  @Post('any') any(@Body() body: unknown): { body: unknown } {
    return { body };
  }
  @Post('bytes') bytes(@Body() body: Buffer): { length: number } {
    return { length: body.length };
  }
  @Post('unread') unread(@Req() request: Request): { readable: boolean } {
    return { readable: request.readable };
  }
  @Get('conflict') conflict(): never {
    throw new LeadweaveError('mapping-conflict', 'Profile 48213 is mapped to Austin North.');
  }
  @Get('hidden') hidden(): never {
    throw new LeadweaveError('mapping-missing', 'internal words');
  }
  @Get('waiting') waiting(): never {
    throw new LeadweaveError('quota-used', 'x', { details: { retryAfterSeconds: 41.2 } });
  }
  @Get('unknown') unknown(): never {
    throw new Error('password=hunter2 SELECT * FROM lead');
  }
  @Get('forbidden') forbidden(): never {
    throw new ForbiddenException();
  }
  @Get('version') version(@Req() request: Request): string {
    requireIfMatch(request.headers['if-match'], 7);
    return 'ok';
  }
}
@Module({ controllers: [ProbeController] })
class ProbeModule {}

const publicUrl = 'https://leads.example.com';
const handlings: Readonly<Record<string, BodyHandling>> = {
  '/api/v1/bytes': 'bytes',
  '/api/v1/unread': 'unread',
  '/api/v1/any': 'json-or-csv',
};
let app: NestExpressApplication;
let base: string;
const faults: unknown[] = [];

beforeAll(async () => {
  app = await NestFactory.create<NestExpressApplication>(ProbeModule, { bodyParser: false, logger: false });
  applyHttpConventions(app, {
    publicUrl,
    tables: [
      {
        'mapping-conflict': { status: 409, title: 'Profile already mapped', showsMessage: true },
        'mapping-missing': { status: 404, title: 'Not found' },
        'quota-used': { status: 429, title: 'Limit reached' },
      },
    ],
    onFault: (error) => faults.push(error),
    bodyHandling: ({ path }) => handlings[path] ?? 'json',
  });
  await app.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}/api/v1/${path}`, { headers });
const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${base}/api/v1/${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
const codeOf = async (answer: Promise<Response>) => {
  const response = await answer;
  return [response.status, ((await response.json()) as { code: string }).code];
};

describe('an error', () => {
  it('of ours becomes the problem of its code', async () => {
    const id = '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11';
    const response = await get('conflict', { 'x-request-id': id });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('x-request-id')).toBe(id);
    expect(await response.json()).toEqual({
      type: 'https://leads.example.com/api/docs/problems/mapping-conflict',
      title: 'Profile already mapped',
      status: 409,
      detail: 'Profile 48213 is mapped to Austin North.',
      instance: `urn:uuid:${id}`,
      code: 'mapping_conflict',
    });
  });

  it('keeps its message inside unless the table shows it', async () => {
    expect(await (await get('hidden')).text()).not.toContain('internal words');
  });

  it('tells in a header how long to wait', async () => {
    expect((await get('waiting')).headers.get('retry-after')).toBe('42');
  });

  it('that nobody expected is 500, says nothing of its cause and is reported', async () => {
    const response = await get('unknown');
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ code: 'internal_error' });
    expect(text).not.toMatch(/hunter2|SELECT/);
    expect(faults).toEqual([expect.objectContaining({ message: expect.stringContaining('hunter2') })]);
  });

  it('of the framework keeps its status', async () => {
    expect(await codeOf(get('forbidden'))).toEqual([403, 'forbidden']);
    expect(await codeOf(get('nothing-here'))).toEqual([404, 'not_found']);
  });
});

describe('a request id', () => {
  it.each(['', 'abc', '<script>', '019a9f0e'])('is made when the caller sends %j', async (id) => {
    const response = await get('forms', { 'x-request-id': id });
    expect(response.headers.get('x-request-id')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});

describe('a body', () => {
  it('becomes the DTO', async () => {
    const response = await post('forms', '{"name":"Contact","contact":{"email":"ann@example.com"}}');
    expect([response.status, await response.json()]).toEqual([
      201,
      { name: 'Contact', contact: { email: 'ann@example.com' } },
    ]);
  });

  it('loses characters that no database keeps before it is checked, and keeps a written-out escape', async () => {
    const response = await post(
      'forms',
      '{"name":"Ja\\u0000ne \\ud800 \\\\u0000","contact":{"email":"ann@\\u0000example.com"}}',
    );
    expect([response.status, await response.json()]).toEqual([
      201,
      { name: 'Jane \ufffd \\u0000', contact: { email: 'ann@example.com' } },
    ]);
    expect(await codeOf(post('forms', '{"name":"x","\\u0000b":1}'))).toEqual([400, 'unknown_property']);
  });

  it('is refused with 400 and a pointer for unknown properties', async () => {
    const response = await post('forms', '{"name":"x","contact":{"email":"ann@example.com","a/b":1}}');
    const body = { code: 'unknown_property', errors: [{ pointer: '/contact/a~1b', detail: 'unknown' }] };
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining(body)]);
  });

  it('is refused with 422 and pointers for wrong values, a missing body included', async () => {
    const response = await post('forms', '{"name":1,"contact":{"email":"x"}}');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'invalid_values',
      errors: [
        { pointer: '/name', detail: 'name must be a string' },
        { pointer: '/contact/email', detail: 'email must be an email' },
      ],
    });
    expect(await codeOf(post('forms', ''))).toEqual([422, 'invalid_values']);
  });

  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const keyed = (keys: number) =>
    JSON.stringify(Object.fromEntries(Array.from({ length: keys }, (_, key) => [`k${key}`, key])));
  it.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number, string]>([
    ['is not JSON', '{', {}, 400, 'unreadable_body'],
    ['is not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}, 400, 'unreadable_body'],
    ['has __proto__', '{"__proto__":{"admin":true}}', {}, 400, 'forbidden_key'],
    ['has an escaped __proto__', '{"\\u005f_proto__":{}}', {}, 400, 'forbidden_key'],
    ['has constructor.prototype', '{"a":{"constructor":{"prototype":{}}}}', {}, 400, 'forbidden_key'],
    ['nests 33 deep', nested(33), {}, 400, 'body_too_complex'],
    ['nests 200,000 deep', nested(200_000), {}, 400, 'body_too_complex'],
    ['has 2,001 keys', keyed(2_001), {}, 400, 'body_too_complex'],
    ['has more than 1 MB', `"${'x'.repeat(1_048_576)}"`, {}, 413, 'body_too_large'],
    [
      'unpacks to more than 1 MB',
      new Uint8Array(gzipSync(`"${'x'.repeat(2_000_000)}"`)),
      { 'content-encoding': 'gzip' },
      413,
      'body_too_large',
    ],
    ['is text', '{}', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
    ['is a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported_media_type'],
    ['has an unknown encoding', '{}', { 'content-encoding': 'x-secret' }, 415, 'unsupported_media_type'],
  ])('is refused when it %s', async (_why, body, headers, status, code) => {
    expect(await codeOf(post('any', body, headers))).toEqual([status, code]);
  });

  it.each([nested(32), keyed(2_000), '{"text":"[[{{::\\"[[:"}', '{"constructor":1}'])(
    'is accepted at the limits',
    async (body) => {
      const response = await post('any', body);
      expect(await response.json()).toEqual({ body: JSON.parse(body) });
    },
  );

  it('may be a CSV file where the application takes one', async () => {
    const csv = async (type: string): Promise<unknown> =>
      (await post('any', '\uFEFFname\nAustin "North"', { 'content-type': type })).json();
    expect(await csv('text/csv; charset=utf-8')).toEqual({ body: { csv: 'name\nAustin "North"' } });
    expect(await codeOf(post('any', new Uint8Array([0xff]), { 'content-type': 'text/csv' }))).toEqual([
      400,
      'unreadable_body',
    ]);
    expect(await codeOf(post('forms', 'name\nAustin', { 'content-type': 'text/csv' }))).toEqual([
      415,
      'unsupported_media_type',
    ]);
  });

  it('is handed over as bytes or left unread where the application says so', async () => {
    expect(await (await post('bytes', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' })).json()).toEqual({
      length: 3,
    });
    expect(await (await post('unread', 'a=1')).json()).toEqual({ readable: true });
  });
});

describe('a query', () => {
  it('becomes the DTO', async () => {
    expect(await (await get('forms?limit=50')).json()).toEqual({ limit: 50 });
    expect(await (await get('forms?q=a%00b')).json()).toEqual({ q: 'ab' });
  });

  it('is refused for unknown and repeated parameters and wrong values', async () => {
    expect(await codeOf(get('forms?limits=50'))).toEqual([400, 'unknown_property']);
    expect(await codeOf(get('forms?limit=50&limit=51'))).toEqual([400, 'repeated_parameter']);
    const response = await get('forms?limit=201');
    expect([response.status, await response.json()]).toEqual([
      422,
      expect.objectContaining({ errors: [{ pointer: '?limit', detail: 'limit must not be greater than 200' }] }),
    ]);
  });
});

describe('a change with a cookie', () => {
  const cookie = { cookie: '__Host-session=x' };
  it('is refused from another website', async () => {
    expect(await codeOf(post('any', '{}', { ...cookie, origin: 'https://evil.example.net' }))).toEqual([
      403,
      'foreign_origin',
    ]);
    expect(await codeOf(post('any', '{}', { ...cookie, 'sec-fetch-site': 'same-site' }))).toEqual([
      403,
      'foreign_origin',
    ]);
  });

  it('is accepted from the portal', async () => {
    expect((await post('any', '{}', { ...cookie, origin: publicUrl })).status).toBe(201);
  });
});

describe('an answer', () => {
  it('carries the security headers and is stored nowhere', async () => {
    const { headers } = await get('forms');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self';script-src 'self';script-src-attr 'none';style-src 'self' 'unsafe-inline';img-src 'self' data:;font-src 'self';connect-src 'self';media-src 'self';object-src 'none';base-uri 'self';form-action 'self';frame-ancestors 'none';require-trusted-types-for 'script';trusted-types angular angular#bundler angular#components;upgrade-insecure-requests",
    );
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('links to the next page of a list that goes on', async () => {
    const link = (await get('pages?limit=1')).headers.get('link');
    expect(link).toBe('</api/v1/pages?limit=1&cursor=W10%3D>; rel="next"');
    expect((await get('pages?limit=2')).headers.get('link')).toBeNull();
  });

  it('asks for If-Match and gives the current tag after a mismatch', async () => {
    expect(await codeOf(get('version'))).toEqual([428, 'precondition_required']);
    const stale = await get('version', { 'if-match': '"6"' });
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"7"']);
    expect((await get('version', { 'if-match': '"7"' })).status).toBe(200);
  });
});

describe('the server', () => {
  it('waits 10 s for headers, 30 s for requests and holds 5,000 connections', () => {
    expect(app.getHttpServer()).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      maxConnections: 5_000,
    });
  });
});
