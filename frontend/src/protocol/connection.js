import { socket, stream } from './transports.js';
import { HANDSHAKE_TIMEOUT, IDLE_TIMEOUT, backoffDelay } from './backoff.js';
import { isEvent, readFrame } from './frames.js';
import { ServerClock, steady } from './server-clock.js';

/**
 * @typedef {{state: 'connecting'} | {state: 'live', by: 'socket' | 'stream'} |
 *   {state: 'catching_up', by: 'socket' | 'stream', seconds: number} | {state: 'waiting', until: number} |
 *   {state: 'offline'} | {state: 'ended', because: 'signed_out' | 'removed' | 'gone'}} ConnectionStatus of a connection
 *
 * @typedef {object} Platform of the browser, which a test replaces
 * @property {typeof WebSocket} WebSocket
 * @property {typeof EventSource} EventSource
 * @property {Pick<Storage, 'getItem' | 'setItem'>} storage of this visit
 * @property {EventTarget} network tells `online` and `offline`
 * @property {() => boolean} isOnline
 * @property {() => number} random
 * @property {() => number} [now] milliseconds since 1970, on a clock that goes on evenly
 * @property {string} origin
 *
 * @typedef {object} ConnectionListener what a connection asks for and tells
 * @property {() => {since: number, epoch: string}} cursor after which frames are wanted
 * @property {(frame: import('./frames.js').Frame) => void} onFrame
 * @property {(status: ConnectionStatus) => void} onStatus
 * @property {() => void} onOpen frames come, and commands can be sent
 * @property {() => Promise<'signed_out' | 'removed' | 'gone' | null>} probe why it does not open, where that is known
 */

/** Where this visit remembers which transport works. */
const REMEMBERED = 'consilium.line';
/** How often a socket may fail without ever having worked before the stream is tried. */
const SOCKET_TRIES = 2;
/** The server cannot serve the socket (RFC 6455, 7.4.1). */
const SERVER_ERROR = 1011;
const ENDS = new Map(
  /** @type {[number, 'signed_out' | 'removed'][]} */ ([
    [4401, 'signed_out'],
    [4403, 'removed'],
  ]),
);
/** A smaller lag is not shown: a moment's load, or the jitter of a mobile network. */
const BEHIND = 3;

/** Keeps a connection to one log: over a socket or a stream, resumed where it broke, until it is stopped or refused. */
export class Connection {
  #platform;
  #addresses;
  #listener;
  /** @type {import('./transports.js').Transport | null} */
  #transport = null;
  /** @type {'socket' | 'stream'} */
  #by = 'socket';
  #worked = false;
  #socketEverWorked;
  #socketFailures = 0;
  /** in a row */
  #serverErrors = 0;
  #failures = 0;
  #target = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #running = false;
  #clock;
  #now;
  #goesOffline = () => this.#goOffline();
  #goesOnline = () => this.reconnect();

  /**
   * @param {{socket: string, stream: string}} addresses paths on this host, without a query
   * @param {ConnectionListener} listener
   * @param {Platform} platform
   */
  constructor(addresses, listener, platform) {
    this.#addresses = addresses;
    this.#listener = listener;
    this.#platform = platform;
    const remembered = platform.storage.getItem(REMEMBERED);
    this.#socketEverWorked = remembered === 'socket';
    if (remembered === 'stream') this.#by = 'stream';
    this.#now = platform.now ?? steady;
    this.#clock = new ServerClock(this.#now);
  }

  get clock() {
    return this.#clock;
  }

  get by() {
    return this.#by;
  }

  start() {
    this.#running = true;
    const { network } = this.#platform;
    network.addEventListener('offline', this.#goesOffline);
    network.addEventListener('online', this.#goesOnline);
    this.#connect();
  }

  stop() {
    this.#running = false;
    const { network } = this.#platform;
    network.removeEventListener('offline', this.#goesOffline);
    network.removeEventListener('online', this.#goesOnline);
    this.#hangUp();
  }

  /** Reconnects at once, whatever it was waiting for. A live connection is reopened after the last frame. */
  reconnect() {
    if (!this.#running) return;
    this.#failures = 0;
    this.#connect();
  }

  /** @param {string} text @returns {boolean} whether it went out; by stream nothing does */
  send(text) {
    return this.#worked && (this.#transport?.send(text) ?? false);
  }

  #connect() {
    this.#hangUp();
    if (!this.#platform.isOnline()) {
      this.#listener.onStatus({ state: 'offline' });
      return;
    }
    this.#listener.onStatus({ state: 'connecting' });
    const listener = {
      text: (/** @type {string} */ text) => this.#heard(text),
      closed: (/** @type {number} */ code) => this.#closed(code),
    };
    const { since, epoch } = this.#listener.cursor();
    const query = `?since=${since}&epoch=${encodeURIComponent(epoch)}`;
    const { WebSocket, EventSource, origin } = this.#platform;
    this.#transport =
      this.#by === 'socket'
        ? socket(WebSocket, `${origin.replace(/^http/, 'ws')}${this.#addresses.socket}${query}`, listener)
        : stream(EventSource, `${this.#addresses.stream}${query}`, listener);
    this.#timer = setTimeout(() => this.#closed(0), HANDSHAKE_TIMEOUT);
  }

  #hangUp() {
    clearTimeout(this.#timer);
    this.#transport?.close();
    this.#transport = null;
    this.#worked = false;
  }

  #goOffline() {
    if (!this.#running) return;
    this.#hangUp();
    this.#listener.onStatus({ state: 'offline' });
  }

  /** @param {string} text */
  #heard(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#closed(0), IDLE_TIMEOUT);
    const frame = readFrame(text);
    if (frame === null) return;
    const first = !this.#worked;
    this.#worked = true;
    if (frame.type === 'hello') this.#target = frame.seq;
    if (frame.type === 'hello' || frame.type === 'here') this.#clock.heard(frame.at);
    this.#listener.onFrame(frame);
    if (first) this.#opened();
    this.#tellHowFar(frame);
  }

  #opened() {
    this.#failures = 0;
    if (this.#by === 'socket') this.#socketEverWorked = true;
    this.#platform.storage.setItem(REMEMBERED, this.#by);
    this.#listener.onOpen();
  }

  /** @param {import('./frames.js').Frame} frame */
  #tellHowFar(frame) {
    if (!this.#worked) return;
    const by = this.#by;
    const replayed = isEvent(frame) && frame.seq < this.#target;
    const seconds = replayed || frame.type === 'here' ? this.#clock.secondsSince(frame.at) : 0;
    const behind = frame.type !== 'hello' && (replayed || seconds >= BEHIND);
    this.#listener.onStatus(behind ? { state: 'catching_up', by, seconds } : { state: 'live', by });
  }

  /** @param {number} code */
  async #closed(code) {
    const worked = this.#worked;
    this.#hangUp();
    const end = ENDS.get(code);
    if (end) {
      this.#end(end);
      return;
    }
    this.#failures++;
    this.#serverErrors = code === SERVER_ERROR ? this.#serverErrors + 1 : 0;
    if (!worked || this.#serverErrors >= SOCKET_TRIES) this.#chooseWay();
    const delay = backoffDelay(this.#failures, code, this.#platform.random());
    this.#listener.onStatus({ state: 'waiting', until: this.#now() + delay });
    this.#timer = setTimeout(() => this.#connect(), delay);
    // A socket that never worked is blocked on the way; if a stream fails too, the cause is something else.
    const why = worked ? null : await this.#listener.probe();
    if (why && !this.#worked) this.#end(why);
  }

  /**
   * A socket that never worked is blocked on the way, and one that the server cannot serve does not get better by waiting. A
   * stream that does not work either shows that it is something else.
   */
  #chooseWay() {
    if (this.#by === 'stream') {
      this.#by = 'socket';
      this.#socketFailures = 0;
    } else if (
      this.#serverErrors >= SOCKET_TRIES ||
      (!this.#socketEverWorked && ++this.#socketFailures >= SOCKET_TRIES)
    ) {
      this.#by = 'stream';
      this.#serverErrors = 0;
    }
  }

  /** @param {'signed_out' | 'removed' | 'gone'} because */
  #end(because) {
    this.stop();
    this.#listener.onStatus({ state: 'ended', because });
  }
}
