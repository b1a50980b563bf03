import { IsBoolean, IsIn, IsOptional, IsString, IsUrl, Matches, MinLength, ValidateIf } from 'class-validator';
import { flag, integer, list, Setting, text } from './setting.js';
import { WholeNumber } from './whole-number.js';

const urlRules = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything that can be set from outside. Read once at start; nothing else looks at the environment. */
export class Configuration {
  @Setting({ variable: 'DATABASE_URL', meaning: 'PostgreSQL 15 or newer.', parse: text, secret: true })
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgresql:// address' })
  databaseUrl!: string;

  @Setting({
    variable: 'PUBLIC_URL',
    byDefault: 'http://localhost:3000',
    meaning: 'Address under which people reach the portal: base of links and webhook addresses.',
    parse: text,
  })
  @IsUrl(urlRules, { message: 'must be an http or https address' })
  publicUrl!: string;

  @Setting({
    variable: 'ENCRYPTION_KEYS',
    meaning:
      'Named keys that seal credentials, "name:base64 of 32 bytes", separated by commas. The first encrypts, all decrypt.',
    parse: text,
    secret: true,
  })
  @Matches(/^[\w-]+:[A-Za-z0-9+/=_-]+(,[\w-]+:[A-Za-z0-9+/=_-]+)*$/, {
    message: 'must be "name:base64 of 32 bytes", separated by commas',
  })
  encryptionKeys!: string;

  @Setting({
    variable: 'AUTH_SECRET',
    meaning: 'Secret that signs session cookies; at least 32 characters.',
    parse: text,
    secret: true,
  })
  @MinLength(32, { message: 'must have at least 32 characters' })
  authSecret!: string;

  @Setting({
    variable: 'LEADWEAVE_ROLE',
    byDefault: 'all',
    meaning: 'What this process does: web answers requests, worker runs background work, all does both.',
    parse: text,
  })
  @IsIn(['all', 'web', 'worker'], { message: 'must be all, web or worker' })
  role!: 'all' | 'web' | 'worker';

  @Setting({
    variable: 'LEADWEAVE_DEMO',
    byDefault: '0',
    meaning: 'Creates the demo brand at the first start.',
    parse: flag,
  })
  @IsBoolean({ message: 'must be 0 or 1' })
  demo!: boolean;

  @Setting({ variable: 'PORT', byDefault: '3000', meaning: 'Port of portal and API.', parse: integer })
  @WholeNumber(0, 65535, 'must be a port number')
  port!: number;

  @Setting({
    variable: 'METRICS_PORT',
    byDefault: '9464',
    meaning: 'Port of the Prometheus metrics; 0 turns them off.',
    parse: integer,
  })
  @WholeNumber(0, 65535, 'must be a port number')
  metricsPort!: number;

  @Setting({
    variable: 'WHATCONVERTS_API_URL',
    byDefault: 'https://app.whatconverts.com/api/v1',
    meaning: 'Where WhatConverts answers. Credentials go to this host only.',
    parse: text,
  })
  @IsUrl(urlRules, { message: 'must be an http or https address' })
  whatConvertsApiUrl!: string;

  @Setting({
    variable: 'WHATCONVERTS_DEMO_KEY',
    meaning: 'Key "token:secret" that connects the demo brand; needed with LEADWEAVE_DEMO=1.',
    parse: text,
    secret: true,
  })
  @IsOptional()
  @Matches(/^[^:]+:[^:]+$/, { message: 'must be "token:secret"' })
  whatConvertsDemoKey?: string;

  @Setting({
    variable: 'WHATCONVERTS_DEMO_CONTROL',
    meaning:
      'Control address of the simulator; the demo brand enters its webhook there, as a person does at WhatConverts.',
    parse: text,
  })
  @IsOptional()
  @IsUrl(urlRules, { message: 'must be an http or https address' })
  whatConvertsDemoControl?: string;

  @Setting({
    variable: 'DEMO_PASSWORD',
    meaning: 'Password of the owner of the demo brand; needed with LEADWEAVE_DEMO=1.',
    parse: text,
    secret: true,
  })
  @IsOptional()
  @MinLength(10, { message: 'must have at least 10 characters' })
  demoPassword?: string;

  @Setting({ variable: 'SYNC_ENABLED', byDefault: 'true', meaning: 'Whether syncs start by schedule.', parse: flag })
  @IsBoolean({ message: 'must be true or false' })
  syncEnabled!: boolean;

  @Setting({
    variable: 'SYNC_INTERVAL_HOURS',
    byDefault: '24',
    meaning: 'Hours between two scheduled syncs of a connection.',
    parse: integer,
  })
  @WholeNumber(1, 168, 'must be a number of hours')
  syncIntervalHours!: number;

  @Setting({
    variable: 'API_BUDGET_BACKGROUND_PERCENT',
    byDefault: '80',
    meaning: 'Share of the daily requests of a WhatConverts key that background work may use.',
    parse: integer,
  })
  @WholeNumber(1, 100, 'must be a percentage')
  apiBudgetBackgroundPercent!: number;

  @Setting({
    variable: 'INBOUND_WEBHOOKS_PER_SECOND',
    byDefault: '1000',
    meaning: 'Incoming webhooks of a brand that one process takes per second; five times as many at once.',
    parse: integer,
  })
  @WholeNumber(1, 1_000_000, 'must be a number of webhooks')
  inboundWebhooksPerSecond!: number;

  @Setting({
    variable: 'API_KEY_REQUESTS_PER_SECOND',
    byDefault: '20',
    meaning: 'Requests that an API key may send per second.',
    parse: integer,
  })
  @WholeNumber(1, 1_000_000, 'must be a number of requests')
  apiKeyRequestsPerSecond!: number;

  @Setting({
    variable: 'API_KEY_REQUESTS_PER_MINUTE',
    byDefault: '600',
    meaning: 'Requests that an API key may send per minute.',
    parse: integer,
  })
  @WholeNumber(1, 1_000_000, 'must be a number of requests')
  apiKeyRequestsPerMinute!: number;

  @Setting({
    variable: 'API_KEY_REQUESTS_PER_DAY',
    byDefault: '50000',
    meaning: 'Requests that an API key may send per day of UTC.',
    parse: integer,
  })
  @WholeNumber(1, 1_000_000_000, 'must be a number of requests')
  apiKeyRequestsPerDay!: number;

  @Setting({
    variable: 'FORM_SUBMISSIONS_PER_MINUTE',
    byDefault: '20',
    meaning: 'Submissions of one form that a client address may send per minute; an office may share one address.',
    parse: integer,
  })
  @WholeNumber(1, 1_000_000, 'must be a number of submissions')
  formSubmissionsPerMinute!: number;

  @Setting({
    variable: 'FORM_SUBMISSIONS_PER_HOUR',
    byDefault: '200',
    meaning: 'Submissions of one form that a client address may send per hour.',
    parse: integer,
  })
  @WholeNumber(1, 1_000_000, 'must be a number of submissions')
  formSubmissionsPerHour!: number;

  @Setting({
    variable: 'SMTP_URL',
    meaning: 'Mail server, smtp:// or smtps://. Without it mails are kept for the development mailbox page.',
    parse: text,
    secret: true,
  })
  @IsOptional()
  @Matches(/^smtps?:\/\//, { message: 'must be an smtp:// or smtps:// address' })
  smtpUrl?: string;

  @Setting({ variable: 'MAIL_FROM', meaning: 'Sender of mails; required with SMTP_URL.', parse: text })
  @ValidateIf((configuration: Configuration) => configuration.smtpUrl !== undefined)
  @IsString({ message: 'is required with SMTP_URL' })
  mailFrom?: string;

  @Setting({
    variable: 'WEBHOOK_ALLOW_HTTP',
    byDefault: 'false',
    meaning: 'Whether webhooks may go to http addresses and any port; for tests.',
    parse: flag,
  })
  @IsBoolean({ message: 'must be true or false' })
  webhookAllowHttp!: boolean;

  @Setting({
    variable: 'EGRESS_ALLOWED_NETWORKS',
    byDefault: '',
    meaning: 'Private networks that webhooks may reach all the same, as "10.1.0.0/16,…".',
    parse: list,
  })
  @Matches(/^[0-9a-f:.]+\/\d{1,3}$/i, { each: true, message: 'must be networks like 10.1.0.0/16' })
  egressAllowedNetworks!: string[];

  @Setting({
    variable: 'SALESFORCE_CLIENT_ID',
    meaning: 'App registered with Salesforce. Without it brands can connect with an app of their own only.',
    parse: text,
  })
  @IsOptional()
  @IsString()
  salesforceClientId?: string;

  @Setting({
    variable: 'SALESFORCE_CLIENT_SECRET',
    meaning: 'Secret of that app; required with SALESFORCE_CLIENT_ID.',
    parse: text,
    secret: true,
  })
  @ValidateIf((configuration: Configuration) => configuration.salesforceClientId !== undefined)
  @IsString({ message: 'is required with SALESFORCE_CLIENT_ID' })
  salesforceClientSecret?: string;

  @Setting({
    variable: 'SALESFORCE_LOGIN_BASE',
    meaning: 'For development: base address of a simulator, whose first path part is a host of Salesforce.',
    parse: text,
  })
  @IsOptional()
  @IsUrl(urlRules, { message: 'must be an http or https address' })
  salesforceLoginBase?: string;

  @Setting({
    variable: 'SALESFORCE_POLL_SECONDS',
    byDefault: '60',
    meaning: 'Seconds between two looks at the opportunities of an org.',
    parse: integer,
  })
  @WholeNumber(5, 3_600, 'must be a number of seconds from 5 to 3600')
  salesforcePollSeconds!: number;

  @Setting({
    variable: 'TRUSTED_PROXY_HOPS',
    byDefault: '0',
    meaning: 'Number of proxies in front whose forwarded client address is believed.',
    parse: integer,
  })
  @WholeNumber(0, Number.MAX_SAFE_INTEGER, 'must be a number')
  trustedProxyHops!: number;

  @Setting({
    variable: 'PORTAL_DIRECTORY',
    meaning: 'Folder with the built portal; without it only the API answers.',
    parse: text,
  })
  @IsOptional()
  @IsString()
  portalDirectory?: string;

  @Setting({ variable: 'LOG_LEVEL', byDefault: 'info', meaning: 'How much is logged.', parse: text })
  @IsIn(logLevels, { message: `must be one of ${logLevels.join(', ')}` })
  logLevel!: (typeof logLevels)[number];
}
