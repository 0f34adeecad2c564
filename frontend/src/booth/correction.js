import { html, nothing } from 'lit';
import { limits } from '../protocol/limits.js';
import { isComposing } from '../shared/text-box.js';
import { keptText, typedTexts } from '../protocol/drafts.js';
import { segmentAt } from '../protocol/booths.js';
import { BoothElement } from './booth-element.js';
import { BoothVoice } from './voice-bar.js';
import { carried, sameVoice, textIn, voiceOf } from './voices.js';

/** A segment being corrected in place. Enter saves, Escape leaves it unchanged; typed text is kept. */
class BoothCorrection extends BoothElement {
  static properties = {
    ...BoothElement.properties,
    segment: { attribute: false },
    text: { attribute: false },
    tooLong: { state: true },
  };

  constructor() {
    super();
    /** as it was when the correction began @type {import('../protocol/frames.js').Segment} */
    this.segment = /** @type {any} */ (undefined);
    this.text = '';
    this.sending = false;
    /** characters, where there are more than a segment has */
    this.tooLong = 0;
    /** @type {number | undefined} on which text the correction is based */
    this.revision = undefined;
  }

  get #box() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea'));
  }

  get #typed() {
    return typedTexts(this.exchange.slug, sessionStorage);
  }

  get #place() {
    return `segment/${this.segment.number}`;
  }

  firstUpdated() {
    const kept = keptText(this.#typed.read(this.#place));
    // A correction begun earlier is based on the text of that time, so a colleague's correction is never overwritten unseen.
    this.revision = kept?.revision ?? this.segment.revision;
    this.#box.value = kept?.text ?? this.text;
    this.#box.focus();
    this.#box.setSelectionRange(this.#box.value.length, this.#box.value.length);
  }

  #keep() {
    this.#typed.keep(this.#place, JSON.stringify({ text: this.#box.value, revision: this.revision }));
  }

  /** The text that somebody else wrote meanwhile, if a correction was refused because of it. */
  get #theirs() {
    const now = this.refusal?.code === 'segment.changed' ? segmentAt(this.notes, this.segment.number) : undefined;
    return now && now.revision !== this.revision ? now : undefined;
  }

  render() {
    const { number } = this.segment;
    const theirs = this.#theirs;
    return html`<form
      class="inline-form"
      @submit=${(/** @type {Event} */ event) => this.#submit(event)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}
    >
      <label for="correct-${number}">${this.say('booth.correct.label')}</label>
      <textarea
        id="correct-${number}"
        rows="3"
        lang=${this.language}
        dir="auto"
        @input=${() => this.#keep()}
      ></textarea>
      ${this.tooLong > 0 ? html`<p class="notice" role="alert">${this.say('booth.correct.long', { count: this.tooLong, most: limits.segment })}</p>` : nothing}
      ${this.#voices()} ${theirs ? this.#conflict(theirs) : this.refusalNotice()}
      <p class="actions">
        <button>${this.say('booth.correct.save')} <kbd>Enter</kbd></button>
        <button type="button" class="quiet" @click=${() => this.#leave()}>
          ${this.say('room.cancel')} <kbd>Esc</kbd>
        </button>
      </p>
    </form>`;
  }

  #voices() {
    const speakers = BoothVoice.speakersOf(this, this.segment.item);
    const voices = speakers.map((it) => voiceOf(it, this.language));
    const own = { speaker: this.segment.speaker, voice: this.segment.voice };
    const known = voices.findIndex((it) => sameVoice(it, own));
    return html`<label class="small">
      ${this.say('booth.voice.legend')}
      <select name="voice">
        ${known < 0 ? html`<option value="-1" selected>${own.voice ?? this.say('booth.voice.nobody')}</option>` : nothing}
        ${speakers.map(({ names }, index) => {
          const [language, name] = textIn(names, this.language, this.facts.language);
          return html`<option value=${index} lang=${language} ?selected=${index === known}>${name}</option>`;
        })}
      </select>
    </label>`;
  }

  /** Shows both texts, so that neither is overwritten unseen. @param {import('../protocol/frames.js').Segment} theirs */
  #conflict(theirs) {
    return html`<div class="notice" role="alert">
      <p>${this.say('booth.correct.changed', { name: theirs.by.name })}</p>
      ${
        theirs.text
          ? html`<p class="text" lang=${this.language} dir="auto">${theirs.text}</p>`
          : html`<p>${this.say('booth.retracted')}</p>`
      }
      <p class="actions">
        <button type="button" @click=${() => this.#mine(theirs)}>${this.say('booth.correct.mine')}</button>
        <button type="button" class="quiet" @click=${() => this.#leave()}>${this.say('booth.correct.theirs')}</button>
      </p>
    </div>`;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (isComposing(event) || event.altKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#leave();
    } else if (event.key === 'Enter' && !event.shiftKey && event.target === this.#box) this.#submit(event);
  }

  #leave() {
    this.#typed.keep(this.#place, '');
    this.tell('edit-ended');
  }

  /** @param {import('../protocol/frames.js').Segment} theirs */
  #mine(theirs) {
    this.revision = theirs.revision;
    this.#keep();
    void this.#save();
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    if (this.#box.value.trim() !== '' && !this.sending) void this.#save();
  }

  async #save() {
    const text = this.#box.value.trim();
    this.tooLong = text.length > limits.segment ? text.length : 0;
    if (this.tooLong > 0) return;
    const { segment, revision } = this;
    const { speaker, voice, ...rest } = carried(segment);
    this.sending = true;
    const done = await this.order({
      type: 'correct_segment',
      ...rest,
      ...this.#chosen({ speaker, voice }),
      revision: revision ?? segment.revision,
      text,
    });
    this.sending = false;
    if (done) this.#leave();
    else this.requestUpdate();
  }

  /** @param {import('./voices.js').Voice} own @returns {import('./voices.js').Voice} */
  #chosen(own) {
    const index = Number(/** @type {HTMLSelectElement} */ (this.querySelector('select')).value);
    if (index < 0) return own;
    return voiceOf(BoothVoice.speakersOf(this, this.segment.item)[index], this.language);
  }
}

customElements.define('consilium-booth-correction', BoothCorrection);
