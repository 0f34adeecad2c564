import { Refused } from './http.js';
import { limits } from './limits.js';

/** Milliseconds after which an edit without an answer is sent again on a new connection. */
const ANSWER_TIMEOUT = 15_000;
/** Milliseconds after a request that failed. */
const RETRY_AFTER = 3_000;
/** The server cannot take it now and may take it later: too many requests, an error, a gateway without a server. */
const isTransient = (/** @type {number} */ status) => status >= 500 || status === 429 || status === 408;

const bytes = new TextEncoder();
/** @param {import('./edit-outbox.js').EditCommand} command whether a message over the socket may not be so long */
const isLong = (command) => 'ops' in command && bytes.encode(JSON.stringify(command)).length > limits.command_bytes;

/**
 * Sends edits in their order: over the socket, and one after the other over HTTP while the connection is an event stream or one of
 * them is too long for a message. What has no answer is sent again, since the server does each command once.
 */
export class EditSender {
  #connection;
  #http;
  #outbox;
  #settled;
  #busy = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  stopped = false;

  /**
   * @param {import('./connection.js').Connection} connection
   * @param {Pick<import('./working-copy-http.js').WorkingCopyHttp, 'command'>} http
   * @param {import('./edit-outbox.js').EditOutbox} outbox
   * @param {() => void} settled something was answered
   */
  constructor(connection, http, outbox, settled) {
    this.#connection = connection;
    this.#http = http;
    this.#outbox = outbox;
    this.#settled = settled;
  }

  /** Everything again: on a new connection nobody knows what arrived. */
  resend() {
    for (const entry of this.#outbox.waiting) entry.sent = false;
    this.send();
  }

  send() {
    if (this.stopped) return;
    if (this.#connection.by === 'stream' || this.#busy) void this.#post();
    else this.#overSocket();
  }

  /** @param {{type: 'done', id: string, seq: number} | {type: 'refused', id: string, problem: import('./frames.js').Problem}} answer */
  answered(answer) {
    if (answer.type === 'done') this.#outbox.done(answer.id, answer.seq);
    else if (isTransient(answer.problem.status)) this.#later(() => this.resend());
    else this.#outbox.refuse(answer.id, answer.problem);
    if (this.#outbox.waiting.length === 0) clearTimeout(this.#timer);
    this.#settled();
  }

  #overSocket() {
    for (const entry of this.#outbox.waiting) {
      if (isLong(entry.command)) {
        void this.#post();
        return;
      }
      if (entry.sent) continue;
      if (!this.#connection.send(JSON.stringify(entry.command))) return;
      entry.sent = true;
      this.#later(() => this.#connection.reconnect(), ANSWER_TIMEOUT);
    }
  }

  async #post() {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let [entry] = this.#outbox.waiting; entry && !this.stopped; [entry] = this.#outbox.waiting) {
        entry.sent = true;
        const { id } = entry.command;
        const answer = await this.#http.command(entry.command).then(
          ({ seq }) => /** @type {const} */ ({ type: 'done', id, seq }),
          (failure) => {
            if (!(failure instanceof Refused) || isTransient(failure.status)) throw failure;
            return /** @type {const} */ ({ type: 'refused', id, problem: failure.problem });
          },
        );
        this.answered(answer);
      }
    } catch {
      this.#later(() => this.send());
    } finally {
      this.#busy = false;
    }
  }

  /** @param {() => void} what @param {number} [delay] */
  #later(what, delay = RETRY_AFTER) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.stopped && this.#outbox.waiting.length > 0) what();
    }, delay);
  }
}
