import { html, nothing } from 'lit';
import { limits } from '../protocol/limits.js';
import { minutesLate, runTimes } from '../protocol/run-times.js';
import { confirmed } from '../shared/confirm.js';
import { about, bilingual } from './question-parts.js';
import { RoomElement } from '../shared/room-element.js';
import { markedText } from '../shared/pending-text.js';

/** @typedef {import('../protocol/run-times.js').Step} Step */

const TICK = 10_000;
const MINUTE = 60_000;
/** Minutes. A larger difference is a rehearsal or a different day: then nothing is late. */
const MOST_LATE = 12 * 60;

/** What is on, what is next, and when it is expected. The published agenda is shown beside it and never changed. */
class RunOfShow extends RoomElement {
  static properties = { ...RoomElement.properties, undo: { state: true } };

  constructor() {
    super();
    /** @type {{item: number | undefined, none: string, until: number} | undefined} the item before this moderator's last step */
    this.undo = undefined;
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

  get at() {
    return this.clock.now();
  }

  willUpdate() {
    this.last = this.room.now?.item ?? this.last;
  }

  /** @param {number | undefined} item @param {string} title of the confirmation, which names what it is about */
  async move(item, title) {
    const yes = item === undefined ? this.say('room.show.pause') : this.say('room.show.start');
    if (!(await confirmed({ title, yes, no: this.say('room.desk.cancel') }))) return;
    const before = this.room.now?.item;
    const none = this.say(this.room.now ? 'room.show.pause' : 'room.show.not_started');
    if (await this.order({ type: 'move_now', ...(item !== undefined && { item }) })) {
      this.undo = { item: before, none, until: this.at + limits.undo * 1_000 };
    }
  }

  async takeBack() {
    const item = this.undo?.item;
    this.undo = undefined;
    await this.order({ type: 'move_now', ...(item !== undefined && { item }) });
  }

  render() {
    const at = this.at;
    const steps = runTimes(this.exchange.items, this.room.now, at, this.last);
    const over = this.door === 'over' && !this.paused;
    const on = over ? undefined : steps.find(({ state }) => state === 'on');
    const next = over ? undefined : steps.find(({ state }) => state === 'next');
    return html`<section class="show" aria-labelledby="show-title">
      <h2 id="show-title">${this.say('room.show.title')}</h2>
      <div aria-live="polite">${this.onScreen()}</div>
      <div aria-live="polite">
        <p class="eyebrow">${this.say('room.show.now')}</p>
        <p class="show-now">${on ? this.titleOf(on) : this.nothingOn()}</p>
      </div>
      ${this.lateness(minutesLate(steps, at))} ${on ? this.places(on) : nothing}
      ${
        next
          ? html`<p class="eyebrow">${this.say('room.show.next')}</p>
              <p class="show-next">${this.titleOf(next)}</p>
              ${this.places(next)}`
          : nothing
      }
      ${this.refusalNotice()} ${this.controls(on, next)} ${this.programme(steps)}
    </section>`;
  }

  /** @param {Step} step */
  titleOf({ item }) {
    const { title, title_language: tag } = /** @type {import('../shared/island.js').Item} */ (item);
    return markedText(this, title, tag);
  }

  nothingOn() {
    if (this.paused) return this.say('room.paused.title');
    if (this.door === 'over') return this.say('room.show.over');
    return this.room.now ? this.say('room.show.paused') : this.say('room.show.not_started');
  }

  /** The question on the hall's screen is large here too, because people at home do not see that screen. */
  onScreen() {
    const question = [...(this.room.questions.values() ?? [])].find(({ state }) => state === 'answering');
    if (!question) return nothing;
    return html`<section class="on-screen" aria-label=${this.say('room.question.now')}>
      <p class="eyebrow">${this.say('room.question.now')}</p>
      <div class="large">${bilingual(this, question)}</div>
      ${about(this, question)}
    </section>`;
  }

  /** @param {number} minutes */
  lateness(minutes) {
    if (!this.room.now || this.door === 'over' || minutes > MOST_LATE) return nothing;
    return html`<p class=${minutes > 0 ? 'late' : 'soft'}>
      ${minutes > 0 ? this.say('room.show.late', { minutes }) : this.say('room.show.in_time')}
    </p>`;
  }

  /** @param {Step} step planned and, if different, expected, at each place with the zone named */
  places(step) {
    const { sides, starts } = this.exchange;
    const moved = Math.abs(step.expected - step.starts) / MINUTE;
    const differs = Boolean(this.room.now) && moved >= 1 && moved <= MOST_LATE;
    const shown = differs ? step.expected : step.starts;
    const { clock, day, offset } = this.clocks;
    const dated = (/** @type {string} */ zone) =>
      day(shown, zone) === day(starts, zone) ? '' : `${day(shown, zone)}, `;
    return html`<ul class="show-times small">
      ${sides.map(
        ({ name, name_language: tag, zone }) =>
          html`<li>
            <b><time datetime=${iso(shown)}>${dated(zone)}${clock(shown, zone)}</time></b>
            ${
              differs
                ? html`<s class="soft"
                    ><span class="unseen">${this.say('room.show.planned')} </span
                    ><time datetime=${iso(step.starts)}>${clock(step.starts, zone)}</time></s
                  >`
                : nothing
            }
            ${markedText(this, name, tag)} <span class="soft">${offset(shown, zone)}</span>
          </li>`,
      )}
    </ul>`;
  }

  /** @param {Step | undefined} on @param {Step | undefined} next */
  controls(on, next) {
    if (!this.may('room.moderate') || this.door !== 'open') return nothing;
    const undo = this.undo && this.at < this.undo.until ? this.undo : undefined;
    const back = undo?.item === undefined ? (undo?.none ?? '') : (this.itemTitle(undo.item) ?? '');
    return html`<div class="actions">
      ${
        next
          ? html`<button type="button" @click=${() => this.start(next)}>${this.say('room.show.start_next')}</button>`
          : nothing
      }
      ${
        on
          ? html`<button
              type="button"
              class="quiet"
              @click=${() => this.move(undefined, this.say('room.show.pause.confirm', { item: on.item.title }))}
            >
              ${this.say('room.show.pause')}
            </button>`
          : nothing
      }
      ${
        undo
          ? html`<button type="button" class="quiet" @click=${this.takeBack}>
              ${this.say('room.show.undo', { item: back })}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** @param {Step} step */
  start(step) {
    return this.move(step.item.number, this.say('room.show.start.confirm', { item: step.item.title }));
  }

  /** @param {Step[]} steps */
  programme(steps) {
    const moderates = this.may('room.moderate') && this.door === 'open';
    return html`<details class="programme">
      <summary>${this.say('room.show.programme')}</summary>
      <ol>
        ${steps.map(
          (step) =>
            html`<li class="step" data-state=${step.state} aria-current=${step.state === 'on' ? 'step' : nothing}>
              <p>${this.titleOf(step)}</p>
              ${this.places(step)}
              ${
                step.late > 0 && step.late <= MOST_LATE && step.state !== 'done'
                  ? html`<p class="late small">${this.say('room.show.late.by', { minutes: step.late })}</p>`
                  : nothing
              }
              ${
                moderates && step.state !== 'on'
                  ? html`<button type="button" class="quiet" @click=${() => this.start(step)}>
                      ${this.say('room.show.start')}<span class="unseen"> ${step.item.title}</span>
                    </button>`
                  : nothing
              }
            </li>`,
        )}
      </ol>
    </details>`;
  }
}

/** @param {number} millis */
const iso = (millis) => new Date(millis).toISOString();

customElements.define('consilium-run-of-show', RunOfShow);
