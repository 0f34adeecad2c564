import { spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const root = new URL('../../../', import.meta.url).pathname;
const longestStartMillis = 180_000; // a first start creates the database on a machine busy with tests
const pollMillis = 200;

/**
 * A port on which nothing listens now. Below those that systems give to outgoing connections, and at random: the Java tests beside it
 * connect all the time, and look for ports of their own.
 *
 * @returns {Promise<number>}
 */
export async function freePort(tries = 100) {
  const port = randomInt(20_000, 32_000);
  if (await isFree(port)) return port;
  if (tries === 0) throw new Error('no free port');
  return freePort(tries - 1);
}

/** @param {number} port */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** @param {string} address */
async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/**
 * The packaged application on its own empty data folder; it has imported the exchanges when this returns.
 *
 * @param {Record<string, string>} [settings] environment variables
 */
export async function startApplication(settings = {}) {
  mkdirSync(`${root}target`, { recursive: true });
  const data = mkdtempSync(`${process.env.TEST_DATA ?? `${root}target`}/e2e-data-`);
  const log = `${root}target/e2e-application.log`;
  const port = Number(settings.PORT) || (await freePort());
  const site = `http://127.0.0.1:${port}`;
  process.env.CONSILIUM_KEY ??= randomUUID(); // the tests ask for links with it
  const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';
  const options = (process.env.JAVA_OPTS ?? '').split(' ').filter(Boolean);
  const child = spawn(java, [...options, '-jar', `${root}target/quarkus-app/quarkus-run.jar`], {
    cwd: root,
    env: { CONSILIUM_URL: site, ...process.env, ...settings, PORT: String(port), CONSILIUM_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = createWriteStream(log);
  child.stdout.pipe(output);
  child.stderr.pipe(output);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  const deadline = Date.now() + longestStartMillis;
  while (!(await answers(`${site}/q/health/ready`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`the application did not get ready:\n${readFileSync(log, 'utf8').slice(-4000)}`);
    }
    await pause(pollMillis);
  }
  return { site, stop };
}
