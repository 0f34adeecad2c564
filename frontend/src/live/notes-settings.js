import '../styles/notes-settings.css';
import { html } from 'lit';
import { CONTRASTS, LINES, SIZES } from './notes-preferences.js';
import { RoomElement } from '../shared/room-element.js';

const CONTRAST_WORDS = {
  page: 'room.notes.contrast.page',
  dark: 'room.notes.contrast.dark',
  light: 'room.notes.contrast.light',
};

/** How the notes look, and whether they are read out. Each choice applies at once and is stored. */
class NotesSettings extends RoomElement {
  static properties = { ...RoomElement.properties, choice: { attribute: false }, languages: { attribute: false } };

  constructor() {
    super();
    /** @type {import('./notes-preferences.js').Choice} */
    this.choice = /** @type {any} */ (undefined);
    /** @type {string[]} those that are shown */
    this.languages = [];
  }

  firstUpdated() {
    this.querySelector('select')?.focus();
  }

  render() {
    const { choice } = this;
    const { slug } = this.exchange;
    const captions = `/${this.facts.language}/exchanges/${slug}/room?view=captions&notes=${this.languages.join(',')}`;
    return html`<div class="panel notes-settings">
      ${this.select('size', 'room.notes.size', SIZES, (size) => `${size} %`)}
      ${this.select('contrast', 'room.notes.contrast', CONTRASTS, (it) => this.say(CONTRAST_WORDS[/** @type {keyof typeof CONTRAST_WORDS} */ (it)]))}
      ${this.select('lines', 'room.notes.lines', LINES, (it) => (it ? `${it}` : this.say('room.notes.lines.all')))}
      <label class="choice">
        <input
          type="checkbox"
          .checked=${choice.aloud}
          @change=${(/** @type {{target: HTMLInputElement}} */ { target }) => this.choose({ aloud: target.checked })}
        />
        <span>${this.say('room.notes.aloud')}</span>
      </label>
      <p><a href=${captions} target="_blank" rel="noopener">${this.say('room.notes.captions')}</a></p>
    </div>`;
  }

  /**
   * @param {'size' | 'contrast' | 'lines'} name
   * @param {string} word
   * @param {readonly (string | number)[]} values
   * @param {(value: string | number) => string} shown
   */
  select(name, word, values, shown) {
    const read = (/** @type {string} */ value) => (name === 'contrast' ? value : Number(value));
    return html`<label>
      <span>${this.say(word)}</span>
      <select
        @change=${(/** @type {{target: HTMLSelectElement}} */ { target }) => this.choose({ [name]: read(target.value) })}
      >
        ${values.map((it) => html`<option value=${it} .selected=${it === this.choice[name]}>${shown(it)}</option>`)}
      </select>
    </label>`;
  }

  /** @param {Partial<import('./notes-preferences.js').Choice>} change */
  choose(change) {
    this.dispatchEvent(new CustomEvent('chosen', { detail: change }));
  }
}

customElements.define('consilium-notes-settings', NotesSettings);
