import { html, nothing } from 'lit';
import { Island } from './island.js';

/** How the connection is doing, in a few words, and the way to mend it. */
class ConsiliumLineSign extends Island {
  static properties = { ...Island.properties, sign: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../protocol/line.js').Sign} */
    this.sign = { state: 'connecting' };
    /** the time of this computer, which ticks */
    this.now = 0;
  }

  render() {
    const { words, sign } = this;
    const broken = sign.state === 'waiting' || sign.state === 'offline';
    return html`<p class="line-sign ${sign.state}">
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
    const { words, sign } = this;
    switch (sign.state) {
      case 'live':
        return words.say(sign.by === 'socket' ? 'room.line.live' : 'room.line.stream');
      case 'catching_up':
        return words.say('room.line.catching_up', { seconds: sign.seconds });
      case 'waiting':
        return words.say('room.line.waiting', { seconds: Math.max(0, Math.ceil((sign.until - this.now) / 1000)) });
      case 'offline':
        return words.say('room.line.offline');
      case 'ended':
        return words.say(ENDED[sign.because]);
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

customElements.define('consilium-line-sign', ConsiliumLineSign);
