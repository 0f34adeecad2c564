import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { isComposing } from '../shared/text-box.js';
import { face } from './faces.js';
import { icon } from './icons.js';
import { peopleMatching } from './people-search.js';
import './person-form.js';

/** @typedef {import('../protocol/working-copy-document.js').Speaker} Speaker */

/** Offered at once; who types more finds the others. */
const OFFERED = 8;

/** Who appears in an item, in which role: found by name in any script, or new. */
class SpeakersField extends LitElement {
  static properties = {
    item: { attribute: false },
    state: { attribute: false },
    wanted: { state: true },
    chosen: { state: true },
    making: { state: true },
  };

  constructor() {
    super();
    const none = /** @type {any} */ (undefined); // set before the first rendering
    /** @type {import('./agenda-controller.js').AgendaController} */
    this.editor = none;
    /** @type {import('../protocol/working-copy-document.js').Item} */
    this.item = none;
    /** the document, by identity @type {unknown} */
    this.state = none;
    this.wanted = '';
    /** which of the people found @type {number} */
    this.chosen = 0;
    this.making = false;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.get('item') && changed.get('item').key !== this.item.key) [this.wanted, this.making] = ['', false];
  }

  get #speakers() {
    return this.item.speakers ?? [];
  }

  render() {
    const { editor } = this;
    return html`<div class="field" role="group" aria-labelledby="speakers">
      <span class="label" id="speakers">${editor.say('editor.people')}</span>
      <ul class="plain">
        ${this.#speakers.map((it, index) => this.#speaker(it, index))}
      </ul>
      ${
        this.making
          ? html`<consilium-person-form
              .editor=${editor}
              .wanted=${this.wanted}
              @made=${(/** @type {CustomEvent} */ { detail }) => this.#made(detail)}
              @dropped=${() => void this.#back()}
            ></consilium-person-form>`
          : this.#search()
      }
    </div>`;
  }

  /** @param {Speaker} speaker @param {number} index */
  #speaker(speaker, index) {
    const { editor } = this;
    const who = editor.speaker(speaker);
    const post = editor.post(speaker.person ?? '');
    return html`<li class="who">
      ${face(who)}
      <span class="who-name"
        ><b lang=${who.language}>${who.name}</b>${post ? html`<span class="small soft">${post}</span>` : nothing}</span
      >
      <select
        aria-label=${editor.say('editor.role_of', { name: who.name })}
        .value=${live(speaker.role)}
        @change=${(/** @type {any} */ { target }) => this.#replace(index, { ...speaker, role: target.value })}
      >
        ${editor.facts.roles.map(
          ({ code }) =>
            html`<option value=${code} ?selected=${code === speaker.role}>${editor.wordOf('roles', code)}</option>`,
        )}
      </select>
      <button
        type="button"
        class="quiet icon"
        aria-label=${editor.say('editor.person.remove', { name: who.name })}
        @click=${() => this.#replace(index)}
      >
        ${icon('close')}
      </button>
    </li>`;
  }

  #search() {
    const { editor, wanted } = this;
    const found = this.#found();
    const listed = wanted.trim() !== '';
    return html`<div class="search">
      <input
        role="combobox"
        data-field="people"
        autocomplete="off"
        aria-label=${editor.say('editor.person.find')}
        placeholder=${editor.say('editor.person.find')}
        aria-expanded=${listed}
        aria-controls="people-found"
        aria-activedescendant=${listed ? `person-${this.chosen}` : nothing}
        .value=${live(wanted)}
        @input=${(/** @type {any} */ { target }) => this.#want(target.value)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}
      />
      <ul class="found" id="people-found" role="listbox" aria-label=${editor.say('editor.people')} ?hidden=${!listed}>
        ${found.map((key, index) => this.#offer(key, index))}
        ${this.#option(found.length, html`${icon('plus')} ${editor.say('editor.person.new')}`)}
      </ul>
    </div>`;
  }

  /** @param {string} key @param {number} index */
  #offer(key, index) {
    const { editor } = this;
    const who = editor.speaker({ person: key, role: '' });
    return this.#option(
      index,
      html`${face(who)} <span lang=${who.language}>${who.name}</span>
        <span class="small soft">${editor.post(key)}</span>`,
    );
  }

  /** @param {number} index @param {unknown} inside */
  #option(index, inside) {
    return html`<li
      role="option"
      id="person-${index}"
      aria-selected=${this.chosen === index}
      @mousedown=${(/** @type {Event} */ event) => event.preventDefault()}
      @click=${() => this.#take(index)}
    >
      ${inside}
    </li>`;
  }

  #found() {
    const { document } = this.editor.client;
    return document ? peopleMatching(document, this.wanted).slice(0, OFFERED) : [];
  }

  /** @param {string} text */
  #want(text) {
    this.wanted = text;
    this.chosen = 0;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    event.stopPropagation();
    if (isComposing(event) || this.wanted.trim() === '') return;
    const last = this.#found().length;
    const steps = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 });
    if (steps[event.key]) this.chosen = Math.max(0, Math.min(last, this.chosen + steps[event.key]));
    else if (event.key === 'Enter') this.#take(this.chosen);
    else if (event.key === 'Escape') this.#want('');
    else return;
    event.preventDefault();
  }

  /** @param {number} index of a person found; after the last: somebody new */
  #take(index) {
    const key = this.#found()[index];
    if (key === undefined) {
      this.making = true;
      return;
    }
    this.#want('');
    this.#set([...this.#speakers, this.#appearance(key)]);
  }

  /** @param {string} person @returns {Speaker} */
  #appearance(person) {
    const role = this.item.type === 'panel' ? 'panellist' : 'speaker';
    return {
      person,
      role: this.editor.facts.roles.some(({ code }) => code === role) ? role : this.editor.facts.roles[0].code,
    };
  }

  /** @param {{key: string, ops: import('../protocol/working-copy-document.js').Operation[]}} made */
  #made({ key, ops }) {
    const path = this.editor.path('items', this.item.key, 'speakers');
    this.editor.client.edit([...ops, { op: 'set', path, value: [...this.#speakers, this.#appearance(key)] }]);
    void this.#back();
  }

  async #back() {
    [this.making, this.wanted] = [false, ''];
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('[role=combobox]'))?.focus();
  }

  /** @param {number} index @param {Speaker} [speaker] none: he or she does not appear */
  #replace(index, speaker) {
    this.#set(this.#speakers.flatMap((it, at) => (at === index ? (speaker ? [speaker] : []) : [it])));
  }

  /** @param {Speaker[]} speakers */
  #set(speakers) {
    const value = speakers.length === 0 ? null : speakers;
    this.editor.client.set(this.editor.path('items', this.item.key, 'speakers'), value);
  }
}

customElements.define('consilium-speakers', SpeakersField);
