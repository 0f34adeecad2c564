import '../styles/desk.css';
import { html, nothing } from 'lit';
import { setProperties } from '../shared/set-properties.js';
import { repeat } from 'lit/directives/repeat.js';
import { actions, queue, wordings } from '../protocol/questions.js';
import './asker-lookup.js';
import { ACTIONS, actionOfKey, commandOf, letterOf, stepOfKey } from './desk-actions.js';
import { keyList } from './desk-shortlist.js';
import './desk-panel.js';
import { about, answers, beside } from './question-parts.js';
import { RoomElement } from '../shared/room-element.js';
import './translation-desk.js';

/** @typedef {import('../protocol/frames.js').Question} Question */

const GROUPS = new Map([
  ['submitted', 'room.desk.group.submitted'],
  ['translating', 'room.desk.group.translating'],
  ['triaged', 'room.desk.group.triaged'],
  ['assigned', 'room.desk.group.assigned'],
  ['visible', 'room.desk.group.visible'],
  ['answering', 'room.desk.group.answering'],
  ['answered', 'room.desk.group.answered'],
  ['declined', 'room.desk.group.declined'],
  ['merged', 'room.desk.group.merged'],
]);

/** The usual next action, if it is not the first possible one. */
const NEXT = new Map([
  ['assigned', 'put_on_screen'],
  ['visible', 'put_on_screen'],
  ['answering', 'answer_live'],
]);

const CHOSEN = '.queue-line[aria-expanded="true"]';

/** The moderators' desk: the queue by state, one open question at a time, all by keyboard. Interpreters' work is below it. */
class QuestionDesk extends RoomElement {
  static properties = {
    ...RoomElement.properties,
    chosen: { state: true },
    panel: { state: true },
    people: { state: true },
    told: { state: true },
  };

  constructor() {
    super();
    /** @type {number | undefined} */
    this.chosen = undefined;
    /** @type {string | undefined} the action whose form is open */
    this.panel = undefined;
    /** @type {import('../protocol/frames.js').Speaker[]} */
    this.people = [];
    this.told = '';
    this.addEventListener('keydown', (event) => this.pressed(event));
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const step = stepOfKey(event);
    if (step !== 0) {
      event.preventDefault();
      void this.move(step);
      return;
    }
    const question = this.open;
    const action = question && this.me && actionOfKey(event, actions(question, this.me, this.door));
    if (action) {
      event.preventDefault();
      void this.act(action);
    }
  }

  get open() {
    return this.chosen === undefined ? undefined : this.room.questions.get(this.chosen);
  }

  /** @param {-1 | 1} step through the queue as displayed */
  async move(step) {
    const all = queue(this.room.questions.values() ?? []).flatMap((group) => group.questions);
    if (all.length === 0) return;
    const at = all.findIndex(({ number }) => number === this.chosen);
    const to = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step));
    this.choose(all[to]?.number);
    await this.focusChosen();
  }

  /** @param {number | undefined} number */
  choose(number) {
    this.chosen = number;
    this.panel = undefined;
    this.refusal = undefined;
  }

  /** A processed question moves to a different group, and the keys continue from it. */
  get focusFirst() {
    return CHOSEN;
  }

  async focusChosen() {
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(CHOSEN))?.focus();
  }

  /** @param {import('./desk-actions.js').Action} action */
  async act(action) {
    const question = this.open;
    if (!question) return;
    if (action.asks) {
      if (action.name === 'assign') await this.fetchPeople();
      this.panel = action.name;
      return;
    }
    this.told = '';
    if (await this.order({ type: commandOf(action.name), question: question.number }))
      this.told = this.say(action.word);
    await this.focusChosen();
  }

  /** The people who can answer. Fetched when needed: the organiser may have made somebody a speaker since. */
  async fetchPeople() {
    this.people = (await this.fetched((http) => http.speakers()))?.people ?? [];
  }

  render() {
    return html`
      ${this.may('question.triage') ? this.triagePart() : nothing}
      ${
        this.may('question.translate')
          ? html`<consilium-translation-desk ${setProperties(this.all)}></consilium-translation-desk>`
          : nothing
      }
    `;
  }

  triagePart() {
    const groups = queue(this.room.questions.values() ?? []);
    return html`<section class="desk" aria-labelledby="desk-title">
      <div class="question-bar">
        <h2 id="desk-title">${this.say('room.desk.title')}</h2>
        <consilium-desk-shortlist ${setProperties(this.all)}></consilium-desk-shortlist>
      </div>
      ${keyList(this)}
      <p class="unseen" role="status">${this.told}</p>
      ${this.chosen === undefined ? this.refusalNotice() : nothing}
      ${groups.length === 0 ? html`<p class="soft">${this.say('room.desk.empty')}</p>` : nothing}
      ${groups.map(
        (group) =>
          html`<section class="queue-group">
            <h3>${this.say(GROUPS.get(group.name) ?? '')} <span class="soft">${group.questions.length}</span></h3>
            <ul>
              ${repeat(
                group.questions,
                ({ number }) => number,
                (question) => this.line(question),
              )}
            </ul>
          </section>`,
      )}
    </section>`;
  }

  /** @param {Question} question */
  line(question) {
    const open = question.number === this.chosen;
    const { shown, readable } = wordings(question, this.me.language);
    return html`<li class=${open ? 'open' : ''}>
      <button
        type="button"
        class="queue-line"
        aria-expanded=${open}
        @click=${() => this.choose(open ? undefined : question.number)}
      >
        <span class="line-text" lang=${shown.language}>${shown.text || this.say('room.chat.deleted')}</span>
        <span class="small soft">
          ${[
            this.languageName(question.language),
            this.sideName(question.by?.side),
            question.votes ? this.say('room.question.votes', { votes: question.votes }) : '',
            question.assigned_to?.name,
            readable ? '' : this.say('room.desk.unreadable'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      ${open ? this.detail(question, readable) : nothing}
    </li>`;
  }

  /** @param {Question} question @param {boolean} readable */
  detail(question, readable) {
    const language = this.languageName(this.me.language);
    const waits = question.state === 'translating';
    return html`<div class="queue-detail">
      ${beside(this, question)} ${about(this, question)}
      ${
        question.assigned_to
          ? html`<p class="small">
              ${this.say('room.desk.assigned_to', { name: this.personName(question.assigned_to) })}
            </p>`
          : nothing
      }
      ${
        question.declined_because
          ? html`<p class="small">${this.say('room.question.because')} <q>${question.declined_because}</q></p>`
          : nothing
      }
      ${
        readable
          ? nothing
          : html`<p class="notice">${this.say(waits ? 'room.desk.waits' : 'room.desk.cannot_read', { language })}</p>`
      }
      ${answers(this, question)} ${this.actionButtons(question)} ${this.refusalNotice()} ${this.panelFor(question)}
      ${
        !question.named && this.may('room.moderate')
          ? html`<consilium-asker-lookup ${setProperties(this.all)} .question=${question}></consilium-asker-lookup>`
          : nothing
      }
    </div>`;
  }

  /** @param {Question} question */
  actionButtons(question) {
    const offered = this.me ? actions(question, this.me, this.door) : [];
    const shown = ACTIONS.filter(({ name }) => offered.includes(name));
    const first = shown.find(({ name }) => name === NEXT.get(question.state)) ?? shown[0];
    return html`<div class="actions desk-actions" role="group" aria-label=${this.say('room.desk.actions')}>
      ${shown.map(
        (action) =>
          html`<button
            type="button"
            class=${action.danger ? 'danger' : action === first ? '' : 'quiet'}
            aria-keyshortcuts=${letterOf(action)}
            aria-expanded=${action.asks ? this.panel === action.name : nothing}
            @click=${() => this.act(action)}
          >
            ${this.say(action.word)} <kbd aria-hidden="true">${letterOf(action)}</kbd>
          </button>`,
      )}
    </div>`;
  }

  /** @param {Question} question */
  panelFor(question) {
    if (!this.panel) return nothing;
    return html`${repeat(
      [this.panel],
      (action) => `${question.number}/${action}`,
      (action) =>
        html`<consilium-desk-panel
          ${setProperties(this.all)}
          .question=${question}
          .action=${action}
          .people=${this.people}
          @closed=${this.panelClosed}
        ></consilium-desk-panel>`,
    )}`;
  }

  panelClosed() {
    this.panel = undefined;
    void this.focusChosen();
  }
}

customElements.define('consilium-question-desk', QuestionDesk);
