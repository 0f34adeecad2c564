import { html, nothing } from 'lit';
import { limits } from '../protocol/limits.js';
import { markedText } from '../shared/pending-text.js';
import { isComposing } from '../shared/text-box.js';
import { BoothElement } from './booth-element.js';
import { MOST_KEYS, nameOf, sameVoice, textIn, voiceOf } from './voices.js';

/** Chooses the speaker: the people of the item, each with a key, and anybody else by name. */
class BoothVoice extends BoothElement {
  static properties = {
    ...BoothElement.properties,
    voice: { attribute: false },
    item: { attribute: false },
    naming: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./voices.js').Voice} */
    this.voice = {};
    /** @type {number | undefined} */
    this.item = undefined;
    this.naming = false;
  }

  /** Those of the item; if it names nobody, as in a discussion, those of the programme. */
  static speakersOf(/** @type {BoothElement} */ element, /** @type {number | undefined} */ number) {
    const own = element.itemOf(number)?.speakers ?? [];
    if (own.length > 0) return own.slice(0, MOST_KEYS);
    const named = element.booth.items.flatMap(({ speakers }) => speakers).filter(({ id }) => id);
    return [...new Map(named.map((it) => [it.id, it])).values()].slice(0, MOST_KEYS);
  }

  /** Asks for the name of a different speaker. */
  async name() {
    this.naming = true;
    await this.updateComplete;
    /** @type {HTMLInputElement | null} */ (this.querySelector('input'))?.select();
  }

  /** @param {import('./voices.js').Voice} voice */
  choose(voice) {
    this.naming = false;
    this.tell('voice-chosen', voice);
  }

  render() {
    const speakers = BoothVoice.speakersOf(this, this.item);
    const item = this.exchange.items.find(({ number }) => number === this.item);
    return html`<fieldset class="voices">
      <legend class="small">
        ${this.say('booth.voice.legend')}
        ${item ? html`<span class="soft">${markedText(this, item.title, item.title_language)}</span>` : nothing}
      </legend>
      ${speakers.map((speaker, index) => this.#speaker(speaker, index))} ${this.#other(speakers)}
    </fieldset>`;
  }

  /** @param {import('./voices.js').Speaker} speaker @param {number} index */
  #speaker(speaker, index) {
    const voice = voiceOf(speaker, this.language);
    const [language, name] = textIn(speaker.names, this.language, this.facts.language);
    return html`<button
      type="button"
      class="quiet small"
      aria-pressed=${sameVoice(voice, this.voice)}
      @click=${() => this.choose(voice)}
    >
      <kbd>${index + 1}</kbd> <span lang=${language}>${name}</span>
    </button>`;
  }

  /** @param {import('./voices.js').Speaker[]} speakers */
  #other(speakers) {
    const known = speakers.some((it) => sameVoice(voiceOf(it, this.language), this.voice));
    const [, name] = known ? ['', ''] : nameOf(this.booth.items, this.voice, this.language);
    if (!this.naming) {
      return html`<button type="button" class="quiet small" aria-pressed=${name !== ''} @click=${() => this.name()}>
        <kbd>0</kbd> ${name || this.say('booth.key.voice')}
      </button>`;
    }
    return html`<label class="naming">
      <span class="small">${this.say('booth.voice.name')}</span>
      <input
        maxlength=${limits.voice}
        lang=${this.language}
        dir="auto"
        .value=${name}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}
      />
    </label>`;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    if (event.key === 'Enter') event.preventDefault(); // does not submit the form, even when it chooses a word
    if (isComposing(event)) return;
    event.preventDefault();
    const voice = /** @type {HTMLInputElement} */ (event.target).value
      .normalize('NFC')
      .replace(/[\s\u00A0\u3000]+/g, ' ')
      .trim();
    if (event.key === 'Enter') this.choose(voice ? { voice } : {});
    else this.naming = false;
    this.tell('back-to-box');
  }
}

customElements.define('consilium-booth-voice', BoothVoice);
export { BoothVoice };
