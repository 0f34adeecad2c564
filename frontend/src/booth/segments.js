import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { confirmed } from '../live/confirm.js';
import { given } from '../live/given.js';
import { refusal } from '../i18n/refusals.js';
import { draftOf, isStale, segmentsOf } from '../protocol/booths.js';
import { BoothElement } from './booth-element.js';
import './segment.js';

/** @typedef {import('../protocol/frames.js').Segment} Segment */

/** So near to the end the list follows what comes. */
const NEAR = 80;

/** What the booth wrote, what is on its way, what was refused, and what the one who writes is typing now. */
class BoothSegments extends BoothElement {
  static properties = {
    ...BoothElement.properties,
    entries: { attribute: false },
    writer: { attribute: false },
    older: { attribute: false },
    editing: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./writer.js').Entry[]} */
    this.entries = [];
    /** @type {import('./writer.js').Writer} */
    this.writer = /** @type {any} */ (undefined);
    /** @type {() => Promise<void>} */
    this.older = async () => {};
    /** the number of the segment that is being corrected @type {number | undefined} */
    this.editing = undefined;
    this.near = true;
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
  }

  /** Whoever wrote here may, and a coordinator; the server knows who did. */
  get mayCorrect() {
    return this.interprets || this.coordinates;
  }

  firstUpdated() {
    const items = this.querySelector('.segments > ol');
    if (items) new ResizeObserver(() => this.#follow()).observe(items);
  }

  updated() {
    this.#follow();
  }

  #follow() {
    const list = this.querySelector('.segments');
    if (list && this.near && this.editing === undefined) list.scrollTop = list.scrollHeight;
  }

  #scrolled() {
    const list = this.querySelector('.segments');
    if (list) this.near = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
  }

  render() {
    const segments = segmentsOf(this.notes, this.language);
    const more = this.notes.more.has(this.language);
    const stale = segments.filter((it) => isStale(this.notes, it));
    return html`
      <div class="panel-head">
        <h2 id="booth-written">${this.say('booth.written', { language: this.booth.name })}</h2>
        ${stale.length > 0 ? this.#lookAgain(stale) : nothing}
      </div>
      <div class="segments" @scroll=${() => this.#scrolled()}>
        ${
          more
            ? html`<p>
                <button type="button" class="quiet small" @click=${() => this.settled(this.older())}>
                  ${this.say('booth.written.older')}
                </button>
              </p>`
            : nothing
        }
        ${this.refusalNotice()}
        ${segments.length === 0 ? html`<p class="soft">${this.say('booth.written.empty')}</p>` : nothing}
        <ol aria-labelledby="booth-written">
          ${guard([this.notes.segments, this.editing, this.me, this.seat], () =>
            repeat(
              segments,
              ({ number }) => number,
              (segment) => this.#segment(segment),
            ),
          )}
          ${this.entries.filter(({ state }) => state !== 'refused').map((entry) => this.#sending(entry))}
        </ol>
        ${this.#mate()}
      </div>
      ${this.entries.filter(({ state }) => state === 'refused').map((entry) => this.#refused(entry))}
    `;
  }

  /** @param {Segment[]} stale */
  #lookAgain(stale) {
    return html`<button type="button" class="quiet small look" @click=${() => this.#show(stale[0].number)}>
      ${this.say('booth.stale.count', { count: stale.length })}
    </button>`;
  }

  /** @param {number} number */
  #show(number) {
    this.near = false;
    const segment = /** @type {HTMLElement | null} */ (this.querySelector(`#segment-${number}`));
    segment?.scrollIntoView({ block: 'nearest' });
    segment?.querySelector('button')?.focus();
  }

  /** @param {Segment} segment */
  #segment(segment) {
    return html`<li
      id="segment-${segment.number}"
      @edit-wanted=${() => this.edit(segment.number)}
      @edit-ended=${() => this.edit(undefined)}
    >
      <consilium-booth-segment
        ${given({
          ...this.all,
          segment,
          stale: isStale(this.notes, segment),
          editing: this.editing === segment.number,
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
    const draft = this.holds ? undefined : draftOf(this.notes, this.language, Date.now());
    if (!draft) return nothing;
    return html`<div class="mate-draft">
      <p class="small soft">${this.say('booth.mate.types', { name: draft.by.name })}</p>
      <p class="text" lang=${this.language} dir="auto">${draft.text}</p>
    </div>`;
  }

  /** @param {import('./writer.js').Entry} entry */
  #refused(entry) {
    const { written, problem } = entry;
    return html`<div class="notice unsent" role="alert">
      <p><b>${this.say('booth.unsent')}</b> ${problem ? refusal(this.words, problem) : nothing}</p>
      <p class="text" lang=${this.language} dir="auto">${written.text}</p>
      <p class="actions">
        <button type="button" aria-disabled=${!this.#able} @click=${() => this.#again(entry)}>
          ${this.say('booth.unsent.again')}
        </button>
        <button type="button" class="quiet" @click=${() => this.#back(entry)}>${this.say('booth.unsent.back')}</button>
        <button type="button" class="quiet" @click=${() => this.#drop(entry)}>${this.say('booth.unsent.drop')}</button>
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

  /** @param {import('./writer.js').Entry} entry into the box, before what is there */
  #back(entry) {
    this.writer.drop(entry);
    this.tell('text-back', entry.written.text);
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
