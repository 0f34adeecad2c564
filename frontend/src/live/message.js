import { html, nothing } from 'lit';
import { asks, sameLanguage } from '../i18n/text.js';
import { typedTexts } from '../protocol/drafts.js';
import { refusal } from '../i18n/refusals.js';
import { confirmed } from '../shared/confirm.js';
import { Island } from '../shared/island.js';
import { typed } from '../shared/typed-text.js';
import { body, head, nameOf, quote } from './message-view.js';

/** @typedef {import('../protocol/frames.js').ReactionCode} ReactionCode */

const REACTIONS = /** @type {const} */ (['agree', 'thanks', 'applause', 'unclear']);

/** One message of the chat, with its reader's actions. */
class ConsiliumMessage extends Island {
  static properties = {
    ...Island.properties,
    message: { attribute: false },
    answered: { attribute: false },
    times: { attribute: false },
    open: { type: Boolean },
    active: { type: Boolean },
    form: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    const none = /** @type {any} */ (undefined);
    /** @type {import('../protocol/frames.js').Message} */
    this.message = none;
    /** @type {import('../protocol/frames.js').Message | undefined} the one that it answers */
    this.answered = undefined;
    /** @type {import('../i18n/times.js').Times} */
    this.times = none;
    /** whether something may be written in the room */
    this.open = false;
    /** whether it has the focus of the list: only then its buttons are shown */
    this.active = false;
    /** @type {import('./rewriting.js').Rewriting | undefined} */
    this.form = undefined;
    /** @type {import('./rewriting.js').Rewriting | undefined} the form that the last problem concerns */
    this.refused = undefined;
    /** @type {any} what the last command was refused with */
    this.problem = undefined;
    this.busy = false;
    /** loaded when it may be needed @type {typeof import('./message-form.js') | undefined} */
    this.formPart = undefined;
  }

  /** The form is fetched when the message is focused: when it is needed there may be no connection. */
  updated() {
    if (this.active && (this.mine || this.#mayTranslate())) void this.#fetchForm();
  }

  async #fetchForm() {
    this.formPart ??= await import('./message-form.js').catch(() => undefined);
    return this.formPart;
  }

  get mine() {
    return this.message.by.id === this.me.person.id;
  }

  render() {
    const { message } = this;
    return html`
      ${head(this, message, this.mine)} ${quote(this, this.answered, message.reply_to)} ${body(this, message)}
      ${message.deleted ? nothing : html`${this.#reactions()} ${this.#question()} ${this.#actions()} ${this.#form()}`}
      ${
        this.problem && !this.#marked
          ? html`<p class="notice" role="alert">${refusal(this.words, this.problem)}</p>`
          : nothing
      }
    `;
  }

  #reactions() {
    const said = REACTIONS.filter((code) => (this.message.reactions?.[code] ?? 0) > 0);
    if (said.length === 0) return nothing;
    return html`<ul class="reactions" aria-label=${this.words.say('room.chat.reactions')}>
      ${said.map((code) => html`<li>${this.#reaction(code, this.message.reactions?.[code])}</li>`)}
    </ul>`;
  }

  /** @param {ReactionCode} code @param {number} [count] */
  #reaction(code, count) {
    const on = (this.me.reactions[String(this.message.number)] ?? []).includes(code);
    const word = this.words.say(`Reaction.${code}`);
    if (!this.open || !this.may('room.say')) return html`<span class="tag">${word} ${count}</span>`;
    return html`<button
      type="button"
      class="quiet small"
      tabindex=${this.active ? 0 : -1}
      aria-pressed=${on}
      @click=${() => this.#do({ type: 'react', message: this.message.number, reaction: code, on: !on })}
    >
      ${word} ${count ?? nothing}
    </button>`;
  }

  #question() {
    const { message, words } = this;
    if (message.question !== undefined) return html`<p class="tag">${words.say('room.chat.is_question')}</p>`;
    if (!this.open || !this.mine || !this.may('question.ask') || !asks(message.text ?? '')) return nothing;
    return html`<p class="offer">
      ${words.say('room.chat.question_offer')} ${this.#button('room.chat.raise', () => this.#raise(), true)}
    </p>`;
  }

  #raise() {
    return this.#do({ type: 'raise', message: this.message.number });
  }

  #actions() {
    if (!this.active || this.form) return nothing;
    const { message, mine } = this;
    const says = this.open && this.may('room.say');
    const moderates = this.may('room.moderate');
    const offered = mine && asks(message.text ?? '');
    const raises = this.open && message.question === undefined && (mine ? !offered : this.may('question.triage'));
    return html`<p class="actions" role="group" aria-label=${this.words.say('room.chat.actions')}>
      ${says ? this.#button('room.chat.reply', () => this.#tell('reply')) : nothing}
      ${says ? REACTIONS.filter((code) => !message.reactions?.[code]).map((code) => this.#reaction(code)) : nothing}
      ${raises ? this.#button('room.chat.raise', () => this.#raise()) : nothing}
      ${says && mine ? this.#button('room.chat.edit', () => this.#begin()) : nothing}
      ${this.#mayTranslate() ? this.#button('room.chat.translate', () => this.#begin(this.#ownTag)) : nothing}
      ${
        moderates
          ? this.#button(message.pinned ? 'room.chat.unpin' : 'room.chat.pin', () =>
              this.#do({ type: 'pin', message: message.number, on: !message.pinned }),
            )
          : nothing
      }
      ${mine || moderates ? this.#button('room.chat.delete', () => void this.#delete()) : nothing}
    </p>`;
  }

  #mayTranslate() {
    return this.may('question.translate') && !sameLanguage(this.message.language, this.facts.language);
  }

  /** The page's language, as the exchange calls it. */
  get #ownTag() {
    const { exchange, language } = this.facts;
    return exchange.languages.find(({ tag }) => sameLanguage(tag, language))?.tag ?? language;
  }

  /** @param {string} key @param {() => void} click @param {boolean} [always] whether Tab reaches it in every message */
  #button(key, click, always = false) {
    return html`<button type="button" class="quiet small" tabindex=${always || this.active ? 0 : -1} @click=${click}>
      ${this.words.say(key)}
    </button>`;
  }

  /** Shows the text once more: a deleted text cannot be restored, not even from the record. */
  async #delete() {
    const { words, message, mine } = this;
    const name = nameOf(this, message.by);
    const sure = await confirmed({
      title: words.say(mine ? 'room.chat.delete_own' : 'room.chat.delete_other', { name }),
      body: html`<blockquote>${typed(message.text, message.language)}</blockquote>`,
      yes: words.say('room.chat.delete'),
      no: words.say('room.chat.keep'),
      danger: true,
    });
    if (sure) await this.#do({ type: 'delete', message: message.number });
    this.#tell('back');
  }

  /** Whether the refusal concerns the open form: in a different text its findings would mark anything. */
  get #marked() {
    return this.problem?.findings && this.form && this.form === this.refused;
  }

  /** Continues a text begun earlier. @param {string} [into] the language of a translation; none: the message itself */
  async #begin(into) {
    const part = await this.#fetchForm();
    this.problem = part ? undefined : { code: '' };
    if (!part) return;
    this.form = new part.Rewriting(typedTexts(this.facts.exchange.slug, sessionStorage), this.message, into);
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.inline-form :is(textarea, button)'))?.focus();
  }

  /** The typed text is restored when the form is opened again. */
  #end() {
    this.form = undefined;
    this.problem = undefined;
    this.#tell('back');
  }

  #form() {
    const { formPart, form } = this;
    if (!formPart || !form) return nothing;
    return formPart.messageForm(this, form, {
      refused: this.#marked ? this.problem.findings : undefined,
      submit: (checked) => {
        if (!this.busy) void this.#send(form, checked);
      },
      leave: () => this.#end(),
      drop: () => {
        form.write('');
        this.#end();
      },
      back: () => this.#back(),
    });
  }

  #back() {
    this.problem = undefined;
    this.querySelector('textarea')?.focus();
  }

  /**
   * Closes the form when the command was done; otherwise the text stays. By then it may be closed, and a different one open.
   *
   * @param {import('./rewriting.js').Rewriting} form
   * @param {boolean} checked
   */
  async #send(form, checked) {
    const { text } = form;
    const done = await this.#do(form.command(this.message, checked), form);
    if (done && form.done(text) && form === this.form) this.#end();
  }

  /**
   * @param {import('../protocol/command-types.js').Command} command
   * @param {import('./rewriting.js').Rewriting} [form] from which it comes
   * @returns {Promise<boolean>} whether it was done
   */
  async #do(command, form) {
    this.busy = true;
    this.problem = undefined;
    try {
      await this.send(command);
      return true;
    } catch (problem) {
      this.refused = form;
      this.problem = problem;
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** @param {'reply' | 'back'} what tells the list */
  #tell(what) {
    this.dispatchEvent(new CustomEvent(`message-${what}`, { bubbles: true, detail: this.message }));
  }
}

customElements.define('consilium-message', ConsiliumMessage);
