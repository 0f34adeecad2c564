/** The room over HTTP. A refusal is thrown as {@link Refused}, a network failure as thrown by `fetch`. */

/** Milliseconds after which the request of a draft is abandoned: the draft is old by then, and its segment waits for it. */
const DRAFT_TIMEOUT = 3_000;

/** A problem of the server (RFC 9457), with its members as properties. */
export class Refused extends Error {
  /** @param {import('./frames.js').Problem} problem */
  constructor(problem) {
    super(problem.detail);
    this.name = 'Refused';
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail;
    /** @type {import('./frames.js').Problem} with all its members */
    this.problem = problem;
    Object.assign(this, problem);
  }
}

/** @param {Response} answer @returns {Promise<any>} */
export async function read(answer) {
  const json = answer.headers.get('content-type')?.includes('json');
  if (answer.ok && json) return answer.json();
  const problem = json ? await answer.json() : {};
  throw new Refused({ code: 'http.failed', detail: answer.statusText, ...problem, status: answer.status });
}

/**
 * @param {string} slug of the exchange
 * @param {typeof globalThis.fetch} [fetch]
 */
export function roomHttp(slug, fetch = globalThis.fetch.bind(globalThis)) {
  const base = `/api/exchanges/${slug}/room`;
  const get = async (/** @type {string} */ path) =>
    read(await fetch(base + path, { headers: { Accept: 'application/json' } }));
  /** @param {import('./command-types.js').Command} command @param {AbortSignal} [signal] */
  const post = (command, signal) =>
    fetch(`${base}/commands`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(command),
      signal,
    });
  return {
    /** @returns {Promise<import('./frames.js').Snapshot>} */
    snapshot: () => get(''),
    /** @returns {Promise<import('./frames.js').Me>} */
    me: () => get('/me'),
    /** @returns {Promise<{at: string, people: import('./frames.js').Person[], total: number}>} */
    people: () => get('/people'),
    /** @returns {Promise<{messages: import('./frames.js').Message[], more: boolean}>} */
    older: (/** @type {number} */ before) => get(`/messages?before=${before}`),
    /** @returns {Promise<{people: import('./frames.js').Speaker[]}>} people to whom questions can be assigned, here or not */
    speakers: () => get('/speakers'),
    /** @returns {Promise<{revisions: {text?: string, at: string}[]}>} all versions of a message, for moderators */
    history: (/** @type {number} */ message) => get(`/messages/${message}/history`),
    /** @returns {Promise<import('./frames.js').Person>} for moderators; the audit log records the lookup */
    asker: (/** @type {number} */ question) => get(`/questions/${question}/asker`),
    /** @returns {Promise<{segments: import('./frames.js').Segment[], more: boolean}>} older ones of a booth */
    segments: (/** @type {string} */ booth, /** @type {number} */ before) =>
      get(`/segments?booth=${encodeURIComponent(booth)}&before=${before}`),
    /** @returns {Promise<{revisions: import('./booths.js').Revision[]}>} all versions of a segment, for interpreters */
    segmentHistory: (/** @type {number} */ segment) => get(`/segments/${segment}/history`),
    /** @returns {Promise<{people: import('./frames.js').Person[]}>} people who may write in booths, here or not */
    interpreters: () => get('/interpreters'),
    /** @returns {Promise<{terms: import('./glossary.js').Term[], forms?: Record<string, Record<string, string[]>>}>} terms in some languages */
    glossary: async (/** @type {string[]} */ languages) =>
      read(await fetch(`/api/exchanges/${slug}/glossary?languages=${languages.map(encodeURIComponent).join(',')}`)),
    /** @param {import('./command-types.js').Command} command @returns {Promise<{seq: number}>} */
    command: async (command) => read(await post(command)),
    /** @param {import('./command-types.js').Command} draft has no answer that matters */
    draft: (draft) => post(draft, AbortSignal.timeout(DRAFT_TIMEOUT)),
  };
}

/** @typedef {ReturnType<typeof roomHttp>} RoomHttp */
