import { html, nothing } from 'lit';
import { setProperties } from '../shared/set-properties.js';
import { markedText, pendingMark } from '../shared/pending-text.js';
import { BoothElement } from './booth-element.js';
import './floor.js';
import './pivot.js';
import { textIn } from './voices.js';

/** @typedef {import('./voices.js').Item} Item */
/** @typedef {import('./voices.js').Speaker} Speaker */

/** The source of the interpretation: who speaks now, with name and post in both scripts, and the pivot or the floor's texts. */
class BoothSource extends BoothElement {
  static properties = {
    ...BoothElement.properties,
    work: { attribute: false },
    sent: { attribute: false },
  };

  constructor() {
    super();
    /** what is being translated @type {import('../protocol/frames.js').Segment | undefined} */
    this.work = undefined;
    /** @type {number[]} sources of segments being sent */
    this.sent = [];
  }

  /** Focuses the choice of the source, otherwise the segment being translated, otherwise the floor's texts. */
  enter() {
    const found = ['select', '[aria-current]', 'summary'].map((it) => this.querySelector(it)).find(Boolean);
    /** @type {HTMLElement | undefined} */ (found ?? undefined)?.focus();
  }

  render() {
    const { items } = this.exchange;
    const at = items.findIndex(({ number }) => number === this.room.now?.item);
    const next = items[at + 1];
    return html`<section aria-labelledby="booth-source">
      <div class="panel-head">
        <h2 id="booth-source">${this.say('booth.source')}</h2>
        ${this.#choice()}
      </div>
      ${this.refusalNotice()}
      ${
        this.pivot
          ? html`<consilium-booth-pivot
              ${setProperties({ ...this.all, work: this.work, sent: this.sent })}
            ></consilium-booth-pivot>`
          : nothing
      }
      <div class="on-now" aria-live="polite">
        ${at < 0 ? html`<p class="soft">${this.#nothingOn()}</p>` : this.#item(items[at].number)}
      </div>
      ${next && this.doorState !== 'over' ? this.#next(next) : nothing}
      <consilium-booth-floor ${setProperties(this.all)}></consilium-booth-floor>
    </section>`;
  }

  /** @param {{number: number, title: string, title_language: string}} item */
  #next({ number, title, title_language: language }) {
    return html`<details class="small">
      <summary>${this.say('booth.source.next')}${this.say('sign.colon')}${markedText(this, title, language)}</summary>
      ${this.#item(number)}
    </details>`;
  }

  #nothingOn() {
    return this.say(this.room.now ? 'room.show.paused' : 'room.show.not_started');
  }

  /** The booth's source, set by the writer or a coordinator. */
  #choice() {
    const others = [...this.notes.booths.values()].filter(({ language, open }) => open && language !== this.language);
    const may = (this.isHolder || this.coordinates) && this.doorState !== 'over' && this.state?.open;
    const name = this.pivot ? this.languageName(this.pivot) : this.say('booth.source.floor');
    if (!may || others.length === 0) return html`<p class="small soft">${name}</p>`;
    return html`<label class="small">
      <span class="unseen">${this.say('booth.source.from')}</span>
      <select @change=${(/** @type {Event} */ event) => this.#switch(event)}>
        <option value="" .selected=${!this.pivot}>${this.say('booth.source.floor')}</option>
        ${others.map(
          ({ language }) =>
            html`<option value=${language} .selected=${language === this.pivot}>
              ${this.languageName(language)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /** @param {Event} event */
  async #switch(event) {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    const source = select.value;
    const done = await this.order({ type: 'set_source', booth: this.language, ...(source && { source }) });
    if (!done) select.value = this.pivot ?? '';
    this.tell('source-chosen', undefined);
  }

  /** @param {number} number */
  #item(number) {
    const item = this.itemOf(number);
    if (!item) return nothing;
    const floor = this.exchange.items.find((it) => it.number === number)?.language;
    return html`
      <p class="show-now">
        ${this.#inBoth(item.titles, floor)}${pendingMark(this, textIn(item.titles, this.language, this.facts.language)[0], this.language)}
      </p>
      ${floor ? html`<p class="small soft">${this.say('booth.source.language', { language: this.languageName(floor) })}</p>` : nothing}
      <ul class="speakers">
        ${item.speakers.map((it) => html`<li>${this.#speaker(it, floor)}</li>`)}
      </ul>
      ${this.#documents(item, floor)}
    `;
  }

  /** @param {Speaker} speaker @param {string} [floor] */
  #speaker({ names, posts, role }, floor) {
    return html`<b>${this.#inBoth(names, floor)}</b>
      <span class="small soft">${role}</span>
      ${posts.map((post) => html`<p class="small">${this.#inBoth(post, floor)}</p>`)}`;
  }

  /** In the booth's language, and in the floor's. @param {Record<string, string>} texts @param {string} [floor] */
  #inBoth(texts, floor) {
    const [language, own] = textIn(texts, this.language, this.facts.language);
    const [other, there] = textIn(texts, floor, this.facts.language);
    return html`<span lang=${language}>${own}</span>${
        there === own ? nothing : html` <span class="other-script" lang=${other}>${there}</span>`
      }`;
  }

  /** @param {Item} item @param {string} [floor] */
  #documents({ documents }, floor) {
    if (documents.length === 0) return nothing;
    return html`<p class="small soft">${this.say('booth.source.documents')}</p>
      <ul class="points small">
        ${documents.map(({ titles, edition }) => html`<li>${this.#inBoth(titles, floor)} <span class="soft">${edition}</span></li>`)}
      </ul>`;
  }
}

customElements.define('consilium-booth-source', BoothSource);
