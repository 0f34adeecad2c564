import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { sameLanguage } from '../i18n/text.js';
import { typedTexts } from '../protocol/drafts.js';
import { announced } from '../protocol/room-state.js';
import { MOST_SHOWN, kindOf, original, placeOf, translated, untranslated, wasThere } from '../protocol/translation.js';
import { RoomElement } from '../shared/room-element.js';
import { isComposing } from '../shared/text-box.js';

/** @typedef {import('../protocol/translation.js').Work} Work */

/** An interpreter's pending texts: the original above, the box below, one for each missing language. */
class TranslationDesk extends RoomElement {
  static properties = { ...RoomElement.properties, into: { state: true }, told: { state: true } };

  /** @type {typeof RoomElement.shown} */
  static shown = ({ questions, messages, announcement }) => [questions, messages, announcement];

  constructor() {
    super();
    /** @type {string[] | undefined} languages that this interpreter writes */
    this.into = undefined;
    this.told = '';
    /** @type {Map<string, import('../shared/room-element.js').Refusal | undefined>} the refusal of each text, by its place */
    this.refused = new Map();
  }

  /** Typed and not sent yet, by number and language. */
  get drafts() {
    return typedTexts(this.exchange.slug, sessionStorage);
  }

  /** Initially the languages of the sides: everything is wanted in these. */
  get languages() {
    if (this.into) return this.into;
    const sides = this.exchange.sides.map(({ language }) => language);
    return this.tags.filter((it) => sides.some((side) => sameLanguage(side, it)));
  }

  /** @param {string} language @param {boolean} on */
  choose(language, on) {
    const others = this.languages.filter((it) => it !== language);
    this.into = this.tags.filter((it) => (it === language ? on : others.includes(it)));
  }

  /** @param {Work} work @param {string} language @param {boolean} checked send it although it looks like a patient's identity */
  async submitted(work, language, checked) {
    const key = placeOf(work, language);
    const text = this.drafts.read(key);
    if (!text.trim()) return;
    const done = await this.order(translated(work, language, text, checked));
    this.told = done ? this.say('room.desk.translate.done', { language: this.languageName(language) }) : '';
    if (done) {
      this.drafts.keep(key, '');
      this.refused.delete(key);
    } else this.refused.set(key, this.refusal);
    // The room may have shown it before the answer: only now it is known not to be pending.
    this.requestUpdate();
  }

  /** A changed text has not been checked. @param {string} key @param {string} text */
  typed(key, text) {
    this.drafts.keep(key, text);
    if (this.refused.delete(key)) this.requestUpdate();
  }

  render() {
    const { questions, messages } = this.room;
    const typed = this.drafts.all();
    const work = untranslated(
      questions.values(),
      messages.values(),
      this.languages,
      typed,
      announced(this.room, this.clock.now()),
    );
    return html`<section class="translation-desk" aria-labelledby="translation-title">
      <h2 id="translation-title">${this.say('room.desk.translate.title')} <span class="soft">${work.length}</span></h2>
      ${this.chooser()}
      <p role="status" class=${this.told ? 'done' : ''}>${this.told}</p>
      ${work.length === 0 ? html`<p class="soft">${this.say('room.desk.translate.empty')}</p>` : nothing}
      <ul class="questions">
        ${repeat(
          work.slice(0, MOST_SHOWN),
          ({ kind, of }) => `${kind}/${of.number}`,
          (it) => this.item(it, typed),
        )}
      </ul>
      ${
        work.length > MOST_SHOWN
          ? html`<p class="soft">${this.say('room.desk.translate.more', { count: work.length - MOST_SHOWN })}</p>`
          : nothing
      }
    </section>`;
  }

  chooser() {
    const chosen = this.languages;
    return html`<fieldset class="into">
      <legend class="small">${this.say('room.desk.translate.into')}</legend>
      ${this.tags.map(
        (tag) =>
          html`<label>
            <input
              type="checkbox"
              .checked=${chosen.includes(tag)}
              @change=${(/** @type {Event} */ event) =>
                this.choose(tag, /** @type {HTMLInputElement} */ (event.target).checked)}
            />
            ${this.languageName(tag)}
          </label>`,
      )}
    </fieldset>`;
  }

  /** @param {Work} work @param {Record<string, string>} typed by place */
  item(work, typed) {
    const { of, kind } = work;
    const said = original(work);
    const waits = kind === 'question' && 'state' in of && of.state === 'translating';
    return html`<li class=${waits ? 'wanted' : ''}>
      <p class="small">
        <b>${this.say(waits ? 'room.desk.translate.waits' : kindOf(work))}</b>
        <span class="soft"
          >${[this.languageName(said.language), this.personName(said.by)].filter(Boolean).join(' · ')}</span
        >
      </p>
      <p class="said" lang=${said.language}>${said.text}</p>
      ${work.missing.map((language) => this.box(work, language, typed))}
    </li>`;
  }

  /** @param {Work} work @param {string} language @param {Record<string, string>} typed by place */
  box(work, language, typed) {
    const key = placeOf(work, language);
    const there = wasThere(work, language);
    const id = `translate-${key.replace('/', '-')}`;
    const refused = this.refused.get(key);
    return html`<form
      class="form translate"
      @submit=${(/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        void this.submitted(work, language, false);
      }}
    >
      <label for=${id}>${this.languageName(language)}</label>
      ${there ? html`<p class="small soft">${this.say('room.desk.translate.there')} <q lang=${language}>${there.text}</q></p>` : nothing}
      <textarea
        id=${id}
        lang=${language}
        rows="2"
        .value=${typed[key] ?? ''}
        @input=${(/** @type {{target: HTMLTextAreaElement}} */ { target }) => this.typed(key, target.value)}
        @keydown=${submitByKey}
      ></textarea>
      <button class="quiet">${this.say('room.desk.translate.send')}</button>
      ${refused ? this.warning(() => this.submitted(work, language, true), refused, this.querySelector(`#${id}`)) : nothing}
    </form>`;
  }
}

/** @param {KeyboardEvent} event Ctrl+Enter, or ⌘+Enter */
function submitByKey(event) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
  /** @type {HTMLTextAreaElement} */ (event.target).form?.requestSubmit();
}

customElements.define('consilium-translation-desk', TranslationDesk);
