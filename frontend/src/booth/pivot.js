import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { draftOf, segmentsOf } from '../protocol/booths.js';
import { BoothElement } from './booth-element.js';
import { keyOf } from './keys.js';
import { translatedFrom, waiting } from '../protocol/relay.js';
import { wordOf } from './terms.js';
import { nameOf } from './voices.js';
import { steady } from '../protocol/server-clock.js';

/** @typedef {import('../protocol/frames.js').Segment} Segment */

/** How many of the pivot's segments are shown; earlier ones are in the room. */
const SHOWN = 40;

/** The pivot's segments and draft; one segment is being translated now. */
class BoothPivot extends BoothElement {
  static properties = { ...BoothElement.properties, work: { attribute: false }, sent: { attribute: false } };

  constructor() {
    super();
    /** @type {Segment | undefined} */
    this.work = undefined;
    /** @type {number[]} */
    this.sent = [];
  }

  /** @param {import('lit').PropertyValues} changed keeps the segment being translated in view */
  updated(changed) {
    if (changed.has('work')) this.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  render() {
    const { work, sent, language } = this;
    const pivot = this.pivot ?? '';
    const segments = segmentsOf(this.notes, pivot).slice(-SHOWN);
    const reached = work?.number ?? segments.findLast(({ retracted }) => !retracted)?.number;
    const left = waiting(this.notes, language, pivot, sent).length;
    const draft = draftOf(this.notes, pivot, steady());
    return html`
      <p class="small">
        ${this.say('booth.pivot.left', { count: left })}
        <span class="soft"
          >${this.say('booth.pivot.keys', { earlier: keyOf('earlier_source'), later: keyOf('later_source') })}</span
        >
      </p>
      <ol class="pivot" aria-label=${this.languageName(pivot)}>
        ${guard([this.notes.segments, pivot, work, sent.length], () => this.#list(segments, reached))}
      </ol>
      ${draft ? html`<p class="text mate-draft" lang=${pivot} dir="auto">${draft.text}</p>` : nothing}
      ${segments.length === 0 && !draft ? html`<p class="soft">${this.say('booth.pivot.empty')}</p>` : nothing}
      ${work ? this.#terms(work) : nothing}
    `;
  }

  /** @param {Segment[]} segments @param {number | undefined} reached the number of the one that Tab reaches */
  #list(segments, reached) {
    const translated = translatedFrom(this.notes, this.language);
    return repeat(
      segments,
      ({ number }) => number,
      (it) => this.#segment(it, translated.has(it.number) || this.sent.includes(it.number), it.number === reached),
    );
  }

  /** @param {Segment} segment @param {boolean} translated @param {boolean} reached whether Tab reaches it; keys lead to the others */
  #segment(segment, translated, reached) {
    const current = segment.number === this.work?.number;
    const [, name] = nameOf(this.booth.items, segment, this.language, this.facts.language);
    if (segment.retracted) return html`<li class="soft small">${this.say('booth.retracted')}</li>`;
    return html`<li class=${translated ? 'translated' : ''}>
      <button
        type="button"
        class="queue-line"
        tabindex=${reached ? 0 : -1}
        aria-current=${current ? 'true' : nothing}
        @click=${() => this.tell('source-chosen', segment.number)}
      >
        <span class="small soft">
          ${name} ${translated ? html`<span class="tag">${this.say('booth.pivot.taken')}</span>` : nothing}
          ${current ? html`<b>${this.say('booth.pivot.now')}</b>` : nothing}
        </span>
        <span lang=${segment.booth} dir="auto">${segment.text}</span>
      </button>
    </li>`;
  }

  /** The agreed terms in the segment being translated. @param {Segment} work */
  #terms(work) {
    const terms = this.seat.terms.in(work.text ?? '', work.booth).flatMap((term) => {
      const own = wordOf(term, this.language);
      return own ? [[wordOf(term, work.booth) ?? '', own]] : [];
    });
    if (terms.length === 0) return nothing;
    return html`<ul class="inline small terms" aria-label=${this.say('booth.terms')}>
      ${terms.map(
        ([there, own]) => html`<li><span lang=${work.booth}>${there}</span> → <b lang=${this.language}>${own}</b></li>`,
      )}
    </ul>`;
  }
}

customElements.define('consilium-booth-pivot', BoothPivot);
