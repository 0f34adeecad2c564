import '../styles/desk.css';
import { html, nothing } from 'lit';
import '../shared/booth-alarms.js';
import { setProperties } from '../shared/set-properties.js';
import { typedTexts } from '../protocol/drafts.js';
import './moderated-messages.js';
import './moderated-people.js';
import { RoomElement } from '../shared/room-element.js';

const HOURS = [1, 2, 4, 8];
const SLOW = [0, 10, 30, 60, 120];
const LASTING = [5, 15, 30, 60, 120];

/** Moderation: the door, slow mode, an announcement, people, messages. Each part first shows the present state. */
class Moderation extends RoomElement {
  get typed() {
    return typedTexts(this.exchange.slug, sessionStorage);
  }

  render() {
    if (!this.may('room.moderate')) return nothing;
    return html`<section class="moderation" aria-labelledby="moderation-title">
      <h2 id="moderation-title">${this.say('room.moderation.title')}</h2>
      ${this.refusalNotice()} ${this.doorPart()} ${this.slow()} ${this.announcement()}
      <consilium-moderated-people ${setProperties(this.all)}></consilium-moderated-people>
      <consilium-moderated-messages ${setProperties(this.all)}></consilium-moderated-messages>
    </section>`;
  }

  /** @param {string} instant at the places of all sides, each named; with its day if the exchange begins on a different one */
  everywhere(instant) {
    const { sides, starts } = this.exchange;
    const { clock, day, offset } = this.clocks;
    const dated = (/** @type {string} */ zone) =>
      day(instant, zone) === day(starts, zone) ? '' : `${day(instant, zone)}, `;
    return sides
      .map(
        ({ name, zone }) =>
          `${dated(zone)}${clock(instant, zone)} ${name}${this.say('sign.open')}${offset(instant, zone)}${this.say('sign.close')}`,
      )
      .join(' · ');
  }

  doorWords() {
    const { mode, opens, closes } = this.room.door;
    const state = this.door;
    const args = { opens: this.everywhere(opens), closes: this.everywhere(closes) };
    if (mode === 'open') {
      const until = Date.parse(closes) > this.clock.now();
      return until ? this.say('room.moderation.door.opened_until', args) : this.say('room.moderation.door.opened');
    }
    if (mode === 'closed') return this.say('room.moderation.door.closed');
    if (state === 'before') return this.say('room.moderation.door.before', args);
    return state === 'open' ? this.say('room.moderation.door.open', args) : this.say('room.moderation.door.over');
  }

  doorPart() {
    const { mode } = this.room.door;
    return html`<section>
      <h3>${this.say('room.moderation.door')}</h3>
      <p role="status">${this.doorWords()}</p>
      <form class="choose" @submit=${this.opened}>
        <label>
          ${this.say('room.moderation.door.for')}
          <select name="hours">
            ${HOURS.map(
              (hours) =>
                html`<option value=${hours} ?selected=${hours === 4}>
                  ${this.say('room.moderation.hours', { hours })}
                </option>`,
            )}
          </select>
        </label>
        <button>
          ${this.say(this.door === 'open' ? 'room.moderation.door.do.change' : 'room.moderation.door.do.open')}
        </button>
        ${mode === 'closed' ? nothing : this.doorButton('closed', 'room.moderation.door.do.close')}
        ${mode === 'by_time' ? nothing : this.doorButton('by_time', 'room.moderation.door.do.by_time')}
      </form>
    </section>`;
  }

  /** @param {import('../protocol/frames.js').Door['mode']} mode @param {string} word */
  doorButton(mode, word) {
    return html`<button type="button" class="quiet" @click=${() => this.order({ type: 'set_door', mode })}>
      ${this.say(word)}
    </button>`;
  }

  /** @param {SubmitEvent} event always for a limited time: a forgotten room does not stay open forever */
  opened(event) {
    event.preventDefault();
    const hours = Number(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('hours'));
    void this.order({ type: 'set_door', mode: 'open', minutes: hours * 60 });
  }

  slow() {
    const now = this.room.slowSeconds ?? 0;
    const choices = [...new Set([...SLOW, now])].sort((a, b) => a - b);
    const label = (/** @type {number} */ seconds) =>
      seconds === 0 ? this.say('room.moderation.slow.off') : this.say('room.moderation.slow.on', { seconds });
    return html`<section>
      <h3>${this.say('room.moderation.slow')}</h3>
      <p class="small soft">${this.say('room.moderation.slow.hint')}</p>
      <form class="choose" @submit=${this.slowed}>
        <label>
          ${this.say('room.moderation.slow.label')}
          <select name="seconds">
            ${choices.map((it) => html`<option value=${it} ?selected=${it === now}>${label(it)}</option>`)}
          </select>
        </label>
        <button class="quiet">${this.say('room.desk.ok')}</button>
      </form>
    </section>`;
  }

  /** @param {SubmitEvent} event */
  slowed(event) {
    event.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    void this.order({ type: 'slow_down', seconds: Number(data.get('seconds')) });
  }

  announcement() {
    const current = this.room.announcement;
    return html`<section>
      <h3>${this.say('room.moderation.announcement')}</h3>
      ${current ? this.#announcementNow(current) : nothing}
      <form class="form" @submit=${this.announced}>
        <div class="field">
          <label for="announce-text">${this.say('room.moderation.announcement.text')}</label>
          <textarea
            id="announce-text"
            name="text"
            rows="2"
            required
            .value=${this.typed.read('announce')}
            @input=${(/** @type {InputEvent} */ { target }) =>
              this.typed.keep('announce', /** @type {HTMLTextAreaElement} */ (target).value)}
          ></textarea>
        </div>
        ${this.#announcementChoices()}
        <p class="actions"><button>${this.say('room.moderation.announcement.send')}</button></p>
      </form>
    </section>`;
  }

  /** @param {import('../protocol/frames.js').Announcement} current */
  #announcementNow(current) {
    return html`<blockquote class="done" lang=${current.language}>${current.text}</blockquote>
      <p class="actions">
        <span class="small soft">
          ${this.say('room.moderation.announcement.until', { time: this.clocks.moment(current.until) })}
        </span>
        <button type="button" class="quiet" @click=${() => this.order({ type: 'take_down_announcement' })}>
          ${this.say('room.moderation.announcement.down')}
        </button>
      </p>`;
  }

  #announcementChoices() {
    return html`<div class="ask-choices">
      <div class="field">
        <label for="announce-language">${this.say('room.question.language')}</label>
        <select id="announce-language" name="language">
          ${this.ownFirst.map((tag) => html`<option value=${tag}>${this.languageName(tag)}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="announce-minutes">${this.say('room.moderation.announcement.for')}</label>
        <select id="announce-minutes" name="minutes">
          ${LASTING.map(
            (minutes) =>
              html`<option value=${minutes} ?selected=${minutes === 15}>
                ${this.say('room.moderation.minutes', { minutes })}
              </option>`,
          )}
        </select>
      </div>
    </div>`;
  }

  /** @param {SubmitEvent} event */
  async announced(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const data = new FormData(form);
    const done = await this.order({
      type: 'announce',
      text: String(data.get('text')),
      language: String(data.get('language')),
      minutes: Number(data.get('minutes')),
    });
    if (!done) return;
    this.typed.keep('announce', '');
    form.reset();
  }
}

customElements.define('consilium-moderation', Moderation);
