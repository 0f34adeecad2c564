import { FakeStorage, platform } from './network.js';

/** Storage that can be enumerated, as that of a browser. */
export class KeptStorage extends FakeStorage {
  get length() {
    return this.kept.size;
  }

  /** @param {number} at */
  key(at) {
    return [...this.kept.keys()][at] ?? null;
  }
}

/** @returns {any} two parts with three items */
export const document = () => ({
  title: { zh: '会' },
  starts: '2026-12-01T15:00',
  languages: ['zh', 'uk'],
  sides: [
    { key: 'binzhou', name: { zh: '滨州' }, zone: 'Asia/Shanghai', language: 'zh', country: 'CN' },
    { key: 'kyiv', name: { uk: 'Київ' }, zone: 'Europe/Kyiv', language: 'uk', country: 'UA' },
  ],
  agenda: [
    {
      key: 'one',
      part: { zh: '一' },
      items: [
        { key: 'a', type: 'presentation', minutes: 20, title: { zh: '甲' } },
        { key: 'b', type: 'break', minutes: 15, title: { zh: '乙' } },
      ],
    },
    { key: 'two', part: { zh: '二' }, items: [{ key: 'c', type: 'panel', minutes: 5, title: { zh: '丙' } }] },
  ],
});

/** @param {string | number} at @param {string} [client] @returns {any} the platform of an editor whose server has edit 5 */
export function editorPlatform(at = 5, client = 'mine') {
  const on = platform();
  /** @type {{url: string, body: any}[]} */
  const requests = [];
  const state = {
    seq: Number(at),
    document: document(),
    history: /** @type {any[]} */ ([]),
    fails: /** @type {number | null} */ (null),
  };
  const fetch = async (/** @type {string} */ url, /** @type {any} */ options = {}) => {
    requests.push({ url, body: options.body && JSON.parse(options.body) });
    if (state.fails !== null) return new Response('', { status: state.fails });
    if (url.endsWith('/edits')) return Response.json({ edits: state.history });
    if (url.endsWith('/commands')) return Response.json({ seq: ++state.seq });
    return Response.json({ slug: 'some', seq: state.seq, epoch: 'e1', document: state.document });
  };
  return Object.assign(on, {
    kept: new KeptStorage(),
    client,
    fetch,
    requests,
    state,
    windows: { tell() {}, ask: async () => new Set() },
  });
}
