import { html, nothing } from 'lit';
import { typedTexts } from '../protocol/drafts.js';
import { unsentNotice } from '../shared/unsent-notice.js';
import { RoomElement } from '../shared/room-element.js';
import { spaceLeft } from '../shared/text-box.js';

/** The form to ask. The text leaves its box only when the server has it. */
class QuestionAsk extends RoomElement {
  static properties = {
    ...RoomElement.properties,
    pending: { attribute: false },
    length: { state: true },
    sending: { state: true },
    done: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../protocol/command-outbox.js').Pending[]} what was sent before the page was loaded anew */
    this.pending = [];
    this.length = 0;
    this.sending = false;
    this.done = false;
  }

  get kept() {
    return typedTexts(this.exchange.slug, sessionStorage);
  }

  /** Restores text typed before a reload, with every choice: above all whether a name is to be shown. */
  firstUpdated() {
    const kept = this.kept.read('ask');
    for (const [name, value] of kept ? Object.entries(JSON.parse(kept)) : []) {
      const field = this.querySelector('form')?.elements.namedItem(name);
      if (field && 'value' in field) field.value = value;
    }
    this.length = this.querySelector('textarea')?.value.length ?? 0;
    const sent = this.pending.findLast(({ command }) => command.type === 'ask');
    if (sent) void this.finish(this.settled(sent.done));
  }

  keep() {
    const form = this.querySelector('form');
    if (!form) return;
    const written = Object.fromEntries(new FormData(form));
    this.kept.keep('ask', written.text === '' ? '' : JSON.stringify(written));
  }

  /** @param {SubmitEvent} event */
  async submitted(event) {
    event.preventDefault();
    await this.ask(false);
  }

  /** @param {boolean} checked send it although it looks like a patient's identity */
  async ask(checked) {
    const form = this.querySelector('form');
    if (!form || this.sending || this.door === 'over') return;
    const data = new FormData(form);
    const text = (name = '') => String(data.get(name) ?? '');
    if (!text('text').trim()) return this.querySelector('textarea')?.focus();
    await this.finish(
      this.order({
        type: 'ask',
        text: text('text'),
        language: text('language'),
        named: text('named') === 'yes',
        ...(text('to') && { to: text('to') }),
        ...(text('item') && { item: Number(text('item')) }),
        ...(checked && { checked }),
      }),
    );
  }

  /** @param {Promise<boolean>} sent whether it was done; the language and the choice about the name stay for the next one */
  async finish(sent) {
    this.sending = true;
    this.done = await sent;
    this.sending = false;
    if (this.done) {
      for (const box of this.querySelectorAll('textarea, [name=to], [name=item]')) {
        /** @type {HTMLTextAreaElement | HTMLSelectElement} */ (box).value = '';
      }
      this.length = 0;
      this.kept.keep('ask', '');
    } else {
      await this.updateComplete;
      this.querySelector('textarea')?.focus();
    }
  }

  /** @param {InputEvent} event */
  typed(event) {
    this.length = /** @type {HTMLTextAreaElement} */ (event.target).value.length;
    this.done = false;
    this.forgetWarning();
  }

  render() {
    return html`<form class="form ask" @submit=${this.submitted} @input=${this.keep} @change=${this.keep}>
      <div class="field">
        <label for="ask-text">${this.say('room.question.text')}</label>
        <textarea
          id="ask-text"
          name="text"
          rows="4"
          ?readonly=${this.sending}
          aria-describedby="ask-hint"
          @input=${this.typed}
        ></textarea>
        <p id="ask-hint" class="hint">${this.say('room.question.text.hint')} ${spaceLeft(this.words, this.length)}</p>
      </div>
      ${this.warning(() => this.ask(true))}
      ${
        this.door === 'over'
          ? unsentNotice(this.words, this.say(this.paused ? 'room.question.paused' : 'room.question.over'))
          : html`${this.choices()} ${this.names()}
              <p class="actions">
                <button aria-disabled=${this.sending}>${this.say('room.question.send')}</button>
              </p>`
      }
      <p role="status" class=${this.done ? 'done' : ''}>${this.told()}</p>
    </form>`;
  }

  told() {
    if (this.done) return this.say('room.question.sent');
    if (!this.sending) return nothing;
    return this.say(this.room.line.state === 'live' ? 'room.write.sending' : 'room.write.waits');
  }

  choices() {
    const { items } = this.exchange;
    return html`<div class="ask-choices">
      <div class="field">
        <label for="ask-language">${this.say('room.question.language')}</label>
        <select id="ask-language" name="language">
          ${this.ownFirst.map((tag) => html`<option value=${tag}>${this.languageName(tag)}</option>`)}
        </select>
      </div>
      ${
        this.speakers.length > 0
          ? html`<div class="field">
              <label for="ask-to">${this.say('room.question.to.label')}</label>
              <select id="ask-to" name="to">
                <option value="">${this.say('room.question.to.nobody')}</option>
                ${this.speakers.map(({ id, name }) => html`<option value=${id ?? ''}>${name}</option>`)}
              </select>
            </div>`
          : nothing
      }
      <div class="field">
        <label for="ask-item">${this.say('room.question.item.label')}</label>
        <select id="ask-item" name="item">
          <option value="">${this.say('room.question.item.none')}</option>
          ${items.map(({ number, title }) => html`<option value=${number}>${title}</option>`)}
        </select>
      </div>
    </div>`;
  }

  names() {
    return html`<fieldset>
      <legend>${this.say('room.question.names')}</legend>
      <label class="choice">
        <input type="radio" name="named" value="yes" checked />
        <span>${this.say('room.question.names.yes')}</span>
      </label>
      <label class="choice">
        <input type="radio" name="named" value="no" />
        <span>
          ${this.say('room.question.names.no')}
          <span class="small soft">${this.say('room.question.names.no.hint')}</span>
        </span>
      </label>
    </fieldset>`;
  }
}

customElements.define('consilium-question-ask', QuestionAsk);
