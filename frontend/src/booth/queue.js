import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isComposing } from '../shared/text-box.js';
import { activeClaim } from '../protocol/booths.js';
import { typedTexts } from '../protocol/drafts.js';
import { announced } from '../protocol/room-state.js';
import { MOST_SHOWN, kindOf, original, placeOf, translated, untranslated, wasThere } from '../protocol/translation.js';
import { BoothElement } from './booth-element.js';
import { keyOf } from './keys.js';

/** @typedef {import('../protocol/translation.js').Work} Work */

/** Messages, questions and answers missing in the booth's language: claimed by one interpreter, translated, done. */
class BoothQueue extends BoothElement {
  /** @type {typeof BoothElement.shown} with the periodic presence frame, because claims expire by time */
  static shown = ({ questions, messages, announcement, notes, here }) => [
    questions,
    messages,
    announcement,
    notes.claims,
    here,
  ];

  constructor() {
    super();
    /** @type {Map<string, import('../shared/room-element.js').Refusal | undefined>} the refusal of each text, by its place */
    this.refused = new Map();
    /** @type {Set<string>} places claimed by this window */
    this.claimed = new Set();
  }

  get #typed() {
    return typedTexts(this.exchange.slug, sessionStorage);
  }

  /** @param {Work} work the key is shared with the room's desk: a translation begun there continues here */
  #place(work) {
    return placeOf(work, this.language);
  }

  /** Focuses the text begun, otherwise the first unclaimed one. */
  enter() {
    const box = /** @type {HTMLElement | null} */ (this.querySelector('textarea, button'));
    box?.focus();
  }

  render() {
    const { questions, messages } = this.room;
    const typed = this.#typed.all();
    const work = untranslated(
      questions.values(),
      messages.values(),
      [this.language],
      typed,
      announced(this.room, this.clock.now()),
    );
    return html`<section class="booth-queue" aria-labelledby="booth-queue">
      <h2 id="booth-queue">
        ${this.say('booth.queue')} <span class="soft">${work.length}</span> <kbd>${keyOf('queue')}</kbd>
      </h2>
      ${work.length === 0 ? html`<p class="small soft">${this.say('booth.queue.empty')}</p>` : nothing}
      <ul>
        ${repeat(
          work.slice(0, MOST_SHOWN),
          ({ kind, of }) => `${kind}/${of.number}`,
          (it) => html`<li>${this.#item(it, typed)}</li>`,
        )}
      </ul>
      ${
        work.length > MOST_SHOWN
          ? html`<p class="small soft">${this.say('room.desk.translate.more', { count: work.length - MOST_SHOWN })}</p>`
          : nothing
      }
    </section>`;
  }

  /** @param {Work} work @param {Record<string, string>} typed by place */
  #item(work, typed) {
    const said = original(work);
    const claim = activeClaim(this.notes, work.of.number, this.language, this.clock.now());
    const mine = claim ? claim.by.id === this.me.person.id : this.claimed.has(this.#place(work));
    return html`
      <p class="small soft">${this.say(kindOf(work))} · ${this.personName(said.by)}</p>
      <p class="text" lang=${said.language} dir="auto">${said.text}</p>
      ${mine ? this.#form(work, typed[this.#place(work)] ?? '') : claim ? this.#others(claim.by.name) : this.#claimButton(work)}
      ${this.#refusal(work)}
    `;
  }

  /** @param {string} name */
  #others(name) {
    return html`<p class="small"><span class="tag">${this.say('booth.queue.taken', { name })}</span></p>`;
  }

  /** @param {Work} work */
  #claimButton(work) {
    return html`<button type="button" class="quiet small" @click=${() => this.#claim(work)}>
      ${this.say('booth.queue.take')}
    </button>`;
  }

  /** @param {Work} work */
  async #claim(work) {
    const done = await this.#order(work, { type: 'take_translation', of: work.of.number, language: this.language });
    if (!done) return;
    this.claimed.add(this.#place(work));
    this.requestUpdate();
    await this.updateComplete;
    this.#box(work)?.focus();
  }

  /** @param {Work} work */
  #id(work) {
    return `queue-${this.#place(work).replace('/', '-')}`;
  }

  /** @param {Work} work @returns {HTMLTextAreaElement | null} */
  #box(work) {
    return this.querySelector(`#${CSS.escape(this.#id(work))}`);
  }

  /** @param {Work} work @param {string} typed */
  #form(work, typed) {
    const place = this.#place(work);
    const there = wasThere(work, this.language);
    return html`<form class="inline-form" @submit=${(/** @type {Event} */ event) => this.#submit(event, work)}>
      ${there ? html`<p class="small soft">${this.say('room.desk.translate.there')} <q lang=${this.language}>${there.text}</q></p>` : nothing}
      <label class="small" for=${this.#id(work)}>${this.say('booth.queue.label', { language: this.booth.name })}</label>
      <textarea
        id=${this.#id(work)}
        rows="2"
        lang=${this.language}
        dir="auto"
        .value=${typed}
        @input=${(/** @type {{target: HTMLTextAreaElement}} */ { target }) => this.#written(place, target.value)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event, work)}
      ></textarea>
      <p class="actions">
        <button class="small">${this.say('booth.queue.done')} <kbd>Enter</kbd></button>
        <button type="button" class="quiet small" @click=${() => this.#giveBack(work)}>
          ${this.say('booth.queue.give_back')}
        </button>
      </p>
    </form>`;
  }

  /** @param {KeyboardEvent} event @param {Work} work */
  #key(event, work) {
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !isComposing(event))
      void this.#submit(event, work);
  }

  /** @param {Event} event @param {Work} work */
  #submit(event, work) {
    event.preventDefault();
    return this.#send(work, false);
  }

  /** A changed text has not been checked. @param {string} place @param {string} text */
  #written(place, text) {
    this.#typed.keep(place, text);
    if (this.refused.delete(place)) this.requestUpdate();
  }

  /** @param {Work} work @param {boolean} checked send it although it looks like a patient's identity */
  async #send(work, checked) {
    const text = (this.#box(work)?.value ?? '').trim();
    if (text === '') return;
    const done = await this.#order(work, translated(work, this.language, text, checked));
    if (!done) return;
    this.#typed.keep(this.#place(work), '');
    this.requestUpdate();
    this.tell('back-to-box');
  }

  /** @param {Work} work the typed text is kept in case it is claimed again */
  async #giveBack(work) {
    const { number } = work.of;
    const done = await this.#order(work, { type: 'give_back_translation', of: number, language: this.language });
    if (done) this.claimed.delete(this.#place(work));
    this.requestUpdate();
  }

  /** @param {Work} work @param {import('../protocol/command-types.js').Command} command */
  async #order(work, command) {
    const done = await this.order(command);
    if (done) this.refused.delete(this.#place(work));
    else this.refused.set(this.#place(work), this.refusal);
    this.requestUpdate();
    return done;
  }

  /** @param {Work} work */
  #refusal(work) {
    const why = this.refused.get(this.#place(work));
    return why ? this.warning(() => this.#send(work, true), why, this.#box(work)) : nothing;
  }
}

customElements.define('consilium-booth-queue', BoothQueue);
