import { html, nothing } from 'lit';
import { setProperties } from '../shared/set-properties.js';
import { segmentAt } from '../protocol/booths.js';
import { BoothElement } from './booth-element.js';
import './correction.js';
import { marksOf } from './marks.js';
import { carried, nameOf } from './voices.js';

/** One segment: its text, its speaker, its actions. Earlier versions are fetched on request. */
class BoothSegment extends BoothElement {
  static properties = {
    ...BoothElement.properties,
    segment: { attribute: false },
    stale: { attribute: false },
    editing: { attribute: false },
    able: { attribute: false },
    active: { attribute: false },
    history: { state: true },
  };

  /** @type {typeof BoothElement.shown} */
  static shown = ({ notes }) => [notes.segments];

  constructor() {
    super();
    /** @type {import('../protocol/frames.js').Segment} */
    this.segment = /** @type {any} */ (undefined);
    this.stale = false;
    this.editing = false;
    this.able = false;
    /** whether Tab reaches its actions: a list of hundreds is a single tab stop */
    this.active = false;
    /** @type {import('../protocol/booths.js').Revision[] | undefined} */
    this.history = undefined;
    /** its text before it was retracted @type {string | undefined} */
    this.lastText = undefined;
    /** the marks, and what they were computed from: checking a whole list takes time @type {{of: unknown[], marks: string[]}} */
    this.marked = { of: [], marks: [] };
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (this.segment.text !== undefined) this.lastText = this.segment.text;
    if (changed.has('segment') && this.hasUpdated) this.history = undefined;
  }

  render() {
    const { segment } = this;
    return html`
      <p class="who small">
        ${this.#voice()}
        <span class="soft">${segment.by.name || this.say('room.person.erased')}</span>
        <time class="soft" datetime=${segment.at}>${this.moment(segment.at)}</time>
        ${segment.corrected && !segment.retracted ? html`<span class="tag">${this.say('booth.corrected')}</span>` : nothing}
        ${segment.source === undefined ? nothing : this.#source(segment.source)} ${this.#marks()}
        ${this.able && !this.editing ? this.#actions() : nothing}
      </p>
      ${this.editing ? this.#correction() : this.#text()} ${this.refusalNotice()}
      ${this.able && !this.editing && this.stale ? this.#staleNotice() : nothing} ${this.#history()}
    `;
  }

  #voice() {
    const [language, name] = nameOf(this.booth.items, this.segment, this.language, this.facts.language);
    return name ? html`<b lang=${language || this.language}>${name}</b>` : nothing;
  }

  /** @param {number} number */
  #source(number) {
    const source = segmentAt(this.notes, number);
    const title = source?.text ?? '';
    return html`<span class="tag" title=${title}>${this.say('booth.from', { number })}</span>`;
  }

  /** Quietly marks differences from the source: the writer may have had a reason. */
  #marks() {
    const { segment } = this;
    const source = segment.source === undefined ? undefined : segmentAt(this.notes, segment.source);
    if (!segment.text || !source?.text) return nothing;
    const of = [segment, source, this.seat.terms, this.seat.differing];
    if (of.some((it, index) => it !== this.marked.of[index])) {
      this.marked = { of, marks: marksOf(this, segment.text, source) };
    }
    const { marks } = this.marked;
    return marks.length === 0 ? nothing : html`<span class="marks">${marks.join(' · ')}</span>`;
  }

  #text() {
    const { segment } = this;
    if (segment.retracted) return html`<p class="soft">${this.say('booth.retracted')}</p>`;
    return html`<p class="text" lang=${this.language} dir="auto">${segment.text}</p>`;
  }

  #correction() {
    const { segment } = this;
    const text = segment.text ?? this.lastText ?? '';
    return html`<consilium-booth-correction
      ${setProperties({ ...this.all, segment, text })}
    ></consilium-booth-correction>`;
  }

  #actions() {
    const { segment } = this;
    const button = (/** @type {string} */ word, /** @type {() => void} */ does) =>
      html`<button type="button" class="quiet small" tabindex=${this.active ? 0 : -1} @click=${does}>${word}</button>`;
    return html`<span class="acts">
      ${
        segment.retracted
          ? button(this.say('booth.act.restore'), () => this.#restore())
          : html`${button(this.say('booth.act.correct'), () => this.tell('edit-wanted'))}
            ${button(this.say('booth.act.retract'), () => this.#retract())}`
      }
      ${segment.revision > 1 ? button(this.say('booth.act.history'), () => this.#fetchHistory()) : nothing}
    </span>`;
  }

  /** Its source has changed: shows the source's new text beside it. */
  #staleNotice() {
    const source = segmentAt(this.notes, this.segment.source ?? 0);
    return html`<div class="notice small stale">
      <p>${this.say(source?.retracted ? 'booth.stale.retracted' : 'booth.stale.changed')}</p>
      ${source?.text ? html`<p class="text" lang=${source.booth} dir="auto">${source.text}</p>` : nothing}
      <p class="actions">
        <button
          type="button"
          class="small"
          tabindex=${this.active ? 0 : -1}
          @click=${() => this.order({ type: 'confirm_segment', segment: this.segment.number })}
        >
          ${this.say('booth.stale.stays')}
        </button>
      </p>
    </div>`;
  }

  /** Without a confirmation: the same place then offers to restore it. */
  #retract() {
    const { number, revision } = this.segment;
    return this.order({ type: 'retract_segment', segment: number, revision });
  }

  /** Only a window that has seen the text keeps it; for others it is gone and must be written anew. */
  #restore() {
    const text = this.lastText;
    if (text === undefined) this.tell('edit-wanted');
    else void this.order({ type: 'correct_segment', ...carried(this.segment), text });
  }

  async #fetchHistory() {
    if (this.history) this.history = undefined;
    else this.history = (await this.fetched((http) => http.segmentHistory(this.segment.number)))?.revisions;
  }

  #history() {
    if (!this.history) return nothing;
    return html`<ol class="history small" aria-label=${this.say('booth.act.history')}>
      ${this.history.map(
        ({ at, by, text }) =>
          html`<li>
            <span class="soft">${this.moment(at)} · ${by.name || this.say('room.person.erased')}</span>
            ${
              text
                ? html`<span lang=${this.language} dir="auto">${text}</span>`
                : html`<i>${this.say('booth.retracted')}</i>`
            }
          </li>`,
      )}
    </ol>`;
  }
}

customElements.define('consilium-booth-segment', BoothSegment);
