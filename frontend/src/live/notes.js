import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { segmentsOf } from '../protocol/booths.js';
import { setProperties } from '../shared/set-properties.js';
import { languageSelect } from './language-select.js';
import { placed, shownLanguages, storedPreferences } from './notes-preferences.js';
import './notes-pane.js';
import { RoomElement } from '../shared/room-element.js';

/** @typedef {import('./notes-preferences.js').Choice} Choice */

/** Live notes, in the languages and the style that a reader chooses. */
export class Notes extends RoomElement {
  static properties = {
    ...RoomElement.properties,
    older: { attribute: false },
    choice: { state: true },
    setting: { state: true },
    terms: { state: true },
  };

  constructor() {
    super();
    /** @type {(language: string) => Promise<void>} */
    this.older = async () => {};
    /** @type {Choice} */
    this.choice = /** @type {any} */ (undefined);
    /** whether the settings are open */
    this.setting = false;
    /** @type {import('./notes-terms.js').Terms | undefined} */
    this.terms = undefined;
    /** @type {import('./notes-voice.js').NotesVoice | undefined} */
    this.voice = undefined;
    /** the last passage read out, with its language */
    this.heard = { language: '', number: 0 };
  }

  get memory() {
    return storedPreferences(`notes.${this.me.person.id}.${this.exchange.slug}`, localStorage);
  }

  willUpdate() {
    if (this.choice) return;
    this.choice = this.memory.read();
    if (this.choice.terms) void this.fetchTerms();
  }

  get available() {
    return [...this.room.notes.booths.keys()];
  }

  get languages() {
    return shownLanguages(this.choice.languages, this.facts.reads, this.available);
  }

  /** @param {Partial<Choice>} change */
  choose(change) {
    this.choice = { ...this.choice, ...change };
    this.memory.keep(this.choice);
    if (change.aloud === false) this.voice?.hush();
    if (change.aloud) void this.fetchVoice();
    if (change.terms === false) this.terms = undefined;
    if (change.terms) void this.fetchTerms();
  }

  /** @param {number} place @param {string} language none: nothing beside the first */
  chooseLanguage(place, language) {
    this.choose({ languages: placed(this.languages, place, language) });
  }

  render() {
    const { languages, choice } = this;
    return html`
      <div class="notes-bar">
        <h2 id="room-notes" tabindex="-1">${this.say('room.notes.title')}</h2>
        ${languages.length > 0 ? this.select(0, languages) : nothing}
        ${this.available.length > 1 ? this.select(1, languages) : nothing}
        <p class="notes-tools">
          ${this.toggle('room.notes.terms', choice.terms, () => this.choose({ terms: !choice.terms }))}
          <button
            type="button"
            class="quiet small"
            title=${this.say('room.notes.settings')}
            aria-expanded=${this.setting}
            @click=${this.openSettings}
          >
            <b aria-hidden="true">Aa</b><span class="unseen">${this.say('room.notes.settings')}</span>
          </button>
        </p>
      </div>
      ${this.setting ? this.settings() : nothing} ${this.refusalNotice()}
      <p id="notes-keys" class="unseen">${this.say('room.notes.keys')}</p>
      <p class="unseen notes-voice" aria-live="polite"></p>
      ${this.panes(languages)} ${this.terms?.card(this) ?? nothing}
    `;
  }

  /** @param {string[]} languages */
  panes(languages) {
    const { choice } = this;
    if (languages.length === 0) {
      const over = this.door === 'over' && !this.paused;
      return html`<p class="soft">${this.say(over ? 'room.notes.empty' : 'room.notes.waits')}</p>`;
    }
    return html`<div class="panes" data-size=${choice.size} data-contrast=${choice.contrast} data-lines=${choice.lines}>
      ${repeat(
        languages,
        (_language, place) => place,
        (language, place) =>
          html`<consilium-notes-pane
            ${setProperties({ ...this.all, language, older: this.older, terms: this.terms })}
            @language-chosen=${(/** @type {CustomEvent<string>} */ { detail }) => this.chooseLanguage(place, detail)}
          ></consilium-notes-pane>`,
      )}
    </div>`;
  }

  settings() {
    const { choice, languages } = this;
    return html`<consilium-notes-settings
      ${setProperties({ ...this.all, choice, languages })}
      @chosen=${(/** @type {CustomEvent<Partial<Choice>>} */ { detail }) => this.choose(detail)}
    ></consilium-notes-settings>`;
  }

  /** @param {string} word @param {boolean} on @param {() => void} turn */
  toggle(word, on, turn) {
    return html`<button type="button" class="quiet small" title=${this.say(word)} aria-pressed=${on} @click=${turn}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M4 4h5a2 2 0 0 1 1 .5A2 2 0 0 1 11 4h5v12h-5l-1 1-1-1H4zM10 4.500V17" />
      </svg>
      <span class="unseen">${this.say(word)}</span>
    </button>`;
  }

  /** @param {number} place @param {string[]} languages */
  select(place, languages) {
    return languageSelect(this, place, languages, this.available, (language) => this.chooseLanguage(place, language));
  }

  /** Few readers open it, so it is loaded on demand. */
  async openSettings() {
    await this.fetched(() => import('./notes-settings.js'));
    this.setting = !this.setting;
  }

  async fetchTerms() {
    const terms = await this.fetched(async (http) => {
      const { termsOf } = await import('./notes-terms.js');
      const languages = [...new Set([...this.available, ...this.tags])];
      return termsOf(await http.glossary(languages), () => {
        this.requestUpdate();
        return this.updateComplete;
      });
    });
    if (terms?.size === 0) this.refusal = { code: 'glossary.empty' };
    if (!terms || terms.size === 0) this.choose({ terms: false });
    else if (this.choice.terms) this.terms = terms;
  }

  firstUpdated() {
    if (this.choice.aloud) void this.fetchVoice();
  }

  async fetchVoice() {
    const region = this.querySelector('.notes-voice');
    if (!region || this.voice) return;
    const part = await this.fetched(() => import('./notes-voice.js'));
    if (!part) {
      // Not stored: the next visit tries again.
      this.choice = { ...this.choice, aloud: false };
      this.refusal = { code: 'notes.silent', detail: `${this.say('room.notes.aloud')}: ${this.say('room.no_answer')}` };
    }
    if (!part || this.voice) return;
    this.voice = new part.NotesVoice(
      (text, language) => {
        region.setAttribute('lang', language);
        region.textContent = text;
      },
      (count) => this.say('room.notes.skipped', { count }),
    );
    this.requestUpdate();
  }

  /** Reads final text in the first language out, once; earlier text is not read. */
  updated() {
    const [language] = this.languages;
    if (language === undefined) return;
    const segments = segmentsOf(this.room.notes, language);
    const last = segments.at(-1)?.number ?? 0;
    if (language !== this.heard.language) this.voice?.hush();
    else if (this.choice.aloud) {
      if (!this.voice) return; // what comes until it is there is read then
      for (const { number, text } of segments) {
        if (number > this.heard.number && text) this.voice?.hear(text, language);
      }
    }
    this.heard = { language, number: Math.max(last, language === this.heard.language ? this.heard.number : 0) };
  }
}

customElements.define('consilium-notes', Notes);
