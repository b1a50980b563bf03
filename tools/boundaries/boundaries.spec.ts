import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import { depConstraints, specConstraints } from './constraints.mjs';

interface Rule {
  readonly sourceTag: string;
  readonly onlyDependOnLibsWithTags?: readonly string[];
  readonly bannedExternalImports?: readonly string[];
}

const root = join(__dirname, '..', '..');
const sources = ['forms', 'whatconverts'];
const destinations = ['webhooks', 'salesforce'];
const tables: [string, readonly Rule[]][] = [
  ['of the product', depConstraints],
  ['of specs', specConstraints],
];
const allowedBy = (rules: readonly Rule[], tag: string): readonly string[] =>
  rules.find((rule) => rule.sourceTag === tag && rule.onlyDependOnLibsWithTags)?.onlyDependOnLibsWithTags ?? [];

describe.each(tables)('the import rules %s', (_name, rules) => {
  it('have no wildcard', () => {
    const tags = rules.flatMap((rule) => [rule.sourceTag, ...(rule.onlyDependOnLibsWithTags ?? [])]);
    expect(tags.filter((tag) => tag.includes('*'))).toEqual([]);
  });

  it('keep sources and destinations apart, both ways', () => {
    for (const [from, to] of [
      [sources, destinations],
      [destinations, sources],
    ] as const) {
      // prettier-ignore
      const reachable = from.flatMap((scope) => allowedBy(rules, `scope:${scope}`));
      expect(reachable.filter((tag) => to.some((scope) => tag === `scope:${scope}`))).toEqual([]);
    }
  });

  it('keep one source from another and one destination from another', () => {
    for (const [one, other] of [sources, destinations] as [string, string][]) {
      expect(allowedBy(rules, `scope:${one}`)).not.toContain(`scope:${other}`);
      expect(allowedBy(rules, `scope:${other}`)).not.toContain(`scope:${one}`);
    }
  });

  it('let leads know neither sources nor destinations', () => {
    const known = allowedBy(rules, 'scope:leads');
    expect([...sources, ...destinations].filter((scope) => known.includes(`scope:${scope}`))).toEqual([]);
  });

  it('let nobody but apps import apps', () => {
    const importers = rules.filter((rule) => rule.onlyDependOnLibsWithTags?.includes('scope:apps'));
    expect(importers.map((rule) => rule.sourceTag)).toEqual(['scope:apps']);
    expect(rules.filter((rule) => rule.onlyDependOnLibsWithTags?.includes('type:app'))).toEqual([]);
  });

  it('let pure code use pure code only', () => {
    const known = allowedBy(rules, 'type:domain').filter((tag) => tag !== 'type:testing');
    expect(known).toEqual(['type:domain', 'type:util']);
  });
});

describe('framework-free code', () => {
  it.each(['@nestjs/*', '@angular/*', 'rxjs', 'typeorm', 'node:*', 'pg', 'express'])('bans %s', (name) => {
    const banned = depConstraints.flatMap((rule: Rule) =>
      rule.sourceTag === 'platform:any' ? (rule.bannedExternalImports ?? []) : [],
    );
    expect(banned).toContain(name);
  });
});

const files = globSync('{apps,libs,tools}/**/project.json', {
  cwd: root,
  exclude: ['**/node_modules/**', '**/dist/**'],
});

describe('every project', () => {
  const known = new Set(depConstraints.map(({ sourceTag }) => sourceTag));

  it.each(files)('%s has one known tag of each dimension', (file) => {
    const { tags = [] } = JSON.parse(readFileSync(join(root, file), 'utf8')) as { tags?: string[] };
    expect(tags.map((tag) => tag.split(':')[0]).sort()).toEqual(['platform', 'scope', 'type']);
    expect(tags.filter((tag) => !known.has(tag))).toEqual([]);
  });

  it('of a library is tagged with the scope of its folder', () => {
    const libraries = files.filter((file) => file.startsWith('libs/'));
    const misplaced = libraries.filter(
      (file) => !readFileSync(join(root, file), 'utf8').includes(`"scope:${file.split('/')[1]}"`),
    );
    expect(misplaced).toEqual([]);
  });
});

describe('code for any platform and for the web', () => {
  // The lint rule knows packages only, so imports of Node itself are looked for here.
  // Asked of the compiler: a text that shows an import is none.
  const imported = (file: string) => ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles;
  const projects = files.filter((file) => /"platform:(any|web)"/.test(readFileSync(join(root, file), 'utf8')));
  const shipped = (file: string) => !/\.spec\.ts$|\/testing[^/]*\//.test(file);

  it.each(projects)('%s imports nothing of Node', (project) => {
    const folder = join(root, dirname(project), 'src');
    const users = globSync('**/*.ts', { cwd: folder })
      .filter(shipped)
      .flatMap((file) => imported(join(folder, file)).map(({ fileName }) => ({ file, fileName })))
      .filter(({ fileName }) => isBuiltin(fileName));
    expect(users).toEqual([]);
  });
});

describe('the linter', () => {
  const samples = [
    ['lets leads use brands', 'libs/leads/api/src/index.ts', '@leadweave/brands-api', null],
    ['lets an app use a feature', 'apps/api/src/configuration/configuration.ts', '@leadweave/leads-api', null],
    ['lets a domain use its own scope', 'libs/leads/matching/src/index.ts', '@leadweave/domain', null],
    [
      'refuses leads that know a source',
      'libs/leads/api/src/index.ts',
      '@leadweave/whatconverts-client',
      'scope:leads',
    ],
    ['refuses shared code that knows leads', 'libs/shared/time/src/index.ts', '@leadweave/domain', 'scope:shared'],
    [
      'refuses a domain that uses a feature',
      'libs/leads/domain/src/index.ts',
      '@leadweave/leads-api',
      'type:domain|Circular',
    ],
    [
      'refuses a client that knows leads',
      'libs/whatconverts/client/src/index.ts',
      '@leadweave/leads-api',
      'type:client',
    ],
    ['refuses the web in a server', 'libs/leads/api/src/index.ts', '@leadweave/ui', 'type:feature|platform:node'],
    ['refuses a server in the web', 'libs/shared/ui/src/index.ts', '@leadweave/http', 'platform:web'],
    [
      'refuses a simulator that knows our client',
      'libs/simulators/whatconverts/src/index.ts',
      '@leadweave/whatconverts-client',
      'scope:simulators|Circular',
    ],
    ['refuses Nest in a domain', 'libs/leads/domain/src/index.ts', '@nestjs/common', 'platform:any.*"@nestjs/common"'],
    ['refuses TypeORM in a domain', 'libs/leads/matching/src/index.ts', 'typeorm', 'platform:any.*"typeorm"'],
    ['refuses rxjs in a client', 'libs/whatconverts/client/src/index.ts', 'rxjs', 'platform:any.*"rxjs"'],
    ['refuses Angular in a server', 'libs/leads/api/src/index.ts', '@angular/core', 'platform:node.*"@angular/core"'],
    [
      'refuses a relative way into another library',
      'libs/leads/matching/src/index.ts',
      '../../domain/src/index.js',
      'relative|Projects',
    ],
  ] as const;
  let found: string[][];

  beforeAll(() => {
    const input = samples.map(([, file, name]) => ({
      file,
      code: `import * as other from '${name}';\nexport { other };\n`,
    }));
    const script = join(__dirname, 'lint-samples.mjs');
    const options = {
      cwd: root,
      input: JSON.stringify(input),
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false' },
    } as const;
    found = JSON.parse(execFileSync(process.execPath, [script], options)) as string[][];
  });

  it.each(samples.map((sample, index) => [...sample, index] as const))(
    '%s',
    (_behaviour, _file, _name, broken, index) => {
      if (broken === null) expect(found[index]).toEqual([]);
      else expect(found[index]?.join(' ')).toMatch(new RegExp(broken));
    },
  );
});
