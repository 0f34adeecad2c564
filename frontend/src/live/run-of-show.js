import { html, nothing } from 'lit';
import { limits } from '../protocol/limits.js';
import { minutesLate, runTimes } from '../protocol/run-times.js';
import { confirmed } from '../shared/confirm.js';
import { countdown } from '../i18n/times.js';
import { face } from './face.js';
import { about, bilingual } from './question-parts.js';
import { RoomElement } from '../shared/room-element.js';
import { MOST_LATE, places, titleOf } from './show-times.js';

/** @typedef {import('../protocol/run-times.js').Step} Step */

const SECOND = 1_000;

/** The stage: the question on the screen or who speaks, what is on, and what is next. */
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
    this.timer = window.setInterval(() => this.requestUpdate(), SECOND);
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
    const place = on ? ` · ${steps.indexOf(on) + 1}/${steps.length}` : '';
    return html`<section class="show" aria-labelledby="show-title">
      <h2 id="show-title" class="unseen">${this.say('room.show.title')}</h2>
      <div class="slide" aria-live="polite">${this.onScreen() ?? this.inFront(on)}</div>
      <div class="now-box">
        <div class="now-head">
          <p class="eyebrow">${this.say('room.show.now')}${place}</p>
          ${this.lateness(minutesLate(steps, at))} ${on ? this.minutes(on, at) : nothing}
        </div>
        <div aria-live="polite">
          <p class="show-now">${on ? titleOf(this, on) : this.nothingOn()}</p>
        </div>
        ${on ? this.speaking(on) : nothing} ${next ? this.next(next) : nothing} ${this.refusalNotice()}
        ${this.controls(on, next)}
      </div>
    </section>`;
  }

  /** @param {Step | undefined} on whose first speaker is shown large */
  inFront(on) {
    const [first] = this.speakersOf(on);
    if (!first) return nothing;
    return html`<div class="in-front">
      ${face(first)}
      <p class="in-front-name" lang=${first.name_language}>${first.name}</p>
      <p class="small">${first.role}</p>
    </div>`;
  }

  /** @param {Step | undefined} step */
  speakersOf(step) {
    return /** @type {import('../shared/island.js').Item | undefined} */ (step?.item)?.speakers ?? [];
  }

  /** @param {Step} on how long it has been on, of how long @param {number} at */
  minutes({ item, expected }, at) {
    const spent = Math.max(0, (at - expected) / SECOND);
    const share = Math.min(1, spent / (item.minutes * 60));
    if (spent > MOST_LATE * 60) return nothing;
    const said = `${countdown(Math.floor(spent))} / ${countdown(item.minutes * 60)}`;
    return html`<p class="small minutes">${said}</p>
      <progress class=${share === 1 ? 'full' : ''} aria-hidden="true" value=${share}></progress>`;
  }

  /** @param {Step} on who speaks, in which language */
  speaking(on) {
    const { language } = /** @type {import('../shared/island.js').Item} */ (on.item);
    const speakers = this.speakersOf(on);
    if (speakers.length === 0 && !language) return nothing;
    return html`<ul class="inline small speaking">
      ${speakers.map(({ name, name_language: tag }) => html`<li lang=${tag}><b>${name}</b></li>`)}
      ${language ? html`<li class="soft">${this.languageName(language)}</li>` : nothing}
    </ul>`;
  }

  /** @param {Step} step */
  next(step) {
    return html`<div class="show-after">
      <p><b class="small">${this.say('room.show.next')}</b> <span class="show-next">${titleOf(this, step)}</span></p>
      ${places(this, step)}
    </div>`;
  }

  nothingOn() {
    if (this.paused) return this.say('room.paused.title');
    if (this.door === 'over') return this.say('room.show.over');
    return this.room.now ? this.say('room.show.paused') : this.say('room.show.not_started');
  }

  /** The question on the hall's screen is large here too, because people at home do not see that screen. */
  onScreen() {
    const question = [...(this.room.questions.values() ?? [])].find(({ state }) => state === 'answering');
    if (!question) return undefined;
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
}

customElements.define('consilium-run-of-show', RunOfShow);
