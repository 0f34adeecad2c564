import { html, nothing } from 'lit';
import { refusal } from '../i18n/refusals.js';
import { Island } from '../shared/island.js';

/** @typedef {import('../protocol/frames.js').Person} Person */

/** The people here: their number by side, and their names once it is looked at. */
class ConsiliumPeople extends Island {
  static properties = {
    ...Island.properties,
    fetchPeople: { attribute: false, hasChanged: () => false },
    active: { type: Boolean },
    found: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {() => Promise<{people: Person[], total: number}>} */
    this.fetchPeople = async () => ({ people: [], total: 0 });
    /** whether it is looked at */
    this.active = false;
    /** @type {{people: Person[], total: number} | undefined} */
    this.found = undefined;
    /** @type {unknown} */
    this.problem = undefined;
    /** @type {typeof import('./people-list.js').peopleList | undefined} comes when it is opened */
    this.list = undefined;
  }

  /** @param {import('lit').PropertyValues} changed names are fetched when they are looked at */
  updated(changed) {
    if (changed.has('active') && this.active) void this.#fetch();
  }

  render() {
    const { words, room } = this;
    const { here } = room;
    return html`<h2 tabindex="-1">
        ${here ? words.say('room.people.count', { count: here.people }) : words.say('room.people.title')}
      </h2>
      ${here ? html`<p class="soft small">${this.#sides(here)}</p>` : nothing}
      ${this.problem ? html`<p class="notice">${refusal(words, this.problem)}</p>` : nothing}
      ${this.list && this.found ? this.list(this, this.found, () => void this.#fetch()) : nothing}`;
  }

  /**
   * By side, and without a side: the parts add up to the total.
   * @param {NonNullable<import('../protocol/room-state.js').RoomState['here']>} here
   */
  #sides({ people, sides }) {
    const counted = this.facts.exchange.sides.filter(({ key }) => (sides[key] ?? 0) > 0);
    const others = counted.reduce((left, { key }) => left - sides[key], people);
    const parts = counted.map(
      ({ key, name, name_language: tag }) => html`<span lang=${tag}>${name}</span> ${sides[key]}`,
    );
    if (counted.length > 0 && others > 0) parts.push(html`${this.words.say('room.people.others')} ${others}`);
    return parts.map((part, index) => html`${index > 0 ? ' · ' : nothing}${part}`);
  }

  async #fetch() {
    this.problem = undefined;
    try {
      const [found, { peopleList }] = await Promise.all([this.fetchPeople(), import('./people-list.js')]);
      this.list = peopleList;
      this.found = found;
    } catch (problem) {
      this.problem = problem;
    }
  }
}

customElements.define('consilium-people', ConsiliumPeople);
