import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { confirmed } from '../shared/confirm.js';
import { RoomElement } from '../shared/room-element.js';

/** @typedef {import('../protocol/frames.js').Person} Person */
/** @typedef {{person: Person, muted_until?: string, removed?: boolean}} Restriction */

const MUTES = [5, 15, 60];
const MOST = 50;

/** People who are muted or removed, and a search for all others by name. */
class ModeratedPeople extends RoomElement {
  static properties = {
    ...RoomElement.properties,
    found: { state: true },
    sought: { state: true },
    told: { state: true },
  };

  constructor() {
    super();
    /** @type {Person[]} those present at the time of fetching */
    this.found = [];
    this.sought = '';
    this.told = '';
  }

  /** @returns {Restriction[]} */
  get restrictions() {
    const all = /** @type {Map<number, Restriction> | undefined} */ (this.room.restrictions);
    return [...(all?.values() ?? [])].filter(
      (it) => it.removed || (it.muted_until !== undefined && Date.parse(it.muted_until) > this.clock.now()),
    );
  }

  /** Those present, and those who wrote and left. */
  get people() {
    const written = [...(this.room.messages.values() ?? [])].map(({ by }) => by);
    const all = new Map([...written, ...this.found].map((person) => [person.id, person]));
    const restricted = new Set(this.restrictions.map(({ person }) => person.id));
    const sought = this.sought.trim().toLowerCase();
    return [...all.values()].filter(
      (person) =>
        person.id !== this.me.person.id &&
        !restricted.has(person.id) &&
        (sought === '' || this.personName(person).toLowerCase().includes(sought)),
    );
  }

  /** Fetched on demand: the list is long and rarely needed. */
  async fetchPeople() {
    this.found = (await this.fetched((http) => http.people()))?.people ?? this.found;
  }

  /** @param {Person} person @param {number} minutes */
  async mute(person, minutes) {
    const name = this.personName(person);
    const done = await this.order({ type: 'mute', member: person.id, minutes });
    if (!done) return;
    this.told =
      minutes === 0
        ? this.say('room.moderation.unmuted', { name })
        : this.say('room.moderation.muted', { name, minutes });
  }

  /** @param {Person} person */
  async putOut(person) {
    const name = this.personName(person);
    const sure = await confirmed({
      title: this.say('room.moderation.remove.confirm', { name }),
      body: html`<p>${this.say('room.moderation.remove.what')}</p>`,
      yes: this.say('room.moderation.remove'),
      no: this.say('room.desk.cancel'),
      danger: true,
    });
    if (sure && (await this.order({ type: 'remove', member: person.id, out: true }))) {
      this.told = this.say('room.moderation.removed', { name });
    }
  }

  render() {
    const people = this.people;
    return html`<section>
      <h3>${this.say('room.moderation.people')}</h3>
      <p role="status" class=${this.told ? 'done' : ''}>${this.told}</p>
      ${this.refusalNotice()} ${this.restrictions.map((it) => this.restricted(it))}
      <details @toggle=${this.fetchPeople}>
        <summary>${this.say('room.moderation.people.find')}</summary>
        ${this.search()}
        ${people.length === 0 ? html`<p class="soft">${this.say('room.moderation.people.none')}</p>` : nothing}
        <ul class="moderated">
          ${repeat(
            people.slice(0, MOST),
            ({ id }) => id,
            (person) => this.person(person),
          )}
        </ul>
      </details>
    </section>`;
  }

  search() {
    return html`<div class="form">
      <div class="field">
        <label for="moderated-name">${this.say('room.moderation.people.name')}</label>
        <input
          id="moderated-name"
          type="search"
          autocomplete="off"
          @input=${(/** @type {Event} */ event) => {
            this.sought = /** @type {HTMLInputElement} */ (event.target).value;
          }}
        />
      </div>
    </div>`;
  }

  /** @param {Person} person */
  person(person) {
    const name = this.personName(person);
    return html`<li>
      <p>${name}</p>
      <div class="actions" role="group" aria-label=${name}>
        ${MUTES.map(
          (minutes) =>
            html`<button type="button" class="quiet" @click=${() => this.mute(person, minutes)}>
              ${this.say('room.moderation.mute', { minutes })}
            </button>`,
        )}
        <button type="button" class="danger" @click=${() => this.putOut(person)}>
          ${this.say('room.moderation.remove')}
        </button>
      </div>
    </li>`;
  }

  /** @param {Restriction} restriction */
  restricted({ person, muted_until: until, removed }) {
    const name = this.personName(person);
    return html`<div class="restricted notice">
      <p>
        ${
          removed
            ? this.say('room.moderation.is_removed', { name })
            : this.say('room.moderation.is_muted', { name, time: this.clocks.moment(until ?? '') })
        }
      </p>
      ${
        removed
          ? html`<button
              type="button"
              class="quiet"
              @click=${() => this.order({ type: 'remove', member: person.id, out: false })}
            >
              ${this.say('room.moderation.let_in')}
            </button>`
          : html`<button type="button" class="quiet" @click=${() => this.mute(person, 0)}>
              ${this.say('room.moderation.unmute')}
            </button>`
      }
    </div>`;
  }
}

customElements.define('consilium-moderated-people', ModeratedPeople);
