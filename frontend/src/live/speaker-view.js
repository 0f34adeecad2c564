import '../styles/desk.css';
import { html, nothing } from 'lit';
import { setProperties } from '../shared/set-properties.js';
import { repeat } from 'lit/directives/repeat.js';
import { isSettled, speakersOrder } from '../protocol/questions.js';
import './desk-panel.js';
import { about, answers, bilingual } from './question-parts.js';
import { RoomElement } from '../shared/room-element.js';
import { isComposing } from '../shared/text-box.js';

/** @typedef {import('../protocol/frames.js').Question} Question */

/** A speaker's view on the stage: only questions to him or her, in the speaker's language, large. */
class SpeakerView extends RoomElement {
  static properties = { ...RoomElement.properties, full: { state: true }, writing: { state: true } };

  constructor() {
    super();
    this.full = false;
    /** @type {number | undefined} number of the question being answered in writing */
    this.writing = undefined;
    /** @type {Element[]} elements made inert while the view fills the window */
    this.aside = [];
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.full && !isComposing(event)) this.fill(false);
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.fill(false);
  }

  /** @param {boolean} full then nothing behind the view can be reached, not even by Tab */
  fill(full) {
    this.full = full;
    this.classList.toggle('full-window', full);
    for (const it of this.aside) it.removeAttribute('inert');
    this.aside = [];
    for (let it = /** @type {Element} */ (this); full && it.parentElement; it = it.parentElement) {
      const others = [...it.parentElement.children].filter((other) => other !== it && !other.hasAttribute('inert'));
      this.aside.push(...others);
    }
    for (const it of this.aside) it.setAttribute('inert', '');
  }

  render() {
    const all = speakersOrder(this.me.assigned ?? []);
    const waiting = all.filter((question) => !isSettled(question) && question.state !== 'declined');
    const done = all.filter(isSettled);
    const [next, ...later] = waiting;
    return html`<section class="speaker" aria-labelledby="speaker-title">
      <div class="question-bar">
        <h2 id="speaker-title">${this.say('room.desk.speaker.title')} <span class="soft">${waiting.length}</span></h2>
        <button type="button" class="quiet" aria-pressed=${this.full} @click=${() => this.fill(!this.full)}>
          ${this.full ? this.say('room.desk.speaker.leave') : this.say('room.desk.speaker.full')}
        </button>
      </div>
      ${this.refusalNotice()}
      <div aria-live="polite">
        ${next ? this.next(next) : html`<p class="soft">${this.say('room.desk.speaker.empty')}</p>`}
      </div>
      ${this.list(this.say('room.desk.speaker.later'), later)} ${this.list(this.say('room.desk.speaker.done'), done)}
    </section>`;
  }

  /** @param {Question} question */
  next(question) {
    const onScreen = question.state === 'answering';
    return html`<article class="next ${onScreen ? 'now' : ''}">
      <p class="eyebrow">${onScreen ? this.say('room.question.now') : this.say('room.desk.speaker.next')}</p>
      <div class="large">${bilingual(this, question)}</div>
      ${about(this, question)}
      <div aria-live="off">${this.buttons(question)}</div>
    </article>`;
  }

  /** @param {string} title @param {Question[]} questions */
  list(title, questions) {
    if (questions.length === 0) return nothing;
    return html`<h3>${title} <span class="soft">${questions.length}</span></h3>
      <ul class="questions">
        ${repeat(
          questions,
          ({ number }) => number,
          (question) =>
            html`<li>
              ${bilingual(this, question)} ${about(this, question)} ${answers(this, question)} ${this.buttons(question)}
            </li>`,
        )}
      </ul>`;
  }

  /** @param {Question} question */
  buttons(question) {
    const live = this.door === 'open' && ['assigned', 'visible', 'answering'].includes(question.state);
    return html`<div class="actions">
        ${
          live
            ? html`<button type="button" @click=${() => this.order({ type: 'answer_live', question: question.number })}>
                ${this.say('room.desk.act.answer_live')}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="quiet"
          aria-expanded=${this.writing === question.number}
          @click=${() => {
            this.writing = question.number;
          }}
        >
          ${this.say('room.desk.act.answer_in_writing')}
        </button>
      </div>
      ${this.writing === question.number ? this.answerForm(question) : nothing}`;
  }

  /** @param {Question} question */
  answerForm(question) {
    return html`<consilium-desk-panel
      ${setProperties(this.all)}
      .question=${question}
      .action=${'answer_in_writing'}
      @closed=${() => {
        this.writing = undefined;
      }}
    ></consilium-desk-panel>`;
  }
}

customElements.define('consilium-speaker-view', SpeakerView);
