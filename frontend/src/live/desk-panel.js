import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { answerer, inLanguage, mergeTargets, wordings } from '../protocol/questions.js';
import { typedTexts } from '../protocol/drafts.js';
import { confirmed } from '../shared/confirm.js';
import { ACTIONS } from './desk-actions.js';
import { beside } from './question-parts.js';
import { RoomElement } from '../shared/room-element.js';
import { isComposing } from '../shared/text-box.js';

/** @typedef {import('../protocol/frames.js').Question} Question */
/** @typedef {import('../protocol/frames.js').Speaker} Speaker */

/** What an action of the desk needs before it is done: a reason, an answer, a person, an item, the question that stays. */
class DeskPanel extends RoomElement {
  static properties = {
    ...RoomElement.properties,
    question: { attribute: false },
    action: {},
    people: { attribute: false },
    sending: { state: true },
  };

  constructor() {
    super();
    /** @type {Question | undefined} */
    this.question = undefined;
    this.action = '';
    /** @type {Speaker[]} to whom questions can be assigned */
    this.people = [];
    this.sending = false;
  }

  /** @param {import('lit').PropertyValues} changed */
  firstUpdated(changed) {
    super.firstUpdated(changed);
    /** @type {HTMLElement | null} */ (this.querySelector('textarea') ?? this.querySelector('select, input'))?.focus();
  }

  /** @param {Event} event */
  submitted(event) {
    event.preventDefault();
    void this.carryOut(false);
  }

  /** @param {boolean} checked send it although it looks like a patient's identity */
  async carryOut(checked) {
    const data = new FormData(this.querySelector('form') ?? undefined);
    const command = this.command((name) => String(data.get(name) ?? ''), checked);
    if (!command || this.sending) return;
    if (command.type === 'merge' && !(await this.confirmMerge(command.into))) return;
    this.sending = true;
    const done = await this.order(command);
    this.sending = false;
    if (!done) return;
    this.drafts.keep(this.draftKey, '');
    this.close();
  }

  /** Typed and not sent yet: closing a form or reloading the page loses nothing. */
  get drafts() {
    return typedTexts(this.exchange.slug, sessionStorage);
  }

  get draftKey() {
    return `${this.question?.number}/${this.action}`;
  }

  /** @param {InputEvent} event */
  typed(event) {
    this.drafts.keep(this.draftKey, /** @type {HTMLTextAreaElement} */ (event.target).value);
    this.forgetWarning();
  }

  /** @param {(name: string) => string} given @param {boolean} checked @returns {import('../protocol/command-types.js').QuestionCommand | undefined} */
  command(given, checked) {
    const question = this.question?.number;
    if (question === undefined) return undefined;
    switch (this.action) {
      case 'decline':
        return { type: 'decline', question, reason: given('text') };
      case 'answer_in_writing':
        return {
          type: 'answer_in_writing',
          question,
          language: given('language'),
          text: given('text'),
          ...(checked && { checked }),
        };
      case 'assign':
        return { type: 'assign', question, to: Number(given('to')) };
      case 'pin_to_item':
        return { type: 'pin_to_item', question, ...(given('item') && { item: Number(given('item')) }) };
      case 'merge':
        return given('into') ? { type: 'merge', question, into: Number(given('into')) } : undefined;
      default:
        return undefined;
    }
  }

  /** @param {number} into both are shown in full, because the merged one disappears for everybody */
  async confirmMerge(into) {
    const stays = this.room.questions.get(into);
    if (!stays || !this.question) return false;
    return confirmed({
      title: this.say('room.desk.merge.confirm'),
      body: html`<h3>${this.say('room.desk.merge.goes')}</h3>
        ${beside(this, this.question)}
        <h3>${this.say('room.desk.merge.stays')}</h3>
        ${beside(this, stays)}
        <p>${this.say('room.desk.merge.votes')}</p>`,
      yes: this.say('room.desk.act.merge'),
      no: this.say('room.desk.cancel'),
    });
  }

  close() {
    this.dispatchEvent(new CustomEvent('closed', { bubbles: true }));
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.stopPropagation();
    this.close();
  }

  render() {
    if (!this.question) return nothing;
    return html`<form class="form panel" @submit=${this.submitted} @keydown=${this.pressed}>
      ${this.fields(this.question)} ${this.warning(() => this.carryOut(true))}
      <p class="actions">
        <button aria-disabled=${this.sending}>${this.submitWord}</button>
        <button type="button" class="quiet" @click=${this.close}>${this.say('room.desk.cancel')}</button>
      </p>
    </form>`;
  }

  get submitWord() {
    if (this.action === 'merge') return this.say('room.desk.merge.look');
    return this.say(ACTIONS.find(({ name }) => name === this.action)?.word ?? 'room.desk.ok');
  }

  /** @param {Question} question */
  fields(question) {
    switch (this.action) {
      case 'decline':
        return this.textField('room.desk.decline.reason', 'room.desk.decline.hint', '');
      case 'answer_in_writing':
        return this.answerFields(question);
      case 'assign':
        return this.assignField(question);
      case 'pin_to_item':
        return this.itemField(question);
      default:
        return this.mergeField(question);
    }
  }

  /** @param {string} word @param {string} hint @param {string} text */
  textField(word, hint, text) {
    return html`<div class="field">
      <label for="panel-text">${this.say(word)}</label>
      <textarea
        id="panel-text"
        name="text"
        rows="3"
        required
        aria-describedby="panel-hint"
        @input=${this.typed}
        .value=${live(this.drafts.read(this.draftKey) || text)}
      ></textarea>
      <p id="panel-hint" class="hint">${this.say(hint)}</p>
    </div>`;
  }

  /** @param {Question} question */
  answerFields(question) {
    const own = this.me.language;
    const tags = this.ownFirst;
    return html`<div class="field">
        <label for="panel-language">${this.say('room.question.language')}</label>
        <select id="panel-language" name="language">
          ${tags.map((tag) => html`<option value=${tag}>${this.languageName(tag)}</option>`)}
        </select>
      </div>
      ${this.textField('room.desk.answer.text', 'room.desk.answer.hint', inLanguage(question.answers, own)?.text ?? '')}`;
  }

  /** @param {Question} question */
  assignField(question) {
    if (this.people.length === 0) return html`<p class="soft">${this.say('room.desk.assign.nobody')}</p>`;
    const chosen = answerer(question, this.exchange.items, this.people);
    return html`<div class="field">
      <label for="panel-to">${this.say('room.desk.assign.to')}</label>
      <select id="panel-to" name="to" required>
        <option value="" ?selected=${chosen === undefined}>${this.say('room.desk.assign.choose')}</option>
        ${this.people.map(
          (person) =>
            html`<option value=${person.id} ?selected=${person.id === chosen}>${this.personName(person)}</option>`,
        )}
      </select>
    </div>`;
  }

  /** @param {Question} question */
  itemField(question) {
    return html`<div class="field">
      <label for="panel-item">${this.say('room.question.item.label')}</label>
      <select id="panel-item" name="item">
        <option value="">${this.say('room.question.item.none')}</option>
        ${this.exchange.items.map(
          ({ number, title }) => html`<option value=${number} ?selected=${number === question.item}>${title}</option>`,
        )}
      </select>
    </div>`;
  }

  /** @param {Question} question */
  mergeField(question) {
    const language = this.me.language;
    const targets = mergeTargets(this.room.questions.values() ?? [], question, language);
    if (targets.length === 0) return html`<p class="soft">${this.say('room.desk.merge.none')}</p>`;
    return html`<fieldset>
      <legend>${this.say('room.desk.merge.into')}</legend>
      ${targets.map((it) => {
        const { shown } = wordings(it, language);
        return html`<label class="choice">
          <input type="radio" name="into" value=${it.number} required />
          <span lang=${shown.language}>${shown.text}</span>
        </label>`;
      })}
    </fieldset>`;
  }
}

customElements.define('consilium-desk-panel', DeskPanel);
