import { html, nothing } from 'lit';
import { confirmed } from '../shared/confirm.js';
import { bilingual } from './question-parts.js';
import { RoomElement } from '../shared/room-element.js';

/** @typedef {import('../protocol/frames.js').Person} Person */

/** Who asked an unnamed question. A moderator may need to know; the audit log records the lookup. */
class AskerLookup extends RoomElement {
  static properties = { ...RoomElement.properties, question: { attribute: false }, asker: { state: true } };

  constructor() {
    super();
    /** @type {import('../protocol/frames.js').Question | undefined} */
    this.question = undefined;
    /** @type {Person | undefined} */
    this.asker = undefined;
  }

  async lookUp() {
    if (!this.question) return;
    const sure = await confirmed({
      title: this.say('room.moderation.asker'),
      body: html`${bilingual(this, this.question)}
        <p>${this.say('room.moderation.asker.recorded')}</p>`,
      yes: this.say('room.moderation.asker'),
      no: this.say('room.desk.cancel'),
    });
    const { number } = this.question;
    if (sure) this.asker = await this.fetched((http) => http.asker(number));
  }

  render() {
    if (!this.question) return nothing;
    return html`<p class="small">
        ${
          this.asker
            ? html`<span role="status"
                >${this.say('room.moderation.asker.is', { name: this.personName(this.asker) })}</span
              >`
            : html`<button type="button" class="quiet" @click=${this.lookUp}>
                  ${this.say('room.moderation.asker')}
                </button>
                <span class="soft">${this.say('room.moderation.asker.hint')}</span>`
        }
      </p>
      ${this.refusalNotice()}`;
  }
}

customElements.define('consilium-asker-lookup', AskerLookup);
