import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { depConstraints, specConstraints } from './tools/boundaries/constraints.mjs';

/** The configuration of each project, or programs that hold many of them (tools/scripts/lint.mjs). */
const programs = process.env.LINT_PROGRAMS?.split('\n');
const types = programs ? { project: programs } : { projectService: true };

const web = ['apps/admin/**/*.ts', 'libs/*/admin/**/*.ts', 'libs/shared/ui/**/*.ts', 'libs/shared/api-client/**/*.ts'];
const templates = ['apps/admin/**/*.html', 'libs/*/admin/**/*.html', 'libs/shared/ui/**/*.html'];

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      '**/.nx',
      '**/.angular',
      '**/coverage',
      '**/node_modules',
      '.leadweave',
      'libs/shared/api-client/src/generated',
      '**/*.cjs',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { ...types, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          // The session is needed at once; the pages of the same library are loaded when they open.
          checkDynamicDependenciesExceptions: ['@leadweave/identity-admin'],
          checkNestedExternalImports: true,
          depConstraints,
        },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/explicit-member-accessibility': ['error', { accessibility: 'no-public' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Closed sets are literal unions or `as const` objects.' },
      ],
    },
  },
  {
    // Emitting decorator metadata needs the classes of constructor parameters as values.
    files: ['apps/api/**/*.ts', 'libs/*/api/**/*.ts', 'libs/shared/{http,jobs,persistence,mail}/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: web, extends: [...angular.configs.tsRecommended], processor: angular.processInlineTemplates },
  { files: templates, extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility] },
  {
    // `process.env` is read in one place, the configuration of each app.
    files: ['libs/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.spec-support.ts', 'libs/shared/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Libraries take options; apps read the environment.' },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec-support.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: specConstraints },
      ],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
