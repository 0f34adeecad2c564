import js from '@eslint/js';
import globals from 'globals';
import { layers } from './lint/layers.js';

/** Lines of a function, without blank ones and comments. */
const functionLines = (/** @type {number} */ max) => ({
  'max-lines-per-function': ['error', { max, skipBlankLines: true, skipComments: true }],
});

export default [
  { ignores: ['dist/', 'node_modules/'] },
  js.configs.recommended,
  {
    rules: {
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'max-lines': ['error', 300],
      ...functionLines(60), // a test tells one story
    },
  },
  {
    files: ['src/**/*.js'],
    plugins: { local: { rules: { layers } } },
    languageOptions: { globals: globals.browser },
    rules: { 'no-console': 'error', 'local/layers': 'error', ...functionLines(30) },
  },
  {
    files: ['*.js', 'lint/**/*.js', 'test/**/*.js', 'e2e/**/*.js', 'e2e-oidc/**/*.js', 'demo/**/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
];
