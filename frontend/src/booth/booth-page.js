import { html, nothing } from 'lit';
import '../shared/door.js';
import { setProperties } from '../shared/set-properties.js';
import { LivePage } from '../shared/live-page.js';
import { typedTexts } from '../protocol/drafts.js';
import { doorAt } from '../protocol/room-state.js';
import { actionOf } from './keys.js';
import { keyActions } from './key-actions.js';
import { showKeys } from './keys-help.js';
import { inputBox, lists, ownSegments } from './console-parts.js';
import { stepped, workOn } from '../protocol/relay.js';
import { EMPTY_SEAT, takeSeat } from './seat.js';
import './source.js';
import { CurrentSpeaker } from './current-speaker.js';
import { BoothVoice } from './voice-bar.js';
import { sameVoice, voiceAfter, voiceOf } from './voices.js';
import { Writer } from './writer.js';

/** @typedef {import('../protocol/room-client.js').RoomClient} RoomClient */

/** The console of a booth: keeps the connection, knows what is being translated and who speaks, and handles the keys. */
class ConsiliumBooth extends LivePage {
  constructor() {
    super();
    /** @type {Writer | undefined} */
    this.writer = undefined;
    /** @type {import('./booth-element.js').Seat} */
    this.seat = EMPTY_SEAT;
    /** the chosen segment of the pivot; null: none; undefined: the next one @type {number | null | undefined} */
    this.chosen = undefined;
    /** @type {CurrentSpeaker} */
    this.currentSpeaker = /** @type {any} */ (undefined);
    this.seated = { people: () => {}, leave: () => {} };
    this.onKey = (/** @type {KeyboardEvent} */ event) => this.#key(event);
  }

  connectedCallback() {
    super.connectedCallback();
    this.currentSpeaker = new CurrentSpeaker(this.booth.items, this.booth.language);
    this.seated = takeSeat(this.facts.exchange, this.booth.language, (seat) => {
      this.seat = seat;
      this.requestUpdate();
    });
    document.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
    this.seated.leave();
  }

  /** Called once the member is known: texts that somebody else left in this window are deleted by then. @param {RoomClient} live */
  #newWriter(live) {
    const writer = new Writer({
      booth: this.booth.language,
      console: this.seat.console,
      send: this.send,
      typed: typedTexts(this.facts.exchange.slug, sessionStorage),
      changed: () => this.requestUpdate(),
      takeBack: (written) => this.#input?.text.trim() === '' && this.#takeBack(written),
    });
    writer.resume(live.pending);
    return writer;
  }

  /** @returns {import('./booth-element.js').BoothFacts} */
  get booth() {
    return /** @type {import('./booth-element.js').BoothFacts} */ (this.facts.booth);
  }

  /** @returns {any} */
  get #input() {
    return this.querySelector('consilium-booth-input');
  }

  render() {
    const { live } = this;
    if (!live) return nothing;
    return this.frame(live, nothing, (state, me) => this.#inside(state, me, live));
  }

  /**
   * @param {import('../protocol/room-state.js').RoomState} room
   * @param {import('../protocol/frames.js').Me} me
   * @param {RoomClient} live
   */
  #inside(room, me, live) {
    this.room = room;
    this.me = me;
    const writer = (this.writer ??= this.#newWriter(live));
    writer.shown(room.seq);
    const { facts, words, send, seat, currentSpeaker } = this;
    const now = live.clock.now();
    currentSpeaker.follow(room.now?.item, Boolean(this.#input?.text), now);
    const door = doorAt(room.door, now);
    const sent = writer.sources;
    const work = this.#work(sent);
    const all = setProperties({ room, me, facts, words, send, clock: live.clock, seat, doorState: door });
    return html`
      ${door === 'open' ? nothing : html`<consilium-door ${setProperties({ room, me, facts, words, door, now })}></consilium-door>`}
      ${this.#listening(html`
        <div class="booth-there">
          <consilium-booth-source ${all} ${setProperties({ work, sent })}></consilium-booth-source>
        </div>
        ${ownSegments(this, all, now, live)}
        <div class="booth-more">${lists(this, all, live)}</div>
        ${this.may('booth.write') ? inputBox(this, all, work, live) : nothing}
      `)}
    `;
  }

  /** @param {unknown} parts of the console, whose events come here */
  #listening(parts) {
    return html`<div
      class="booth-grid"
      @voice-chosen=${(/** @type {CustomEvent} */ { detail }) => this.#speaks(detail)}
      @next-voice=${() => this.#nextVoice()}
      @source-chosen=${(/** @type {CustomEvent} */ { detail }) => this.#choose(detail)}
      @written=${() => this.#written()}
      @emptied=${() => this.#emptied()}
      @back-to-box=${() => this.#input?.focusBox()}
      @text-kept=${(/** @type {CustomEvent} */ { detail }) => this.#resumes(detail)}
      @text-back=${(/** @type {CustomEvent} */ { detail }) => this.#textBack(detail)}
      @hint-chosen=${(/** @type {CustomEvent} */ { detail }) => this.#input?.insert(detail)}
      @last-wanted=${() => this.child('segments')?.editLast()}
      @help-wanted=${() => showKeys(this.words)}
      @people-wanted=${() => this.seated.people()}
    >
      ${parts}
    </div>`;
  }

  /** What is being translated. @param {number[]} [sent] */
  #work(sent = this.writer?.sources ?? []) {
    const { notes } = this.room;
    const pivot = notes.booths.get(this.booth.language)?.source;
    return pivot ? workOn(notes, this.booth.language, pivot, this.chosen, sent) : undefined;
  }

  /** @param {import('./voices.js').Voice} voice */
  #speaks(voice) {
    this.currentSpeaker.speaks(voice, this.room.now?.item, this.live?.clock.now() ?? 0, this.#work());
    this.requestUpdate();
    this.#input?.focusBox();
  }

  #speakers() {
    return BoothVoice.speakersOf(/** @type {any} */ (this.#input), this.#spoken.item);
  }

  get #spoken() {
    return this.currentSpeaker.of(this.#work());
  }

  #nextVoice() {
    const speakers = this.#speakers();
    if (speakers.length > 1) this.#speaks(voiceAfter(speakers, this.#spoken.voice, this.booth.language));
    else this.child('voice')?.name();
  }

  /** @param {number | null | undefined} number none: the next; an event has null for it */
  #choose(number) {
    this.chosen = number ?? undefined;
    this.requestUpdate();
    this.#input?.focusBox();
  }

  #written() {
    this.chosen = undefined;
    this.#emptied();
  }

  /** The next text belongs to the present speaker and has a source again, even if the removed text had none (null). */
  #emptied() {
    this.chosen ??= undefined;
    this.currentSpeaker.goesOn();
    this.requestUpdate();
  }

  /** @param {import('./writer.js').Entry} entry stays beside the box until that took it */
  #textBack(entry) {
    if (this.#takeBack(entry.written)) this.writer?.drop(entry);
    this.#input?.focusBox();
  }

  /**
   * Puts a refused text back into the box, with its speaker, item and source; before the box's own text if both belong to the
   * same.
   *
   * @param {import('./writer.js').Written} written
   * @returns {boolean} whether the box took it
   */
  #takeBack(written) {
    const input = this.#input;
    if (!input || input.composing) return false;
    const { voice, item } = this.#spoken;
    const same = sameVoice(written, voice) && written.item === item && written.source === this.#work()?.number;
    if (input.text.trim() !== '' && !same) return false;
    if (!same) {
      this.currentSpeaker.returns(written);
      this.#belongsTo(written);
    }
    input.fill([written.text, input.text].filter((it) => it.trim() !== '').join('\n'));
    return true;
  }

  /** The page was loaded anew. @param {import('./writer.js').Written} written what was being typed */
  #resumes(written) {
    this.currentSpeaker.resumes(written);
    this.#belongsTo(written);
  }

  /**
   * Updates the box at once: what it says about its text must be right before it is rendered.
   * @param {import('./writer.js').Written} written
   */
  #belongsTo(written) {
    this.chosen = this.#sourceOf(written);
    Object.assign(this.#input, this.#spoken, { work: this.#work() });
    this.requestUpdate();
  }

  /** @param {import('./writer.js').Written} written null: made from nothing that the booth works from now */
  #sourceOf({ source }) {
    const pivot = this.room.notes.booths.get(this.booth.language)?.source;
    if (!pivot) return undefined;
    const one = this.room.notes.segments.get(pivot)?.get(source ?? 0);
    return one && !one.retracted ? source : null;
  }

  /** @param {string} name @returns {any} */
  child(name) {
    return this.querySelector(`consilium-booth-${name}`);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
    const found = actionOf(event, typing);
    const act = found && this.#actions[found.action];
    if (!found || !act || !this.room) return;
    event.preventDefault();
    act(found.index ?? 0);
  }

  #actions = keyActions(this);

  /** @param {number} index */
  chooseSpeaker(index) {
    const speaker = this.#input && this.#speakers()[index];
    if (speaker) this.#speaks(voiceOf(speaker, this.booth.language));
  }

  /** @param {-1 | 1} step */
  stepSource(step) {
    const pivot = this.room.notes.booths.get(this.booth.language)?.source;
    if (!pivot) return;
    const from = this.#work()?.number;
    this.#choose(stepped(this.room.notes, pivot, from, step));
  }

  /** Announces the connection to screen readers; interpreters also see it where they write. */
  updated() {
    if (this.live?.state && this.live.me) this.announceStatus(this.live.status);
  }
}

customElements.define('consilium-booth', ConsiliumBooth);
