/**
 * Starts the packaged application once, runs the browser tests against it, and stops it. SITE=http://127.0.0.1:8080 uses a
 * running one instead. Arguments are the test files; by default all.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { startApplication } from './support/application.js';

const here = new URL('.', import.meta.url);
const files = process.argv.slice(2);
const tests = files.length > 0 ? files : readdirSync(here).filter((name) => name.endsWith('.test.js'));

/** @param {string} site */
function runTests(site) {
  const paths = tests.map((name) => new URL(name.replace(/^.*\//, ''), here).pathname);
  const child = spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...paths], {
    stdio: 'inherit',
    env: { ...process.env, SITE: site },
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

if (process.env.SITE) {
  process.exitCode = await runTests(process.env.SITE);
} else {
  const application = await startApplication();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => application.stop().then(() => process.exit(130)));
  }
  try {
    process.exitCode = await runTests(application.site);
  } finally {
    await application.stop();
  }
}
