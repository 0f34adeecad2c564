import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { confirmed } from '../shared/confirm.js';
import { attend, focus, step, stopOf } from '../shared/roving-focus.js';
import { AutoScroll } from '../shared/auto-scroll.js';
import { setProperties } from '../shared/set-properties.js';
import { isComposing } from '../shared/text-box.js';
import { refusal } from '../i18n/refusals.js';
import { countAfter, draftOf, isStale, segmentsOf } from '../protocol/booths.js';
import { BoothElement } from './booth-element.js';
import './segment.js';
import { steady } from '../protocol/server-clock.js';

/** @typedef {import('../protocol/frames.js').Segment} Segment */

/** The booth's segments, those being sent, those refused, and the present draft. */
class BoothSegments extends BoothElement {
  static properties = {
    ...BoothElement.properties,
    entries: { attribute: false },
    writer: { attribute: false },
    older: { attribute: false },
    editing: { state: true },
    active: { state: true },
    apart: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./writer.js').Entry[]} */
    this.entries = [];
    /** @type {import('./writer.js').Writer} */
    this.writer = /** @type {any} */ (undefined);
    /** @type {() => Promise<void>} */
    this.older = async () => {};
    /** the number of the segment being corrected @type {number | undefined} */
    this.editing = undefined;
    /** the one that has the focus of the list @type {number | undefined} */
    this.active = undefined;
    /** the last one in view when it stopped following */
    this.seen = 0;
    this.follow = new AutoScroll(this, '.segments > ol', () => this.#followed());
    /**
     * the entry that the box did not take, because it contains a different speaker's text
     * @type {import('./writer.js').Entry | undefined}
     */
    this.apart = undefined;
  }

  /** Corrects the last segment of the booth. */
  editLast() {
    const last = segmentsOf(this.notes, this.language).findLast(({ retracted }) => !retracted);
    if (last && this.mayCorrect) this.edit(last.number);
  }

  /** @param {number | undefined} number none: back to the box */
  edit(number) {
    this.editing = number;
    if (number === undefined) this.tell('back-to-box');
    else this.active = number;
  }

  /** Interpreters and coordinators may ask; the server knows who wrote. */
  get mayCorrect() {
    return this.interprets || this.coordinates;
  }

  /** The segment being corrected may be gone: a list that starts anew lacks what was fetched for it. */
  willUpdate() {
    const { editing } = this;
    if (editing !== undefined && !this.notes.segments.get(this.language)?.has(editing)) this.editing = undefined;
    this.follow.held = this.editing !== undefined;
  }

  #followed() {
    if (!this.follow.near) this.seen = segmentsOf(this.notes, this.language).at(-1)?.number ?? 0;
    this.requestUpdate();
  }

  render() {
    const segments = segmentsOf(this.notes, this.language);
    const stale = segments.filter((it) => isStale(this.notes, it));
    return html`
      <div class="panel-head">
        <h2 id="booth-written">${this.say('booth.written', { language: this.booth.name })}</h2>
        ${stale.length > 0 ? this.#lookAgain(stale) : nothing}
      </div>
      <div class="segments">
        ${this.#olderButton()} ${this.refusalNotice()}
        ${segments.length === 0 ? html`<p class="soft">${this.say('booth.written.empty')}</p>` : nothing}
        <ol
          aria-labelledby="booth-written"
          @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}
          @focusin=${(/** @type {Event} */ event) => attend(this, event)}
        >
          ${this.#list(segments)}
          ${this.entries.filter(({ state }) => state !== 'refused').map((entry) => this.#sending(entry))}
        </ol>
        ${this.#mate()}
      </div>
      ${this.follow.near ? nothing : this.#toEnd(segments)}
      ${this.entries.filter(({ state }) => state === 'refused').map((entry) => this.#refused(entry))}
    `;
  }

  /** @param {Segment[]} segments */
  #list(segments) {
    const stop = stopOf(segments, this.active);
    return guard([this.notes.segments, this.editing, this.active, this.me, this.seat], () =>
      repeat(
        segments,
        ({ number }) => number,
        (segment) => this.#segment(segment, segment.number === stop),
      ),
    );
  }

  #olderButton() {
    if (!this.notes.more.has(this.language)) return nothing;
    return html`<p>
      <button type="button" class="quiet small" @click=${() => this.#older()}>
        ${this.say('booth.written.older')}
      </button>
    </p>`;
  }

  /** @param {Segment[]} segments */
  #toEnd(segments) {
    const count = countAfter(segments, this.seen);
    return html`<p class="to-end">
      <button type="button" class="small" @click=${() => this.follow.toEnd()}>
        ${count > 0 ? this.say('room.notes.new', { count }) : this.say('room.notes.to_end')}
      </button>
    </p>`;
  }

  #older() {
    this.follow.stay();
    return this.settled(this.older());
  }

  /** @param {KeyboardEvent} event arrows move from segment to segment, Enter corrects the focused one */
  #key(event) {
    const item = /** @type {HTMLElement} */ (event.target);
    if (event.altKey || isComposing(event)) return;
    if (event.key === 'Enter' && item.matches('.segments > ol > li') && this.mayCorrect) {
      event.preventDefault();
      this.edit(Number(item.dataset.number));
      return;
    }
    step(this, event, segmentsOf(this.notes, this.language));
  }

  /** @param {Segment[]} stale */
  #lookAgain(stale) {
    return html`<button type="button" class="quiet small stale" @click=${() => focus(this, stale[0].number)}>
      ${this.say('booth.stale.count', { count: stale.length })}
    </button>`;
  }

  /** @param {Segment} segment @param {boolean} active whether Tab reaches it, and its buttons */
  #segment(segment, active) {
    return html`<li
      id="segment-${segment.number}"
      data-number=${segment.number}
      tabindex=${active ? 0 : -1}
      @edit-wanted=${() => this.edit(segment.number)}
      @edit-ended=${() => this.edit(undefined)}
    >
      <consilium-booth-segment
        ${setProperties({
          ...this.all,
          segment,
          stale: isStale(this.notes, segment),
          editing: this.editing === segment.number,
          active,
          able: this.mayCorrect,
        })}
      ></consilium-booth-segment>
    </li>`;
  }

  /** @param {import('./writer.js').Entry} entry */
  #sending(entry) {
    return html`<li class="sending">
      <p class="text" lang=${this.language} dir="auto">${entry.written.text}</p>
      <p class="small soft">${this.say('booth.sending')}</p>
    </li>`;
  }

  #mate() {
    const draft = this.holds ? undefined : draftOf(this.notes, this.language, steady());
    if (!draft) return nothing;
    return html`<div class="mate-draft">
      <p class="small soft">${this.say('booth.mate.types', { name: draft.by.name })}</p>
      <p class="text" lang=${this.language} dir="auto">${draft.text}</p>
    </div>`;
  }

  /** @param {import('./writer.js').Entry} entry */
  #refused(entry) {
    const { written, problem } = entry;
    return html`<div class="notice unsent small" role="alert">
      <p><b>${this.say('booth.unsent')}</b> ${problem ? refusal(this.words, problem) : nothing}</p>
      <p class="text" lang=${this.language} dir="auto">${written.text}</p>
      ${this.apart === entry ? html`<p>${this.say('booth.unsent.apart')}</p>` : nothing}
      <p class="actions">
        <button type="button" class="small" aria-disabled=${!this.#able} @click=${() => this.#again(entry)}>
          ${this.say('booth.unsent.again')}
        </button>
        ${
          this.interprets
            ? html`<button type="button" class="quiet small" @click=${() => this.#back(entry)}>
                ${this.say('booth.unsent.back')}
              </button>`
            : nothing
        }
        <button type="button" class="quiet small" @click=${() => this.#drop(entry)}>
          ${this.say('booth.unsent.drop')}
        </button>
      </p>
    </div>`;
  }

  get #able() {
    return this.holds && this.doorState === 'open';
  }

  /** @param {import('./writer.js').Entry} entry */
  #again(entry) {
    if (this.#able) void this.writer.again(entry, this.lease?.number ?? 0);
  }

  /** @param {import('./writer.js').Entry} entry moves into the box, before its text; stays here if the box does not take it */
  #back(entry) {
    this.tell('text-back', entry);
    this.apart = this.writer.entries.includes(entry) ? entry : undefined;
  }

  /** @param {import('./writer.js').Entry} entry */
  async #drop(entry) {
    const body = html`<blockquote lang=${this.language}>${entry.written.text}</blockquote>`;
    const yes = this.say('booth.unsent.drop');
    const title = this.say('booth.unsent.drop.confirm');
    if (await confirmed({ title, body, yes, no: this.say('room.cancel'), danger: true })) this.writer.drop(entry);
    this.tell('back-to-box');
  }
}

customElements.define('consilium-booth-segments', BoothSegments);
