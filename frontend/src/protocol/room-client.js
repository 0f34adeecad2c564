import { withOlderSegments } from './booths.js';
import { CommandChannel } from './command-channel.js';
import { Outbox } from './command-outbox.js';
import { backoffDelay } from './backoff.js';
import { keepFor } from './drafts.js';
import { isEvent } from './frames.js';
import { HistoryPages } from './history-pages.js';
import { Refused, roomHttp } from './http.js';
import { Connection } from './connection.js';
import { meAfterCommand, meAfterFrame } from './me.js';
import { after, roomOf, withOlder } from './room-state.js';
import { steady } from './server-clock.js';

/**
 * @typedef {import('./room-state.js').RoomState} RoomState
 * @typedef {import('./frames.js').Me} Me
 * @typedef {import('./connection.js').ConnectionStatus} ConnectionStatus
 */

/** Frames within this time are rendered together, at most once per screen refresh. */
const BATCH_INTERVAL = 16;

const END_REASONS = new Map(
  /** @type {[number, 'signed_out' | 'removed' | 'gone'][]} */ ([
    [401, 'signed_out'],
    [403, 'removed'],
    [404, 'gone'],
  ]),
);

/** As the server would refuse it. */
const ENDED = { signed_out: 'access.sign_in', removed: 'room.removed', gone: 'exchange.unknown' };

/** The client of one room: its state, the reader's own state, and a way to send commands. */
export class RoomClient {
  /** @type {RoomState | null} null until the first snapshot is there */
  state = null;
  /** @type {Me | null} */
  me = null;
  /** @type {ConnectionStatus} */
  status = { state: 'connecting' };

  #http;
  #connection;
  #channel;
  #outbox;
  #changed;
  #random;
  #isAnotherPerson;
  /** @type {import('./frames.js').Frame[]} that wait to be applied */
  #queue = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #drawing;
  #fetching = false;
  #failures = 0;
  #wasOpen = false;
  /** @type {import('./frames.js').Frame[] | undefined} frames received while the reader's own state is fetched */
  #framesMeanwhile;
  #refetching = false;
  #history = new HistoryPages();
  #stopped = false;
  /** resyncs in a row, without a frame that fitted in between */
  #gaps = 0;

  /**
   * @param {string} slug of the exchange
   * @param {() => void} changed something must be rendered
   * @param {import('./connection.js').Platform & {storage: Storage, fetch: typeof globalThis.fetch}} platform
   */
  constructor(slug, changed, platform) {
    this.#changed = changed;
    this.#random = platform.random;
    this.#isAnotherPerson = (/** @type {number} */ person) => keepFor(slug, person, platform.storage);
    this.#http = roomHttp(slug, platform.fetch);
    this.#outbox = new Outbox(platform.storage, slug, (command) => {
      if (!this.#stopped) void this.#channel.deliver(command);
    });
    this.#connection = new Connection(
      { socket: `/live/${slug}`, stream: `/api/exchanges/${slug}/room/events` },
      {
        cursor: () => this.#cursor(),
        onFrame: (frame) => this.#heard(frame),
        onStatus: (status) => this.#show(status),
        onOpen: () => this.#opened(),
        probe: () => this.#probe(),
      },
      platform,
    );
    this.#channel = new CommandChannel({
      connection: this.#connection,
      http: this.#http,
      outbox: this.#outbox,
      status: () => this.status,
    });
  }

  get clock() {
    return this.#connection.clock;
  }

  get pending() {
    return this.#outbox.pending;
  }

  start() {
    this.#stopped = false;
    void this.#fetch(() => this.#connection.start());
  }

  /** Stops: nothing is fetched any more, and nothing restarts by itself. */
  stop() {
    this.#stopped = true;
    this.#connection.stop();
  }

  reconnect() {
    if (this.state === null) this.start();
    else this.#connection.reconnect();
  }

  /** @param {import('./command-types.js').Command} command @returns {Promise<{seq: number}>} rejected with a {@link Refused} */
  async send(command) {
    // No connection will carry it any more: it is not reported as pending, and stays in its box.
    if (this.status.state === 'ended') throw new Refused({ status: 403, code: ENDED[this.status.because], detail: '' });
    const done = await this.#outbox.send(command);
    if (this.me) this.me = meAfterCommand(this.me, command);
    this.#changed();
    return done;
  }

  people() {
    return this.#http.people();
  }

  async older() {
    const found = await this.#history.page(
      () => this.state?.messages.keys().next().value,
      (before) => this.#http.older(before),
    );
    if (!found || !this.state) return;
    const { messages, more } = found.page;
    this.state = withOlder(this.state, messages, more, found.meanwhile);
    this.#changed();
  }

  /** @param {string} language of a booth */
  async olderSegments(language) {
    const found = await this.#history.page(
      () => this.state?.notes.segments.get(language)?.keys().next().value,
      (before) => this.#http.segments(language, before),
    );
    if (!found || !this.state) return;
    const { segments, more } = found.page;
    const notes = withOlderSegments(this.state.notes, language, segments, more, found.meanwhile);
    this.state = { ...this.state, notes };
    this.#changed();
  }

  /**
   * Sends a draft: now or never, without an answer and without storage.
   *
   * @param {{booth: string, console: string, lease: number, text: string, speaker?: string, voice?: string, item?: number}}
   *     draft
   */
  async draft(draft) {
    await this.#channel.draft({ ...draft, type: 'draft' });
  }

  #opened() {
    this.#outbox.resend();
    if (this.#wasOpen) void this.#askForMe();
    this.#wasOpen = true;
  }

  /** Private frames are not replayed after a cut, unlike the room's events. */
  async #askForMe() {
    const told = (this.#framesMeanwhile = /** @type {import('./frames.js').Frame[]} */ ([]));
    const me = await this.#http.me().catch(() => null); // the next cut fetches what was missed
    if (this.#framesMeanwhile === told) this.#framesMeanwhile = undefined;
    if (!me) return;
    this.me = told.reduce(meAfterFrame, me);
    this.#changed();
  }

  #cursor() {
    this.#apply();
    return { since: this.state?.seq ?? 0, epoch: this.state?.epoch ?? '' };
  }

  /** @param {import('./frames.js').Frame} frame */
  #heard(frame) {
    if (frame.type === 'done') this.#outbox.done(frame.id, frame.seq);
    else if (frame.type === 'refused') this.#outbox.refused(frame.id, frame.problem);
    else if (frame.type === 'draft') frame.arrived = steady();
    this.#queue.push(frame);
    this.#drawing ??= setTimeout(() => this.#draw(), BATCH_INTERVAL);
  }

  #draw() {
    this.#apply();
    this.#changed();
  }

  /** While a snapshot is being fetched frames wait: those newer than it are applied after it. */
  #apply() {
    clearTimeout(this.#drawing);
    this.#drawing = undefined;
    if (this.state === null || this.#fetching) return;
    const frames = this.#queue.splice(0);
    this.#history.heard(frames);
    const { seq } = this.state;
    this.state = after(this.state, frames);
    if (this.me) this.me = frames.reduce(meAfterFrame, this.me);
    this.#framesMeanwhile?.push(...frames);
    if (this.state.gap) this.#closeGap(frames, this.state.seq);
    else if (this.state.seq > seq) this.#gaps = 0;
  }

  /**
   * Frames behind a gap wait for the snapshot, which may be older than they are.
   *
   * @param {import('./frames.js').Frame[]} frames
   * @param {number} seq the last that fitted
   */
  #closeGap(frames, seq) {
    this.#queue.unshift(...frames.filter((it) => isEvent(it) && Number(it.seq) > seq));
    if (this.#refetching) return;
    this.#refetching = true;
    const delay = this.#gaps === 0 ? 0 : backoffDelay(this.#gaps, 0, this.#random());
    this.#gaps++;
    setTimeout(() => {
      this.#refetching = false;
      void this.#fetch(() => {});
    }, delay);
  }

  /** @param {() => void} then once the snapshot is there */
  async #fetch(then) {
    if (this.#fetching || this.#stopped) return;
    this.#fetching = true;
    try {
      const [snapshot, me] = await Promise.all([this.#http.snapshot(), this.#http.me()]);
      this.#fetching = false;
      if (this.#stopped) return;
      this.#failures = 0;
      if (this.#isAnotherPerson(me.person.id)) this.#outbox.forget();
      this.#history.renewed();
      this.state = roomOf(snapshot, { here: this.state?.here, line: this.status });
      this.me = me;
      this.clock.heard(snapshot.at);
      then();
      this.#draw();
    } catch (failure) {
      this.#fetching = false;
      if (!this.#stopped) this.#tryAgain(failure, then);
    }
  }

  /** @param {unknown} failure @param {() => void} then */
  #tryAgain(failure, then) {
    const because = failure instanceof Refused ? END_REASONS.get(failure.status) : undefined;
    if (because) {
      this.#connection.stop();
      this.#show({ state: 'ended', because });
      return;
    }
    const delay = backoffDelay(++this.#failures, 0, this.#random());
    this.#show({ state: 'waiting', until: steady() + delay });
    setTimeout(() => void this.#fetch(then), delay);
  }

  /** @param {ConnectionStatus} status */
  #show(status) {
    if (JSON.stringify(status) === JSON.stringify(this.status)) return;
    this.status = status;
    if (this.state) this.state = { ...this.state, line: status };
    this.#changed();
  }

  async #probe() {
    try {
      await this.#http.me();
      return null;
    } catch (failure) {
      return (failure instanceof Refused && END_REASONS.get(failure.status)) || null;
    }
  }
}
