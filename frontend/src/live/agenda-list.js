import { html, nothing } from 'lit';
import { runTimes } from '../protocol/run-times.js';
import { RoomElement } from '../shared/room-element.js';
import { legend, MOST_LATE, places, titleOf } from './show-times.js';

/** @typedef {import('../protocol/run-times.js').Step} Step */

const TICK = 10_000;

/** All items with their times, planned and expected, and who speaks. A moderator starts any of them. */
class AgendaList extends RoomElement {
  constructor() {
    super();
    /** @type {number | undefined} the item that was on before a pause */
    this.last = undefined;
    /** @type {number | undefined} */
    this.timer = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.requestUpdate(), TICK);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  willUpdate() {
    this.last = this.room.now?.item ?? this.last;
  }

  render() {
    const over = this.door === 'over' && !this.paused;
    const now = over ? undefined : this.room.now;
    const steps = runTimes(this.exchange.items, now, this.clock.now(), this.last);
    return html`<h2 tabindex="-1">${this.say('room.ways.show')}</h2>
      ${legend(this)}
      <ol class="programme">
        ${steps.map((step) => this.step(step, over))}
      </ol>`;
  }

  /** @param {Step} step @param {boolean} over then nothing is on, done or late */
  step(step, over) {
    const { speakers } = /** @type {import('../shared/island.js').Item} */ (step.item);
    const state = over ? 'later' : step.state;
    return html`<li class="step" data-state=${state} aria-current=${state === 'on' ? 'step' : nothing}>
      ${places(this, step)}
      <p>${titleOf(this, step)}</p>
      ${
        speakers.length > 0
          ? html`<ul class="inline small soft">
              ${speakers.map(({ name, name_language: tag }) => html`<li lang=${tag}>${name}</li>`)}
            </ul>`
          : nothing
      }
      ${
        step.late > 0 && step.late <= MOST_LATE && (state === 'next' || state === 'later') && !over
          ? html`<p class="late small">${this.say('room.show.late.by', { minutes: step.late })}</p>`
          : nothing
      }
      ${this.may('room.moderate') && this.door === 'open' && state !== 'on' ? this.startButton(step) : nothing}
    </li>`;
  }

  /** @param {Step} step */
  startButton(step) {
    const start = () => this.dispatchEvent(new CustomEvent('item-start', { bubbles: true, detail: step }));
    return html`<button type="button" class="quiet small" @click=${start}>
      ${this.say('room.show.start')}<span class="unseen"> ${step.item.title}</span>
    </button>`;
  }
}

customElements.define('consilium-agenda', AgendaList);
