import { html, nothing } from 'lit';
import { refusal } from '../i18n/refusals.js';
import { sameLanguage } from '../i18n/text.js';
import { Refused, roomHttp } from '../protocol/http.js';
import { doorAt, isPaused } from '../protocol/room-state.js';
import { ServerClock } from '../protocol/server-clock.js';
import { timesOf } from '../i18n/times.js';
import { identityWarning } from './identity-warning.js';
import { Island } from './island.js';

/** @typedef {import('../protocol/frames.js').Person} Person */
/** @typedef {{code: string, detail?: string, findings?: import('./identity-warning.js').Finding[]}} Refusal */

const IDENTITY = 'text.patient_identity';
/** Focusable elements. */
const NEAR = 'button, summary, input, select, textarea, a[href]';

/** A part of the room that shows refusals, and names people, languages and times. */
export class RoomElement extends Island {
  static properties = { ...Island.properties, clock: { attribute: false }, refusal: { state: true } };

  constructor() {
    super();
    /** the server's, since a hospital computer's clock may be wrong */
    this.clock = new ServerClock();
    /** @type {Refusal | undefined} */
    this.refusal = undefined;
    /** @type {import('../i18n/times.js').Times | undefined} */
    this.times = undefined;
  }

  /**
   * The focused element may disappear with an action (a question that moved on, a button without further use): the focus then
   * stays near, not at the top of the page.
   *
   * @param {import('lit').PropertyValues} changed
   */
  update(changed) {
    const held = this.contains(document.activeElement) ? document.activeElement : null;
    /** @type {Element[]} */
    const around = [];
    for (let it = held?.parentElement; it && it !== this.parentElement; it = it.parentElement) around.push(it);
    super.update(changed);
    if (!held || held.isConnected) return;
    const near = around.find((it) => it.isConnected && it.querySelector(NEAR)) ?? this;
    /** @type {HTMLElement | null} */ (this.querySelector(this.focusFirst) ?? near.querySelector(NEAR))?.focus();
  }

  /** The preferred element for the focus. */
  get focusFirst() {
    return ':not(*)';
  }

  /** @param {string} key @param {Record<string, string | number>} [args] */
  say(key, args) {
    return this.words.say(key, args);
  }

  /**
   * Sends a command; a refusal is kept for display, and the caller leaves the typed text in place.
   *
   * @param {import('../protocol/command-types.js').Command} command
   * @returns {Promise<boolean>} whether it was done
   */
  async order(command) {
    return this.settled(this.send(command));
  }

  /** @param {Promise<unknown>} sent @returns {Promise<boolean>} whether it was done; a refusal is kept for display */
  async settled(sent) {
    this.refusal = undefined;
    try {
      await sent;
      return true;
    } catch (problem) {
      this.refusal = /** @type {Refusal} */ (problem);
      return false;
    }
  }

  /**
   * Fetches data over HTTP that the connection does not push.
   *
   * @template T
   * @param {(http: import('../protocol/http.js').RoomHttp) => Promise<T>} what
   * @returns {Promise<T | undefined>} none if it was refused, which is shown
   */
  async fetched(what) {
    this.refusal = undefined;
    try {
      return await what(roomHttp(this.exchange.slug));
    } catch (problem) {
      const known = problem instanceof Refused;
      this.refusal = known ? problem : { code: 'http.failed', detail: this.say('room.no_answer') };
      return undefined;
    }
  }

  /** Whether the room is open at this moment. */
  get door() {
    return doorAt(this.room.door, this.clock.now());
  }

  /** Whether it is closed at present, and not a record yet. */
  get paused() {
    return isPaused(this.room.door, this.clock.now());
  }

  /** @param {Refusal} [refused] */
  refusalNotice(refused = this.refusal) {
    return refused ? html`<p class="notice" role="alert">${refusal(this.words, refused)}</p>` : nothing;
  }

  /**
   * Why a text was refused: if it may identify a patient, with the option to send it anyway.
   *
   * @param {() => void} anyway
   * @param {Refusal} [refused]
   * @param {HTMLTextAreaElement | null} [box] that contains it
   */
  warning(anyway, refused = this.refusal, box = this.querySelector('textarea')) {
    if (refused?.code !== IDENTITY) return this.refusalNotice(refused);
    const back = () => box?.focus();
    return identityWarning(this.words, box?.value ?? '', refused.findings ?? [], anyway, back, box?.lang);
  }

  /** A changed text has not been checked. */
  forgetWarning() {
    if (this.refusal?.code === IDENTITY) this.refusal = undefined;
  }

  /** @param {string} [key] of a side */
  sideName(key) {
    return this.exchange.sides.find((side) => side.key === key)?.name;
  }

  /** @param {number} [number] of an item of the agenda */
  itemTitle(number) {
    return this.exchange.items.find((item) => item.number === number)?.title;
  }

  /** @param {Person | undefined} person "Олена Коваль, Криворізька лікарня, Кривий Ріг" */
  personName(person) {
    if (!person) return '';
    const name = person.name || this.say('room.question.erased');
    return [name, person.institution, this.sideName(person.side)].filter(Boolean).join(this.say('sign.comma'));
  }

  /** Named speakers of the programme, each once. */
  get speakers() {
    const all = this.exchange.items.flatMap((item) => item.speakers).filter(({ id }) => id);
    return [...new Map(all.map((it) => [it.id, it])).values()];
  }

  /** Languages of the exchange. */
  get tags() {
    return this.exchange.languages.map(({ tag }) => tag);
  }

  /** The same, the reader's own first. */
  get ownFirst() {
    const own = this.me.language ?? '';
    const others = this.tags.filter((tag) => !sameLanguage(tag, own));
    return [this.tags.find((tag) => sameLanguage(tag, own)) ?? own, ...others];
  }

  /** @param {string} tag in the page's language */
  languageName(tag) {
    const known = [...this.exchange.languages, ...this.facts.languages];
    return known.find((language) => sameLanguage(language.tag, tag))?.name ?? tag;
  }

  /** The properties of a part inside this one. */
  get all() {
    const { room, me, facts, words, send, clock } = this;
    return { room, me, facts, words, send, clock };
  }

  get exchange() {
    return this.facts.exchange;
  }

  /** Clocks of places and of this computer, each with its offset. */
  get clocks() {
    this.times ??= timesOf(this.facts.language);
    return this.times;
  }
}
