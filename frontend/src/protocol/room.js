import { withOlderSegments } from './booths.js';
import { Outbox } from './commands.js';
import { delayAfter } from './delay.js';
import { keepFor } from './drafts.js';
import { Earlier } from './earlier.js';
import { Refused, roomHttp } from './http.js';
import { Line } from './line.js';
import { meAfterCommand, meAfterFrame } from './me.js';
import { after, isEvent, roomOf, withOlder } from './room-state.js';
import { steady } from './server-clock.js';

/**
 * @typedef {import('./room-state.js').RoomState} RoomState
 * @typedef {import('./frames.js').Me} Me
 * @typedef {import('./line.js').Sign} Sign
 */

/** Frames that come closer together than this are shown together: a page is not drawn more often than a screen. */
const TOGETHER = 16;
/** After a request that did not get through; the stream may not have noticed anything. */
const SOON = 3_000;

const WHY = new Map(
  /** @type {[number, 'signed_out' | 'removed' | 'gone'][]} */ ([
    [401, 'signed_out'],
    [403, 'removed'],
    [404, 'gone'],
  ]),
);

/** As the server would refuse it. */
const ENDED = { signed_out: 'access.sign_in', removed: 'room.removed', gone: 'exchange.unknown' };

/** One room as its page sees it: what it is, who the reader is there, and how to say something in it. */
export class Room {
  /** @type {RoomState | null} null until the first snapshot is there */
  state = null;
  /** @type {Me | null} */
  me = null;
  /** @type {Sign} */
  sign = { state: 'connecting' };

  #http;
  #line;
  #outbox;
  #changed;
  #random;
  #isAnother;
  /** @type {import('./frames.js').Frame[]} that wait to be applied */
  #queue = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #drawing;
  #fetching = false;
  #failures = 0;
  #wasOpen = false;
  /** @type {import('./frames.js').Frame[] | undefined} that came while one's own part is asked for */
  #toldMeanwhile;
  #mending = false;
  #earlier = new Earlier();
  #stopped = false;
  /** in a row, without a frame that fitted in between */
  #holes = 0;
  /** what is being typed, on its way over HTTP @type {Promise<unknown>} */
  #typing = Promise.resolve();

  /**
   * @param {string} slug of the exchange
   * @param {() => void} changed something is to be shown anew
   * @param {import('./line.js').Platform & {storage: Storage, fetch: typeof globalThis.fetch}} platform
   */
  constructor(slug, changed, platform) {
    this.#changed = changed;
    this.#random = platform.random;
    this.#isAnother = (/** @type {number} */ person) => keepFor(slug, person, platform.storage);
    this.#http = roomHttp(slug, platform.fetch);
    this.#outbox = new Outbox(platform.storage, slug, (command) => void this.#deliver(command));
    this.#line = new Line(
      slug,
      {
        place: () => this.#place(),
        onFrame: (frame) => this.#heard(frame),
        onSign: (sign) => this.#show(sign),
        onOpen: () => this.#opened(),
        probe: () => this.#probe(),
      },
      platform,
    );
  }

  get clock() {
    return this.#line.clock;
  }

  get pending() {
    return this.#outbox.pending;
  }

  start() {
    this.#stopped = false;
    void this.#fetch(() => this.#line.start());
  }

  /** Nothing is asked for any more, and nothing begins anew by itself. */
  stop() {
    this.#stopped = true;
    this.#line.stop();
  }

  reconnect() {
    if (this.state === null) this.start();
    else this.#line.reconnect();
  }

  /** @param {import('./frames.js').Command} command @returns {Promise<{seq: number}>} rejected with a {@link Refused} */
  async send(command) {
    // Nothing will carry it any more: it is not said to be on its way, and stays in its box.
    if (this.sign.state === 'ended') throw new Refused({ status: 403, code: ENDED[this.sign.because], detail: '' });
    const done = await this.#outbox.send(command);
    if (this.me) this.me = meAfterCommand(this.me, command);
    this.#changed();
    return done;
  }

  people() {
    return this.#http.people();
  }

  async older() {
    const found = await this.#earlier.page(
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
    const found = await this.#earlier.page(
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
   * What is being typed: it goes now or never, has no answer and is not kept. By stream it goes over HTTP.
   *
   * @param {{booth: string, console: string, lease: number, text: string, speaker?: string, voice?: string, item?: number}}
   *   draft
   */
  async draft(draft) {
    const command = { ...draft, type: 'draft' };
    if (this.#line.send(JSON.stringify(command)) || this.sign.state !== 'live' || this.#line.by !== 'stream') return;
    const sent = this.#http.draft(command).catch(() => {}); // the next one says more
    this.#typing = Promise.all([this.#typing, sent]).then(() => {});
    await sent;
  }

  #opened() {
    this.#outbox.resend();
    if (this.#wasOpen) void this.#askForMe();
    this.#wasOpen = true;
  }

  /** What only one person is told is not told again after a cut, as the room's events are. */
  async #askForMe() {
    const told = (this.#toldMeanwhile = /** @type {import('./frames.js').Frame[]} */ ([]));
    const me = await this.#http.me().catch(() => null); // what was missed comes with the next cut
    if (this.#toldMeanwhile === told) this.#toldMeanwhile = undefined;
    if (!me) return;
    this.me = told.reduce(meAfterFrame, me);
    this.#changed();
  }

  #place() {
    this.#apply();
    return { since: this.state?.seq ?? 0, epoch: this.state?.epoch ?? '' };
  }

  /** @param {import('./frames.js').Frame} frame */
  #heard(frame) {
    if (frame.type === 'done') this.#outbox.done(frame.id, frame.seq ?? 0);
    else if (frame.type === 'refused') this.#outbox.refused(frame.id, frame.problem);
    else if (frame.type === 'draft') frame.arrived = steady();
    this.#queue.push(frame);
    this.#drawing ??= setTimeout(() => this.#draw(), TOGETHER);
  }

  #draw() {
    this.#apply();
    this.#changed();
  }

  /** While a snapshot is on its way frames wait: they may be newer than it, and then they follow it. */
  #apply() {
    clearTimeout(this.#drawing);
    this.#drawing = undefined;
    if (this.state === null || this.#fetching) return;
    const frames = this.#queue.splice(0);
    this.#earlier.heard(frames);
    const { seq } = this.state;
    this.state = after(this.state, frames);
    if (this.me) this.me = frames.reduce(meAfterFrame, this.me);
    this.#toldMeanwhile?.push(...frames);
    if (this.state.hole) this.#mend(frames, this.state.seq);
    else if (this.state.seq > seq) this.#holes = 0;
  }

  /**
   * What lies behind a hole waits for the snapshot, which may be older than it.
   *
   * @param {import('./frames.js').Frame[]} frames
   * @param {number} seq the last that fitted
   */
  #mend(frames, seq) {
    this.#queue.unshift(...frames.filter((it) => isEvent(it) && Number(it.seq) > seq));
    if (this.#mending) return;
    this.#mending = true;
    const delay = this.#holes === 0 ? 0 : delayAfter(this.#holes, 0, this.#random());
    this.#holes++;
    setTimeout(() => {
      this.#mending = false;
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
      if (this.#isAnother(me.person.id)) this.#outbox.forget();
      this.#earlier.renewed();
      this.state = roomOf(snapshot, { here: this.state?.here, line: this.sign });
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
    const because = failure instanceof Refused ? WHY.get(failure.status) : undefined;
    if (because) {
      this.#line.stop();
      this.#show({ state: 'ended', because });
      return;
    }
    const delay = delayAfter(++this.#failures, 0, this.#random());
    this.#show({ state: 'waiting', until: steady() + delay });
    setTimeout(() => void this.#fetch(then), delay);
  }

  /** @param {Sign} sign */
  #show(sign) {
    if (JSON.stringify(sign) === JSON.stringify(this.sign)) return;
    this.sign = sign;
    if (this.state) this.state = { ...this.state, line: sign };
    this.#changed();
  }

  async #probe() {
    try {
      await this.#http.me();
      return null;
    } catch (failure) {
      return (failure instanceof Refused && WHY.get(failure.status)) || null;
    }
  }

  /** By socket, or where there is none by HTTP. What cannot go out now goes when the line is back. */
  async #deliver(/** @type {import('./frames.js').Command & {id: string}} */ command) {
    if (this.#stopped || this.#line.send(JSON.stringify(command))) return;
    if (this.#line.by !== 'stream' || this.sign.state === 'offline') return;
    try {
      // Over HTTP nothing keeps the order: what was being typed must not come after what it became.
      if (command.type === 'write_segment') await this.#typing;
      const { seq } = await this.#http.command(command);
      this.#outbox.done(command.id, seq);
    } catch (failure) {
      if (failure instanceof Refused) this.#outbox.refused(command.id, failure.problem);
      else setTimeout(() => this.#outbox.resend(), SOON);
    }
  }
}
