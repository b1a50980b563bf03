import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envExample } from './env-example.js';
import { ConfigurationError, readConfiguration } from './read-configuration.js';

const complete = {
  DATABASE_URL: 'postgresql://app@127.0.0.1:5432/leadweave',
  ENCRYPTION_KEYS: 'first:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  AUTH_SECRET: 'a-secret-of-thirty-two-characters',
};

const faultsOf = (environment: Record<string, string>) => {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
};

describe('readConfiguration', () => {
  it('fills in the documented defaults', () => {
    expect(readConfiguration(complete)).toMatchObject({
      role: 'all',
      port: 3000,
      syncIntervalHours: 24,
      apiBudgetBackgroundPercent: 80,
      whatConvertsApiUrl: 'https://app.whatconverts.com/api/v1',
      formSubmissionsPerMinute: 20,
      formSubmissionsPerHour: 200,
    });
  });

  it('lists every fault at once, each with the name of its variable', () => {
    expect(faultsOf({ ...complete, DATABASE_URL: '', PORT: 'eighty', LEADWEAVE_ROLE: 'boss' })).toEqual([
      'DATABASE_URL must be a postgresql:// address (it is not set)',
      'LEADWEAVE_ROLE must be all, web or worker',
      'PORT must be a port number',
    ]);
  });

  it.each(['0', '-1', '1.5', 'many'])('takes no limit of %j submissions', (limit) => {
    const limits = { FORM_SUBMISSIONS_PER_MINUTE: limit, FORM_SUBMISSIONS_PER_HOUR: limit };
    expect(faultsOf({ ...complete, ...limits })).toEqual([
      'FORM_SUBMISSIONS_PER_MINUTE must be a number of submissions',
      'FORM_SUBMISSIONS_PER_HOUR must be a number of submissions',
    ]);
  });

  it('never repeats a secret in its message', () => {
    expect(faultsOf({ ...complete, AUTH_SECRET: 'short-secret' }).join()).not.toContain('short-secret');
  });

  it('needs a sender once mails can leave', () => {
    expect(faultsOf({ ...complete, SMTP_URL: 'smtp://mail.example.com' })).toEqual([
      'MAIL_FROM is required with SMTP_URL (it is not set)',
    ]);
  });

  describe('given a secret as a file', () => {
    const directory = mkdtempSync(join(tmpdir(), 'configuration-'));
    afterAll(() => rmSync(directory, { recursive: true }));

    it('reads the file without its last line break', () => {
      const file = join(directory, 'auth-secret');
      writeFileSync(file, 'b-secret-of-thirty-two-characters\n');
      const { authSecret } = readConfiguration({ ...complete, AUTH_SECRET_FILE: file });
      expect(authSecret).toBe('b-secret-of-thirty-two-characters');
    });

    it('names the variable when the file cannot be read', () => {
      expect(faultsOf({ ...complete, AUTH_SECRET_FILE: join(directory, 'absent') })).toContain(
        'AUTH_SECRET_FILE names a file that cannot be read',
      );
    });
  });
});

describe('envExample', () => {
  it('is what stands in the repository', () => {
    expect(readFileSync(join(__dirname, '../../../../.env.example'), 'utf8')).toBe(envExample());
  });
});
