import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const root = new URL('../../../', import.meta.url).pathname;
const longestStartMillis = 600_000; // a first start on a machine busy with tests
const administrator = 'test-administrator';
const password = 'of-this-test-run-alone';

/**
 * Keycloak as `make keycloak` starts it.
 *
 * @param {{port: number, site: string, secret: string}} settings
 */
export async function startKeycloak({ port, site, secret }) {
  const child = spawn(`${root}scripts/keycloak`, {
    cwd: root,
    env: {
      ...process.env,
      KEYCLOAK_PORT: String(port),
      CONSILIUM_URL: site,
      OIDC_CLIENT_SECRET: secret,
      KC_BOOTSTRAP_ADMIN_USERNAME: administrator,
      KC_BOOTSTRAP_ADMIN_PASSWORD: password,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (bytes) => (output += bytes));
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const deadline = Date.now() + longestStartMillis;
  while (!output.includes('Keycloak is ready')) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGTERM');
      await ended;
      throw new Error(`Keycloak did not get ready:\n${output}`);
    }
    await pause(200);
  }
  const origin = `http://127.0.0.1:${port}`;
  return {
    seconds: Number(/ready after (\d+) s/.exec(output)?.[1]),
    signOutEverywhere: (/** @type {string} */ user) => signOutEverywhere(origin, user),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    /** As when the power fails. */
    kill: async () => {
      process.kill(Number(readFileSync(`${root}target/keycloak/pid`, 'utf8')), 'SIGKILL');
      await ended;
    },
  };
}

/**
 * What an administrator of Keycloak does in its console: ends all sessions of a person.
 *
 * @param {string} origin
 * @param {string} user
 */
async function signOutEverywhere(origin, user) {
  const signIn = await fetch(`${origin}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username: administrator, password }),
  });
  const { access_token: token } = /** @type {{access_token: string}} */ (await signIn.json());
  const headers = { authorization: `Bearer ${token}` };
  const found = await fetch(`${origin}/admin/realms/consilium/users?exact=true&username=${user}`, { headers });
  const [{ id }] = /** @type {{id: string}[]} */ (await found.json());
  const answer = await fetch(`${origin}/admin/realms/consilium/users/${id}/logout`, { method: 'POST', headers });
  if (!answer.ok) {
    throw new Error(`Keycloak did not sign ${user} out: ${answer.status}`);
  }
}
