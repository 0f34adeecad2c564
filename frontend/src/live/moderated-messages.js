import { html, nothing } from 'lit';
import { setProperties } from '../shared/set-properties.js';
import { repeat } from 'lit/directives/repeat.js';
import './asker-lookup.js';
import { bilingual } from './question-parts.js';
import { RoomElement } from '../shared/room-element.js';

/** @typedef {import('../protocol/frames.js').Message} Message */
/** @typedef {{at: string, text?: string}} Earlier */

const LATEST = 10;

/** Pinned messages, and the latest ones to pin or inspect: their text before they were changed. */
class ModeratedMessages extends RoomElement {
  static properties = { ...RoomElement.properties, histories: { state: true } };

  constructor() {
    super();
    /** @type {Map<number, Earlier[]>} by number of the message */
    this.histories = new Map();
  }

  /** @param {Message} message */
  async fetchHistory({ number }) {
    const history = await this.fetched((http) => http.history(number));
    if (history) this.histories = new Map(this.histories).set(number, history.revisions);
  }

  render() {
    const messages = [...(this.room.messages.values() ?? [])];
    const pinned = [...(this.room.pinned?.values() ?? [])];
    const latest = messages
      .filter((it) => !it.pinned)
      .slice(-LATEST)
      .reverse();
    return html`<section>
      <h3>${this.say('room.moderation.messages')}</h3>
      ${this.refusalNotice()} ${this.list(this.say('room.moderation.pinned'), pinned)}
      <details>
        <summary>${this.say('room.moderation.latest')}</summary>
        ${latest.length === 0 ? html`<p class="soft">${this.say('room.moderation.no_messages')}</p>` : nothing}
        ${this.list('', latest)}
      </details>
      ${this.unnamed()}
    </section>`;
  }

  /** Questions that were asked without a name, of which a moderator may look up one. */
  unnamed() {
    const unnamed = [...(this.room.questions.values() ?? [])].filter(({ named }) => !named);
    if (unnamed.length === 0) return nothing;
    return html`<details>
      <summary>${this.say('room.moderation.unnamed', { count: unnamed.length })}</summary>
      <ul class="moderated">
        ${unnamed.map(
          (question) =>
            html`<li>
              ${bilingual(this, question)}
              <consilium-asker-lookup ${setProperties(this.all)} .question=${question}></consilium-asker-lookup>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  /** @param {string} title @param {Message[]} messages */
  list(title, messages) {
    if (messages.length === 0) return nothing;
    return html`${title ? html`<p class="small"><b>${title}</b></p>` : nothing}
      <ul class="moderated">
        ${repeat(
          messages,
          ({ number }) => number,
          (message) => this.message(message),
        )}
      </ul>`;
  }

  /** @param {Message} message */
  message(message) {
    const history = this.histories.get(message.number);
    return html`<li>
      <p class="small soft">
        ${this.personName(message.by)} · <time datetime=${message.at}>${this.clocks.moment(message.at)}</time>
      </p>
      ${message.deleted ? html`<p class="soft">${this.say('room.moderation.deleted')}</p>` : bilingual(this, message)}
      ${message.deleted ? nothing : this.actions(message)} ${history ? this.history(message, history) : nothing}
    </li>`;
  }

  /** @param {Message} message */
  actions(message) {
    return html`<div class="actions">
      <button
        type="button"
        class="quiet"
        @click=${() => this.order({ type: 'pin', message: message.number, on: !message.pinned })}
      >
        ${message.pinned ? this.say('room.moderation.unpin') : this.say('room.moderation.pin')}
      </button>
      ${
        message.edited
          ? html`<button type="button" class="quiet" @click=${() => this.fetchHistory(message)}>
              ${this.say('room.moderation.history')}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** @param {Message} message @param {Earlier[]} history */
  history({ language }, history) {
    return html`<ol class="history" aria-label=${this.say('room.moderation.history')}>
      ${history.map(
        (it) =>
          html`<li>
            <time class="small soft" datetime=${it.at}>${this.clocks.moment(it.at)}</time>
            <p class="said" lang=${language}>${it.text ?? this.say('room.moderation.deleted')}</p>
          </li>`,
      )}
    </ol>`;
  }
}

customElements.define('consilium-moderated-messages', ModeratedMessages);
