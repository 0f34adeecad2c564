import { html } from 'lit';
import { limits } from '../protocol/limits.js';
import { shortlistedUnanswered } from '../protocol/questions.js';
import { ACTIONS, letterOf } from './desk-actions.js';
import { RoomElement } from '../shared/room-element.js';

/** How many shortlisted questions wait for an answer, and how many may. */
class DeskShortlist extends RoomElement {
  /** @param {SubmitEvent} event */
  resize(event) {
    event.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    void this.order({ type: 'set_shortlist', size: Number(data.get('size')) });
  }

  render() {
    const size = this.room.shortlist ?? 0;
    const count = shortlistedUnanswered(this.room.questions.values() ?? []);
    return html`<form class="shortlist" @submit=${this.resize}>
        <b class=${count >= size ? 'full' : ''}>${this.say('room.desk.shortlist', { count, size })}</b>
        <label>
          <span class="small">${this.say('room.desk.shortlist.size')}</span>
          <input name="size" type="number" min="1" max=${limits.shortlist} required .value=${String(size)} />
        </label>
        <button class="quiet">${this.say('room.desk.ok')}</button>
      </form>
      ${this.refusalNotice()}`;
  }
}

/** @param {RoomElement} element which shows the keys of the desk */
export const keyList = (element) =>
  html`<details class="small keys">
    <summary>${element.say('room.desk.keys')}</summary>
    <ul class="inline">
      <li><kbd>J</kbd> <kbd>↓</kbd> ${element.say('room.desk.keys.next')}</li>
      <li><kbd>K</kbd> <kbd>↑</kbd> ${element.say('room.desk.keys.previous')}</li>
      ${ACTIONS.map((it) => html`<li><kbd>${letterOf(it)}</kbd> ${element.say(it.word)}</li>`)}
    </ul>
  </details>`;

customElements.define('consilium-desk-shortlist', DeskShortlist);
