import '../styles/notes-terms.css';
import { html, nothing } from 'lit';
import { Glossary } from '../protocol/glossary.js';

/** @typedef {import('../protocol/frames.js').Segment} Segment */
/** @typedef {import('../shared/room-element.js').RoomElement} RoomElement */
/** @typedef {import('../protocol/glossary.js').Term} Term */
/** @typedef {import('../protocol/glossary.js').Found} Found */

/** The exchange's terms in live notes: each is a button that shows it in the other languages. */
export class Terms {
  #glossary;
  #changed;
  /** The terms found, by segment; a corrected segment is a new key. @type {WeakMap<Segment, Found[]>} */
  #found = new WeakMap();
  /** @type {{term: Term, language: string, button: HTMLElement} | undefined} the open one */
  #open;

  /** @param {Glossary} glossary @param {() => Promise<unknown>} changed a different term is open, or none; resolves once it is shown */
  constructor(glossary, changed) {
    this.#glossary = glossary;
    this.#changed = changed;
  }

  get size() {
    return this.#glossary.terms.length;
  }

  /** @param {Segment} segment @param {boolean} reachable whether Tab reaches its terms */
  marked(segment, reachable) {
    const { text = '', booth } = segment;
    const found = this.#found.get(segment) ?? this.#glossary.termsIn(text, booth);
    this.#found.set(segment, found);
    /** @type {unknown[]} */
    const parts = [];
    let at = 0;
    for (const { term, from, to } of found) {
      parts.push(text.slice(at, from), this.#button(text.slice(from, to), term, booth, reachable));
      at = to;
    }
    return [...parts, text.slice(at)];
  }

  /** @param {string} text @param {Term} term @param {string} language @param {boolean} reachable */
  #button(text, term, language, reachable) {
    const open = async (/** @type {Event} */ { currentTarget }) => {
      this.#open = { term, language, button: /** @type {HTMLElement} */ (currentTarget) };
      await this.#changed();
      /** @type {HTMLElement | null} */ (document.querySelector('.term-card'))?.focus();
    };
    return html`<button type="button" class="term" tabindex=${reachable ? 0 : -1} @click=${open}>${text}</button>`;
  }

  /** @param {RoomElement} element the open term, in the languages in which it is known */
  card(element) {
    if (!this.#open) return nothing;
    const { term, button } = this.#open;
    const close = () => {
      this.#open = undefined;
      void this.#changed();
      button.focus();
    };
    return html`<div
      class="term-card"
      role="group"
      tabindex="-1"
      aria-label=${element.say('room.notes.terms')}
      @keydown=${(/** @type {KeyboardEvent} */ { key }) => key === 'Escape' && close()}
    >
      <dl>
        ${Object.entries(term.words).map(
          ([language, words]) =>
            html`<dt>${element.languageName(language)}</dt>
              <dd lang=${language} dir="auto">${words.join(' · ')}</dd>`,
        )}
      </dl>
      <button type="button" class="quiet small" @click=${close}>${element.say('room.notes.terms.close')}</button>
    </div>`;
  }
}

/** @param {any} json the exchange's glossary @param {() => Promise<unknown>} changed */
export const termsOf = (json, changed) => new Terms(new Glossary(json), changed);
