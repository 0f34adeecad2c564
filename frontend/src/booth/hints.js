import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { isComposing } from '../shared/text-box.js';
import { takenOver, textOf } from '../protocol/command-outbox.js';
import { typedTexts } from '../protocol/drafts.js';
import { BoothElement } from './booth-element.js';
import { keyOf } from './keys.js';

/** @typedef {import('../protocol/frames.js').Hint} Hint */

/** The boothmate strip: hints from the resting boothmate about what is hard to hear or to spell; one key inserts one. */
class BoothHints extends BoothElement {
  static properties = {
    ...BoothElement.properties,
    chosen: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../protocol/command-outbox.js').Pending[]} what was sent before the page was loaded anew */
    this.pending = [];
    /** the number of the chosen hint; none: the newest @type {number | undefined} */
    this.chosen = undefined;
    /** the form's text, even while the form is not shown @type {string | undefined} */
    this.begun = undefined;
  }

  firstUpdated() {
    for (const { command, done } of takenOver(this.pending, 'push_hint', this.language)) {
      void this.#await(textOf(command), done);
    }
  }

  /** @returns {Hint[]} the newest first */
  get hints() {
    return [...(this.notes.hints.get(this.language) ?? [])].reverse();
  }

  /** What the key takes. @returns {Hint | undefined} */
  get current() {
    return this.hints.find(({ number }) => number === this.chosen) ?? this.hints[0];
  }

  next() {
    const { hints, current } = this;
    if (current) this.chosen = hints[(hints.indexOf(current) + 1) % hints.length].number;
  }

  drop() {
    if (this.current) void this.order({ type: 'drop_hint', hint: this.current.number });
  }

  get #typed() {
    return typedTexts(this.exchange.slug, sessionStorage);
  }

  get #place() {
    return `booth/${this.language}/hint`;
  }

  /** @param {string} text */
  #keep(text) {
    this.begun = text;
    this.#typed.keep(this.#place, text);
    this.requestUpdate();
  }

  render() {
    const { hints, current } = this;
    const writes = this.interprets && this.doorState !== 'over';
    this.begun ??= this.#typed.read(this.#place);
    return html`<section class="hints" aria-labelledby="booth-hints">
      <h2 id="booth-hints">${this.say('booth.hints')}</h2>
      <ul aria-live="polite">
        ${repeat(
          hints,
          ({ number }) => number,
          (hint) => this.#hint(hint, hint === current),
        )}
      </ul>
      ${hints.length === 0 ? html`<p class="small soft">${this.say('booth.hints.empty')}</p>` : nothing}
      ${writes ? this.#form() : nothing} ${this.refusalNotice()}
    </section>`;
  }

  /** @param {Hint} hint @param {boolean} current */
  #hint(hint, current) {
    return html`<li class=${current ? 'current' : ''}>
      <button type="button" class="quiet small" @click=${() => this.tell('hint-chosen', hint.text)}>
        <span lang=${this.language} dir="auto">${hint.text}</span>
        ${current ? html`<kbd>${keyOf('insert_hint')}</kbd>` : nothing}
      </button>
      <button
        type="button"
        class="quiet small"
        aria-label=${this.say('booth.hints.drop', { text: hint.text })}
        @click=${() => this.order({ type: 'drop_hint', hint: hint.number })}
      >
        ×
      </button>
    </li>`;
  }

  #form() {
    return html`<form class="push" @submit=${(/** @type {Event} */ event) => this.#push(event)}>
      <label class="small" for="booth-hint">${this.say('booth.hints.push')}</label>
      <input
        id="booth-hint"
        lang=${this.language}
        dir="auto"
        autocomplete="off"
        .value=${live(this.begun ?? '')}
        @input=${(/** @type {{target: HTMLTextAreaElement}} */ { target }) => this.#keep(target.value)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => {
          if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
        }}
      />
      <button class="quiet small">${this.say('booth.hints.do')}</button>
    </form>`;
  }

  /** @param {Event} event */
  #push(event) {
    event.preventDefault();
    const text = (this.begun ?? '').trim();
    if (text === '') return;
    this.#keep('');
    void this.#await(text, this.send({ type: 'push_hint', booth: this.language, text }));
  }

  /** A refused hint returns to the form, before what was typed meanwhile. @param {string} text @param {Promise<unknown>} sent */
  async #await(text, sent) {
    if (!(await this.settled(sent))) this.#keep([text, this.begun].filter(Boolean).join(' '));
  }
}

customElements.define('consilium-booth-hints', BoothHints);
