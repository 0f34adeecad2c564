import js from '@eslint/js';
import globals from 'globals';
import { layers } from './lint/layers.js';

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
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.js'],
    plugins: { local: { rules: { layers } } },
    languageOptions: { globals: globals.browser },
    rules: { 'no-console': 'error', 'local/layers': 'error' },
  },
  {
    files: ['*.js', 'lint/**/*.js', 'test/**/*.js', 'e2e/**/*.js', 'e2e-oidc/**/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
];
