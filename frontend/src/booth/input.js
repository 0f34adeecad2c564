import { html, nothing } from 'lit';
import { limits } from '../protocol/limits.js';
import { setProperties } from '../shared/set-properties.js';
import { cleaned, isComposing } from '../shared/text-box.js';
import { typedTexts } from '../protocol/drafts.js';
import { UnsentDraft } from './unsent-draft.js';
import { BoothElement } from './booth-element.js';
import { insertText } from './insert-text.js';
import { DraftSender } from './draft-sender.js';
import { buttons, charactersLeft, splitOffer, stateLine, textBox } from './input-view.js';
import './marks.js';
import { Completions, isPlain } from './completion-list.js';
import { splitText } from './segment-text.js';
import './voice-bar.js';

/** Milliseconds between two drafts: over a socket, and over HTTP, where each is a request. */
const PACE = 100;
const PACE_HTTP = 500;

/** The box: typed text is a draft at once, and Enter makes it a segment. The text is kept until the room has stored it. */
class BoothInput extends BoothElement {
  static properties = {
    ...BoothElement.properties,
    work: { attribute: false },
    writer: { attribute: false },
    voice: { attribute: false },
    item: { attribute: false },
    text: { state: true },
    completions: { state: true },
    splitting: { state: true },
    told: { state: true },
    within: { state: true },
  };

  constructor() {
    super();
    /** what is being translated, in a relay @type {import('../protocol/frames.js').Segment | undefined} */
    this.work = undefined;
    /** @type {import('./writer.js').Writer} */
    this.writer = /** @type {any} */ (undefined);
    /** @type {import('./voices.js').Voice} */
    this.voice = {};
    /** @type {number | undefined} */
    this.item = undefined;
    this.text = '';
    /** @type {string[] | undefined} a text that is too long, in parts */
    this.splitting = undefined;
    this.told = '';
    this.completions = new Completions();
    this.composing = false;
    /** when the first character was typed; none: part of the text was there before @type {number | undefined} */
    this.startedAt = undefined;
    this.held = false;
    /** whether it has the focus */
    this.within = false;
    /** @type {UnsentDraft | undefined} */
    this.unsent = undefined;
    this.drafts = new DraftSender(
      (text) => this.sendDraft(text),
      () => (this.room.line.state === 'live' && this.room.line.by === 'stream' ? PACE_HTTP : PACE),
    );
    /** @type {(draft: any) => void} */
    this.draft = () => {};
  }

  get #box() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector('#booth-text'));
  }

  firstUpdated() {
    this.unsent = new UnsentDraft(typedTexts(this.exchange.slug, sessionStorage), this.language);
    const { written } = this.unsent;
    if (written) this.tell('text-kept', written);
    this.fill(written?.text ?? '');
    this.focusBox();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.drafts.end();
  }

  /** A holder who gets the lease back shows the text in the box as a draft. */
  updated() {
    const writes = this.writes;
    if (writes && !this.held && this.text !== '') this.drafts.type(this.text);
    if (!writes && this.held) this.drafts.end();
    this.held = writes;
    this.unsent?.keep(this);
  }

  get writes() {
    return this.holds && this.doorState === 'open';
  }

  focusBox() {
    this.#box?.focus();
  }

  /** @param {string} text replaces the content of the box */
  fill(text) {
    this.#box.value = text;
    this.startedAt = undefined;
    this.#changed();
  }

  /** @param {string} text at the caret @param {number} [typed] characters that it replaces */
  insert(text, typed) {
    insertText(this.#box, text, typed);
  }

  typed() {
    this.startedAt ??= this.text === '' ? performance.now() : undefined;
    this.#changed();
    this.#offer();
  }

  #changed() {
    const had = this.text !== '';
    this.text = this.#box.value;
    if (had && this.text === '') this.tell('emptied');
    this.splitting = undefined;
    if (this.text === '') this.startedAt = undefined;
    // Text under composition by an input method is not final.
    if (this.writes && !this.composing) this.drafts.type(this.text);
  }

  /** @param {string} text */
  sendDraft(text) {
    if (!this.writes || !this.lease) return;
    const shown = cleaned(text.slice(-limits.segment)); // a cut may halve a character
    const { number: lease } = this.lease;
    const { language: booth, voice, item } = this;
    this.draft({ booth, console: this.seat.console, lease, text: shown, ...voice, ...(item && { item }) });
  }

  #offer() {
    const box = this.#box;
    const before = box.value.slice(0, box.selectionStart);
    const source = this.work?.text ?? this.itemTitle(this.item) ?? '';
    const language =
      this.work?.booth ?? this.exchange.items.find((it) => it.number === this.item)?.title_language ?? '';
    const terms = this.seat.terms;
    const found = this.composing ? [] : terms.complete(before, this.language, terms.in(source, language));
    this.completions = Completions.terms(found);
  }

  render() {
    const { text } = this;
    const over = this.doorState === 'over';
    return html`
      <form
        class="booth-write"
        ?hidden=${over && !this.paused && text === '' && !this.within}
        @focusin=${() => (this.within = true)}
        @focusout=${(/** @type {any} */ { relatedTarget }) =>
          (this.within = this.contains(relatedTarget ?? document.activeElement))}
        @submit=${(/** @type {Event} */ event) => this.#submit(event)}
      >
        <consilium-booth-voice
          ${setProperties({ ...this.all, voice: this.voice, item: this.item })}
        ></consilium-booth-voice>
        ${textBox(this)} ${stateLine(this)}
        <p class="small" role="status">${this.told}</p>
        ${charactersLeft(this)} ${this.splitting ? splitOffer(this, this.splitting) : nothing}
        <consilium-booth-marks ${setProperties({ ...this.all, text, work: this.work })}></consilium-booth-marks>
        ${over ? nothing : buttons(this)}
      </form>
    `;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (isComposing(event)) return;
    if (this.completions.length > 0 && isPlain(event) && this.#chose(event)) event.preventDefault();
    else if (event.key === 'ArrowUp' && this.text === '' && !event.altKey) {
      event.preventDefault();
      this.tell('last-wanted');
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) this.#submit(event);
  }

  composes() {
    this.composing = true;
  }

  composed() {
    this.composing = false;
    this.typed();
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key was for what is offered */
  #chose(event) {
    const index = this.completions.byKey(event.key);
    if (index !== undefined) this.take(index);
    else if (event.key === 'Escape') this.completions = new Completions();
    else if (event.key === 'ArrowDown') this.completions = this.completions.moved(1);
    else if (event.key === 'ArrowUp') this.completions = this.completions.moved(-1);
    else return false;
    return true;
  }

  clean() {
    this.told = this.say('booth.write.cleaned');
  }

  left() {
    this.completions = new Completions();
  }

  /** @param {number} index */
  take(index) {
    const { text, typed } = this.completions.all[index];
    this.completions = new Completions();
    this.insert(text, typed);
    this.completions = new Completions();
  }

  sounds() {
    this.focusBox();
    this.completions = Completions.sounds(this.booth.conventions.sounds);
  }

  unclear() {
    this.insert(`[${this.booth.conventions.unclear}]`);
  }

  /** The typed text belongs to the present speaker; then the next one speaks. */
  newSpeaker() {
    if (this.text.trim() === '' || this.#submit()) this.tell('next-voice');
    this.focusBox();
  }

  /** @param {Event} [event] @returns {boolean} whether it was sent */
  #submit(event) {
    event?.preventDefault();
    const text = this.text.trim();
    if (text === '' || this.composing) return false;
    this.told = this.writes ? '' : this.say('booth.write.kept');
    if (!this.writes) return false;
    if (text.length > limits.segment) {
      this.splitting = splitText(text);
      return false;
    }
    void this.#write(text);
    return true;
  }

  /** Readers keep the draft until the segment takes its place. */
  #clear() {
    this.#box.value = '';
    this.text = '';
    this.splitting = undefined;
    this.startedAt = undefined;
    this.completions = new Completions();
  }

  /** @param {string} text @returns {Promise<boolean>} whether it was taken */
  #write(text) {
    const { voice, item, startedAt, work, lease } = this;
    const typed = startedAt === undefined ? undefined : Math.round(performance.now() - startedAt);
    const written = { text, ...voice, item, source: work?.number, typed_ms: typed };
    this.#clear();
    this.drafts.end();
    const taken = this.writer.write(written, lease?.number ?? 0);
    this.tell('written', written);
    // The segment ends the draft, and text typed meanwhile is a draft already.
    return taken.finally(() => {
      if (this.text !== '' && this.writes) this.drafts.type(this.text);
    });
  }

  /** Sends all parts at once: the writer keeps each until the room has it. @param {string[]} split */
  sendParts(split) {
    for (const part of split) void this.#write(part);
    this.focusBox();
  }
}

customElements.define('consilium-booth-input', BoothInput);
