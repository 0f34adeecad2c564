import { html, nothing } from 'lit';
import { setProperties } from '../shared/set-properties.js';
import { repeat } from 'lit/directives/repeat.js';
import { isShown, mayVote, ordered } from '../protocol/questions.js';
import { typedTexts } from '../protocol/drafts.js';
import { fetchPart } from './lazy-parts.js';
import { about, answers, bilingual, stateOf } from './question-parts.js';
import { RoomElement } from '../shared/room-element.js';

/** @typedef {import('../protocol/frames.js').Question} Question */

/** The room's questions for everybody: ask, follow one's own, vote, read the answers. */
class QuestionList extends RoomElement {
  static properties = {
    ...RoomElement.properties,
    pending: { attribute: false },
    by: { state: true },
    asking: { state: true },
  };

  constructor() {
    super();
    /** @type {'votes' | 'new'} */
    this.by = 'votes';
    /** @type {import('../protocol/command-outbox.js').Pending[]} */
    this.pending = [];
    this.asking = false;
  }

  firstUpdated() {
    const sent = this.pending.some(({ command }) => command.type === 'ask');
    this.asking ||= sent || typedTexts(this.exchange.slug, sessionStorage).read('ask') !== '';
  }

  /** Opens the form, with the focus in it. */
  async ask() {
    this.asking = true;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (
      this.querySelector('#ask-text') ?? this.querySelector('.ask-box summary')
    )?.focus();
  }

  get own() {
    return new Set((this.me.questions ?? []).map(({ number }) => number));
  }

  /** @param {Question} question */
  votedFor(question) {
    return this.me.votes?.includes(question.number) ?? false;
  }

  render() {
    const shown = [...(this.room.questions.values() ?? [])].filter(isShown);
    const rest = ordered(
      shown.filter(({ state }) => state !== 'answering'),
      this.by,
    );
    const open = rest.filter(({ state }) => state === 'visible');
    return html`
      <h2 tabindex="-1">${this.say('room.question.title')}</h2>
      ${this.refusalNotice()} ${this.askPart()} ${this.mine()}
      ${this.listed(this.say('room.question.open'), open, true)}
      ${this.listed(
        this.say('room.question.answered'),
        rest.filter((it) => it.state !== 'visible'),
        false,
      )}
      ${this.dossier()}
    `;
  }

  /** Questions and answers remain: on a page to read, and as a file. */
  dossier() {
    const address = `/${this.facts.language}/exchanges/${this.exchange.slug}/room/questions`;
    return html`<ul class="inline small">
      <li><a href=${address}>${this.say('room.question.dossier')}</a></li>
      <li><a href="${address}.csv" download>${this.say('room.question.dossier.csv')}</a></li>
    </ul>`;
  }

  askPart() {
    if (!this.may('question.ask')) return nothing;
    const typed = this.asking || typedTexts(this.exchange.slug, sessionStorage).read('ask') !== '';
    if (this.door === 'over' && !typed) {
      return html`<p class="soft">${this.say(this.paused ? 'room.question.paused' : 'room.question.over')}</p>`;
    }
    return html`<details
      class="ask-box"
      ?open=${this.asking}
      @toggle=${(/** @type {Event} */ event) => {
        this.asking = /** @type {HTMLDetailsElement} */ (event.target).open;
      }}
    >
      <summary>${this.say('room.question.ask')}</summary>
      ${this.asking ? this.askForm() : nothing}
    </details>`;
  }

  /** Keeps its content while it is closed: typed text is not lost. */
  askForm() {
    fetchPart('ask', () => this.requestUpdate());
    if (!customElements.get('consilium-question-ask')) return html`<p class="soft">${this.say('room.loading')}</p>`;
    return html`<consilium-question-ask
      ${setProperties({ ...this.all, pending: this.pending })}
    ></consilium-question-ask>`;
  }

  mine() {
    const questions = ordered(this.me.questions ?? [], 'new');
    if (questions.length === 0) return nothing;
    return html`<section>
      <h3>${this.say('room.question.mine')}</h3>
      <ul class="questions">
        ${repeat(
          questions,
          ({ number }) => number,
          (question) =>
            html`<li>
              ${bilingual(this, question)}
              <p class="question-state">${stateOf(this, question)}</p>
              ${
                question.declined_because
                  ? html`<p class="notice">${this.say('room.question.because')} <q>${question.declined_because}</q></p>`
                  : nothing
              }
              ${question.named ? nothing : html`<p class="small soft">${this.say('room.question.unnamed.yours')}</p>`}
              ${answers(this, question)}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  /** @param {string} title @param {Question[]} questions @param {boolean} open whether it can be voted for */
  listed(title, questions, open) {
    if (questions.length === 0) {
      return open
        ? html`<h3>${title}</h3>
            <p class="soft">${this.say('room.question.none')}</p>`
        : nothing;
    }
    return html`<section>
      <div class="question-bar">
        <h3>${title} <span class="soft">${questions.length}</span></h3>
        ${open && questions.length > 1 ? this.orderChoice() : nothing}
      </div>
      <ul class="questions">
        ${repeat(
          questions,
          ({ number }) => number,
          (question) =>
            html`<li id="question-${question.number}">
              ${bilingual(this, question)} ${about(this, question)} ${this.voteButton(question)}
              ${
                question.state === 'answered_live'
                  ? html`<p class="question-state">${this.say('room.question.state.answered_live')}</p>`
                  : nothing
              }
              ${answers(this, question)}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  orderChoice() {
    const choose = (/** @type {'votes' | 'new'} */ by) => () => {
      this.by = by;
    };
    return html`<div class="segmented" role="group" aria-label=${this.say('room.question.order')}>
      <button type="button" aria-pressed=${this.by === 'votes'} @click=${choose('votes')}>
        ${this.say('room.question.order.votes')}
      </button>
      <button type="button" aria-pressed=${this.by === 'new'} @click=${choose('new')}>
        ${this.say('room.question.order.new')}
      </button>
    </div>`;
  }

  /** @param {Question} question */
  voteButton(question) {
    const votes = question.votes ?? 0;
    const count = this.say('room.question.votes', { votes });
    const me = this.me.person ?? {};
    if (!this.may('question.ask') || this.door === 'over' || !mayVote(question, me, this.own)) {
      return votes > 0 ? html`<p class="small">${count}</p>` : nothing;
    }
    const on = this.votedFor(question);
    return html`<button
      type="button"
      class="vote"
      aria-pressed=${on}
      @click=${() => this.order({ type: 'vote', question: question.number, on: !on })}
    >
      <span aria-hidden="true">${on ? '✓' : '▲'}</span> ${this.say('room.question.vote')}
      <span class="count">${count}</span>
    </button>`;
  }
}

customElements.define('consilium-question-list', QuestionList);
