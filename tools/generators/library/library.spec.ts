import { readJson, type Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { library } from './library.cjs';

const wanted = { path: 'libs/forms/domain', package: '@leadweave/forms-domain', type: 'domain', platform: 'any' };
let tree: Tree;

beforeEach(() => {
  tree = createTreeWithEmptyWorkspace();
  tree.write(
    'tsconfig.base.json',
    JSON.stringify({ compilerOptions: { strict: true, paths: { '@leadweave/time': ['./t'] } } }),
  );
});

describe('the library generator', () => {
  it('writes a project with its three tags and targets', async () => {
    await library(tree, wanted);
    expect(readJson(tree, 'libs/forms/domain/project.json')).toEqual({
      name: 'forms-domain',
      $schema: '../../../node_modules/nx/schemas/project-schema.json',
      sourceRoot: 'libs/forms/domain/src',
      projectType: 'library',
      tags: ['scope:forms', 'type:domain', 'platform:any'],
      targets: { lint: {}, typecheck: {}, test: {} },
    });
  });

  it('writes README, test settings, types and an empty list of exports', async () => {
    await library(tree, wanted);
    expect(tree.read('libs/forms/domain/README.md', 'utf8')).toContain('# @leadweave/forms-domain');
    expect(tree.read('libs/forms/domain/jest.config.cjs', 'utf8')).toContain("require('../../../tools/jest/node.cjs')");
    expect(readJson(tree, 'libs/forms/domain/tsconfig.json').extends).toBe('../../../tsconfig.base.json');
    expect(tree.read('libs/forms/domain/src/index.ts', 'utf8')).toBe('export {};\n');
  });

  it('adds the import name in order and keeps the rest', async () => {
    await library(tree, wanted);
    const { compilerOptions } = readJson(tree, 'tsconfig.base.json');
    expect(compilerOptions.strict).toBe(true);
    expect(Object.entries(compilerOptions.paths)).toEqual([
      ['@leadweave/forms-domain', ['./libs/forms/domain/src/index.ts']],
      ['@leadweave/time', ['./t']],
    ]);
  });

  it('uses the Angular settings for the web', async () => {
    await library(tree, {
      path: 'libs/forms/admin',
      package: '@leadweave/forms-admin',
      type: 'feature',
      platform: 'web',
    });
    expect(tree.read('libs/forms/admin/jest.config.cjs', 'utf8')).toContain('angularProject');
    expect(readJson(tree, 'libs/forms/admin/tsconfig.json').extends).toBe('../../../tools/typescript/web.json');
  });

  it.each([
    [{ type: '' }, 'do not know type:'],
    [{ type: 'helper' }, 'do not know type:helper; they know type:app, '],
    [{ platform: '' }, 'do not know platform:'],
    [{ path: 'libs/marketing/domain' }, 'do not know scope:marketing'],
    [{ path: 'forms/domain' }, 'must be libs/<scope>/<name>'],
    [{ package: 'forms-domain' }, 'must be @leadweave/<name>'],
  ])('refuses %j and writes nothing', async (fault, reason) => {
    await expect(library(tree, { ...wanted, ...fault })).rejects.toThrow(reason);
    expect(tree.exists('libs')).toBe(false);
  });

  it('refuses to overwrite a project', async () => {
    await library(tree, wanted);
    await expect(library(tree, wanted)).rejects.toThrow('libs/forms/domain is a project already.');
  });
});
