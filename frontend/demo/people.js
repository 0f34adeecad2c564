/** Who plays, and how each takes part: as everybody does, by a personal link and the public protocol. */

const key = { Authorization: `Bearer ${process.env.CONSILIUM_KEY}` };
const json = { 'Content-Type': 'application/json' };
const own = { 'Sec-Fetch-Site': 'same-origin' };

export const slug = 'demonstration';

/** @typedef {{name: string, role: string, language: string, country: string}} Guest */

/** @type {Record<string, Guest>} */
export const guests = {
  chair: { name: 'Модераторка (роль)', role: 'moderator', language: 'uk', country: 'UA' },
  maria: { name: 'Марія, перекладачка (роль)', role: 'interpreter', language: 'uk', country: 'UA' },
  ihor: { name: 'Ігор, перекладач (роль)', role: 'interpreter', language: 'uk', country: 'UA' },
  wang: { name: '王译员（角色）', role: 'interpreter', language: 'zh', country: 'CN' },
  olena: { name: 'Олена, лікарка (роль)', role: 'doctor', language: 'uk', country: 'UA' },
  andrii: { name: 'Андрій, лікар (роль)', role: 'doctor', language: 'uk', country: 'UA' },
  li: { name: '李医生（角色）', role: 'doctor', language: 'zh', country: 'CN' },
  chen: { name: '陈医生（角色）', role: 'doctor', language: 'zh', country: 'CN' },
};

/** @param {Response} answer */
async function good(answer) {
  if (answer.status >= 400) throw new Error(`${answer.status} ${answer.url} ${await answer.text()}`);
  return answer;
}

/** @param {string} site @param {string} file of the exchange @returns {Promise<void>} published at once */
export async function publish(site, file) {
  const headers = { ...key, 'Content-Type': 'application/yaml' };
  await good(
    await fetch(`${site}/api/exchange-files?release=true&name=${slug}`, { method: 'POST', headers, body: file }),
  );
}

/** @param {string} site @param {Guest} guest @returns {Promise<string>} the address of a personal link */
export async function invite(site, guest) {
  const body = JSON.stringify({ email: `${crypto.randomUUID()}@hospital.example`, ...guest });
  const address = `${site}/api/exchanges/${slug}/participants`;
  const answer = await good(await fetch(address, { method: 'POST', headers: { ...key, ...json }, body }));
  return /** @type {{link: {link: string}}} */ (await answer.json()).link.link;
}

/** @param {Response} answer */
const cookies = (answer) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');

/**
 * Somebody in the room, who keeps a stream of its events open as a browser does.
 *
 * @typedef {Awaited<ReturnType<typeof enter>>} Player
 * @param {string} site
 * @param {Guest} guest
 * @param {AbortSignal} end
 */
export async function enter(site, guest, end) {
  const link = new URL(await invite(site, guest)).pathname;
  const asked = await good(await fetch(site + link, { redirect: 'manual', headers: own }));
  const confirmed = { ...own, cookie: cookies(asked) };
  const entered = await good(await fetch(`${site}/enter`, { method: 'POST', redirect: 'manual', headers: confirmed }));
  const headers = { ...own, cookie: cookies(entered) };
  const room = `${site}/api/exchanges/${slug}/room`;
  const stream = await good(await fetch(`${room}/events`, { headers, signal: end }));
  stream.body?.pipeTo(new WritableStream(), { signal: end }).catch(() => {}); // it ends with the demonstration
  return {
    /** @returns {Promise<any>} the room as this person gets it */
    room: async () => (await good(await fetch(room, { headers }))).json(),
    /** @param {object} command @returns {Promise<number>} the number of what it made */
    order: async (command) => {
      const body = JSON.stringify({ id: crypto.randomUUID(), ...command });
      const answer = await good(
        await fetch(`${room}/commands`, { method: 'POST', headers: { ...headers, ...json }, body }),
      );
      return answer.status === 200 ? (await answer.json()).seq : 0;
    },
    /** @param {object} typed the state of what is being typed, which has no answer */
    draft: (typed) =>
      fetch(`${room}/commands`, {
        method: 'POST',
        headers: { ...headers, ...json },
        body: JSON.stringify({ type: 'draft', ...typed }),
      }),
  };
}
