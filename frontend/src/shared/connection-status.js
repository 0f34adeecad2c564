import { html, nothing } from 'lit';
import { Island } from './island.js';

/** The state of the connection in a few words, with the way to repair it. */
class ConnectionStatusElement extends Island {
  static properties = { ...Island.properties, status: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../protocol/connection.js').ConnectionStatus} */
    this.status = { state: 'connecting' };
    /** this computer's time, which ticks */
    this.now = 0;
  }

  render() {
    const { words, status } = this;
    const broken = status.state === 'waiting' || status.state === 'offline';
    return html`<p class="connection-status ${status.state}">
      <svg viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="4" /></svg>
      <span>${this.#said()}</span>
      ${
        broken
          ? html`<button type="button" class="quiet small" @click=${() => this.#now()}>
              ${words.say('room.line.reconnect')}
            </button>`
          : nothing
      }
    </p>`;
  }

  #said() {
    const { words, status } = this;
    switch (status.state) {
      case 'live':
        return words.say(status.by === 'socket' ? 'room.line.live' : 'room.line.stream');
      case 'catching_up':
        return words.say('room.line.catching_up', { seconds: status.seconds });
      case 'waiting':
        return words.say('room.line.waiting', { seconds: Math.max(0, Math.ceil((status.until - this.now) / 1000)) });
      case 'offline':
        return words.say('room.line.offline');
      case 'ended':
        return words.say(ENDED[status.because]);
      default:
        return words.say('room.line.connecting');
    }
  }

  #now() {
    this.dispatchEvent(new CustomEvent('reconnect', { bubbles: true }));
  }
}

const ENDED = /** @type {const} */ ({
  signed_out: 'room.left.signed_out',
  removed: 'room.left.removed',
  gone: 'room.refused.gone',
});

customElements.define('consilium-connection-status', ConnectionStatusElement);
