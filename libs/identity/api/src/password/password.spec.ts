import { passwordFault } from './password-fault.js';
import { PasswordHasher } from './password-hasher.js';

const cost = { memoryKibibytes: 64, passes: 1, parallelism: 1 };
const hasher = new PasswordHasher({ cost });

describe('PasswordHasher', () => {
  it('writes a PHC string with the cost and a fresh salt', async () => {
    const [first, second] = [await hasher.hash('tulip bicycle'), await hasher.hash('tulip bicycle')];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(first).not.toBe(second);
  });

  it('accepts the same password only', async () => {
    const hash = await hasher.hash('tulip bicycle');
    await expect(hasher.verify('tulip bicycle', hash)).resolves.toBe(true);
    await expect(hasher.verify('tulip bicycles', hash)).resolves.toBe(false);
  });

  it('takes composed and decomposed accents as one password', async () => {
    const hash = await hasher.hash('caf\u00e9 au lait');
    await expect(hasher.verify('cafe\u0301 au lait', hash)).resolves.toBe(true);
  });

  it('verifies a hash of the reference implementation, whatever its own cost', async () => {
    // argon2 command line of the reference implementation: "password", salt "somesalt", -id -t 2 -m 16 -p 1.
    const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    await expect(hasher.verify('password', hash)).resolves.toBe(true);
  });

  it.each(['', 'password', '$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$AAAA', '$argon2id$v=19$m=64$x$y'])(
    'matches nothing against %j, which is no hash',
    async (stored) => {
      await expect(hasher.verify('password', stored)).resolves.toBe(false);
    },
  );

  it('refuses work beyond its queue instead of collecting it', async () => {
    const small = new PasswordHasher({ cost, parallelHashes: 1, waitingHashes: 1 });
    const results = await Promise.allSettled(['one', 'two', 'three'].map((password) => small.hash(password)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(results[2]).toMatchObject({ reason: { code: 'overloaded' } });
    await expect(small.hash('four')).resolves.toContain('$argon2id$');
  });
});

describe('passwordFault', () => {
  it.each([
    ['nine char', 'too-short'],
    ['x'.repeat(60) + 'y'.repeat(69), 'too-long'],
    ['Password1234', 'too-common'],
    ['aaaaaaaabaaa', 'too-common'],
    ['Franchisee', undefined],
    ['Jane.Doe@example.com', 'contains-account'],
    ['tulip bicycle', undefined],
    ['парольный', 'too-short'],
  ])('judges %s: %s', (password, fault) => {
    expect(passwordFault(password, 'jane.doe@example.com')).toBe(fault);
  });
});
