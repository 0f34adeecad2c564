import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { countAfter, draftOf, segmentsOf } from '../protocol/booths.js';
import { attend, step, stopOf } from '../shared/roving-focus.js';
import { AutoScroll } from '../shared/auto-scroll.js';
import { draftLine, opening, passage } from './notes-line.js';
import { linesOf, voiceOf } from './notes-lines.js';
import { RoomElement } from '../shared/room-element.js';
import { steady } from '../protocol/server-clock.js';

/** @typedef {import('../protocol/frames.js').Segment} Segment */

/** Live notes in one language: grouped by item and speaker, newest last, with the draft below. */
class NotesPane extends RoomElement {
  static properties = {
    ...RoomElement.properties,
    language: {},
    older: { attribute: false },
    terms: { attribute: false },
    active: { state: true },
    fetching: { state: true },
  };

  constructor() {
    super();
    this.language = '';
    /** @type {(language: string) => Promise<void>} */
    this.older = async () => {};
    /** @type {import('./notes-terms.js').Terms | undefined} once they are wanted and loaded */
    this.terms = undefined;
    /** the passage that has the focus of the list @type {number | undefined} */
    this.active = undefined;
    this.fetching = false;
    /** the last one in view when it stopped following */
    this.seen = 0;
    this.follow = new AutoScroll(this, '.lines > div', () => this.followed());
    /** @type {Map<number, Segment> | undefined} */
    this.shown = undefined;
    /** @type {Map<number, number>} revisions that were shown */
    this.revisions = new Map();
  }

  get segments() {
    return segmentsOf(this.room.notes, this.language);
  }

  get booth() {
    return this.room.notes.booths.get(this.language);
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('language')) this.begins();
  }

  /** A newly chosen language begins at its end, with nothing unread. */
  begins() {
    this.revisions = new Map();
    this.active = undefined;
    this.follow.near = true;
  }

  followed() {
    if (!this.follow.near) this.seen = this.segments.at(-1)?.number ?? 0;
    this.requestUpdate();
  }

  /** A corrected passage is highlighted in place for a moment. */
  updated() {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const now = this.room.notes.segments.get(this.language);
    if (now === this.shown) return;
    this.shown = now;
    for (const { number, revision } of this.segments) {
      const before = this.revisions.get(number);
      this.revisions.set(number, revision);
      if (before === undefined || before === revision || still) continue;
      const line = this.querySelector(`[data-number="${number}"]`);
      const mark = getComputedStyle(this).getPropertyValue('--accent-soft');
      line?.animate([{ backgroundColor: mark }, { backgroundColor: 'transparent' }], { duration: 4_000 });
    }
  }

  render() {
    const { language, segments } = this;
    return html`
      <h3 class="pane-name">${this.languageName(language)}</h3>
      ${this.status(segments)}
      <div class="lines-frame">
        <div
          class="lines"
          data-language=${language}
          tabindex=${segments.length === 0 ? -1 : 0}
          role="group"
          aria-label=${this.languageName(language)}
        >
          <div>${this.olderButton()} ${this.list(segments)} ${this.draft(segments)}</div>
        </div>
        ${this.marker(segments)}
      </div>
    `;
  }

  /** @param {Segment[]} segments who writes, or that nobody does and what is written instead */
  status(segments) {
    if (this.door === 'over' && !this.paused) {
      return segments.length > 0 ? nothing : html`<p class="soft small">${this.say('room.notes.empty')}</p>`;
    }
    const holder = this.booth?.open === false ? undefined : this.booth?.lease?.holder;
    if (holder) {
      const name = holder.name || this.say('room.person.erased');
      return html`<p class="soft small">${this.say('room.notes.writes', { name })}</p>`;
    }
    if (this.door !== 'open') return html`<p class="soft small">${this.say('room.notes.waits')}</p>`;
    const others = [...this.room.notes.booths.values()].filter((it) => it.lease && it.language !== this.language);
    return html`<div class="nobody small">
      <p>${this.say('room.notes.nobody')}</p>
      ${
        others.length > 0
          ? html`<p>
              ${this.say('room.notes.others')}
              ${others.map(
                ({ language }) =>
                  html`<button type="button" class="quiet small" @click=${() => this.choose(language)}>
                    ${this.languageName(language)}
                  </button> `,
              )}
            </p>`
          : html`<p>${this.say('room.notes.waits')}</p>`
      }
    </div>`;
  }

  /** @param {string} language instead of this one */
  choose(language) {
    this.dispatchEvent(new CustomEvent('language-chosen', { bubbles: true, detail: language }));
  }

  olderButton() {
    if (!this.room.notes.more.has(this.language)) return nothing;
    return html`<p class="more">
        <button type="button" class="quiet small" aria-disabled=${this.fetching} @click=${this.fetchOlder}>
          ${this.say('room.notes.older')}
        </button>
      </p>
      ${this.refusalNotice()}`;
  }

  async fetchOlder() {
    if (this.fetching) return;
    this.fetching = true;
    this.follow.stay();
    await this.settled(this.older(this.language));
    this.fetching = false;
  }

  /** @param {Segment[]} segments */
  list(segments) {
    const { room, language, terms, active } = this;
    const stop = stopOf(segments, active);
    return html`<ol
      aria-describedby=${terms ? 'notes-keys' : nothing}
      @keydown=${this.pressed}
      @focusin=${(/** @type {Event} */ event) => attend(this, event)}
    >
      ${guard([room.notes.segments.get(language), language, terms, active], () =>
        repeat(
          linesOf(segments),
          ({ segment }) => segment.number,
          (line) => {
            const { segment } = line;
            const tabindex = segment.number === stop ? 0 : -1;
            return html`<li class="line" data-number=${segment.number} tabindex=${terms ? tabindex : nothing}>
              ${opening(this, line)} ${passage(this, segment, terms?.marked(segment, segment.number === active))}
            </li>`;
          },
        ),
      )}
    </ol>`;
  }

  /** @param {Segment[]} segments */
  draft(segments) {
    const draft = draftOf(this.room.notes, this.language, steady());
    const last = segments.findLast(({ retracted }) => !retracted);
    return html`<div class="draft" aria-hidden="true" ?hidden=${!draft}>
      ${draft ? draftLine(this, draft, this.language, !last || voiceOf(draft) !== voiceOf(last)) : nothing}
    </div>`;
  }

  /** @param {Segment[]} segments */
  marker(segments) {
    if (this.follow.near) return nothing;
    const count = countAfter(segments, this.seen);
    return html`<p class="marker">
      <button type="button" @click=${() => this.follow.toEnd()}>
        ${count > 0 ? this.say('room.notes.new', { count }) : this.say('room.notes.to_end')}
      </button>
    </p>`;
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (this.terms) step(this, event, this.segments);
  }
}

customElements.define('consilium-notes-pane', NotesPane);
