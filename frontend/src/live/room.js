import { html, nothing } from 'lit';
import { wordsOf } from '../i18n/words.js';
import { Room } from '../protocol/room.js';
import { given } from './given.js';
import { Island } from './island.js';

const script = document.getElementById('room-facts');

/** The whole room: reads what the page was handed, keeps the connection, and gives its parts what they show. */
class ConsiliumRoom extends Island {
  /** @type {Room | undefined} */
  #room;

  connectedCallback() {
    super.connectedCallback();
    this.facts = JSON.parse(script?.textContent ?? '{}');
    this.words = wordsOf(this.facts.words, this.facts.language);
    this.#room = new Room(this.facts.exchange.slug, () => this.requestUpdate(), {
      WebSocket,
      EventSource,
      storage: sessionStorage,
      network: window,
      isOnline: () => navigator.onLine,
      random: Math.random,
      origin: location.origin,
      fetch: window.fetch.bind(window),
    });
    this.send = (/** @type {import('../protocol/frames.js').Command} */ command) => /** @type {Room} */ (this.#room).send(command);
    this.#room.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#room?.stop();
  }

  render() {
    const { state, me } = this.#room ?? {};
    if (!state || !me) return nothing;
    this.querySelector('[data-until-there]')?.remove();
    this.room = state;
    this.me = me;
    const { facts, words, send } = this;
    const all = given({ room: state, me, facts, words, send });
    const desk = this.may('question.triage') || this.may('question.translate');
    return html`
      <div class="room-grid">
        <section class="room-main" aria-labelledby="room-chat">
          <h2 id="room-chat">${words.say('room.chat.title')}</h2>
        </section>
        <div class="room-rest">
          <consilium-run-of-show ${all}></consilium-run-of-show>
          ${this.may('question.answer') ? html`<consilium-speaker-view ${all}></consilium-speaker-view>` : nothing}
          ${desk ? html`<consilium-question-desk ${all}></consilium-question-desk>` : nothing}
          <consilium-question-list ${all}></consilium-question-list>
          ${this.may('room.moderate') ? html`<consilium-moderation ${all}></consilium-moderation>` : nothing}
        </div>
      </div>
    `;
  }
}

customElements.define('consilium-room', ConsiliumRoom);
