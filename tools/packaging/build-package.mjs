import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './command.mjs';
import { packages } from './packages.mjs';
import { output, root, tool } from './places.mjs';

const formats = {
  esm: { module: 'nodenext', moduleResolution: 'nodenext', type: 'module' },
  cjs: { module: 'commonjs', moduleResolution: 'bundler', type: 'commonjs' },
};

/** Compiles a library to ES modules and CommonJS with types, and writes the package around them. */
export function buildPackage({ name, path }) {
  const folder = join(output, name);
  rmSync(folder, { recursive: true, force: true });
  for (const format of Object.keys(formats)) compile(folder, path, format);
  writeJson(join(folder, 'package.json'), manifest(path));
  copyFileSync(join(root, path, 'README.md'), join(folder, 'README.md'));
  return folder;
}

function compile(folder, path, format) {
  const { type, ...moduleOptions } = formats[format];
  mkdirSync(join(folder, format), { recursive: true });
  const settings = join(folder, `tsconfig.${format}.json`);
  writeJson(settings, compilation(path, join(folder, format), format, moduleOptions));
  runNode(tool('typescript', 'bin', 'tsc'), ['-p', settings], root);
  rmSync(settings);
  writeJson(join(folder, format, 'package.json'), { type });
}

function compilation(path, outDir, format, moduleOptions) {
  const source = join(root, path, 'src');
  return {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: {
      ...moduleOptions,
      ...{ noEmit: false, declaration: true, stripInternal: true, importHelpers: false, emitDecoratorMetadata: false },
      ...{ rootDir: source, outDir, types: ['node'], typeRoots: [tool('@types')], paths: builtPackages(format) },
    },
    // What the exports reach is the package; specs and fixtures are not.
    files: [join(source, 'index.ts')],
  };
}

/** Packages of ours are seen as their users see them, never as sources. */
function builtPackages(format) {
  return Object.fromEntries(
    packages.map(({ name }) => [`@leadweave/${name}`, [join(output, name, format, 'index.d.ts')]]),
  );
}

function manifest(path) {
  const source = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
  const entry = (format) => ({ types: `./${format}/index.d.ts`, default: `./${format}/index.js` });
  return {
    ...source,
    license: 'UNLICENSED',
    engines: source.engines ?? { node: '>=20.19' },
    main: './cjs/index.js',
    types: './cjs/index.d.ts',
    exports: { '.': { import: entry('esm'), require: entry('cjs') }, './package.json': './package.json' },
    files: ['esm', 'cjs'],
  };
}

function writeJson(file, value) {
  writeFileSync(file, JSON.stringify(value, null, 2) + '\n');
}
