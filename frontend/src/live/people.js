import { html, nothing } from 'lit';
import { refusal } from '../i18n/refusals.js';
import { Island } from './island.js';
import { nameOf } from './message-view.js';

/** @typedef {import('../protocol/frames.js').Person} Person */

/** Who is here: how many from each side at once, and who, when somebody asks. */
class ConsiliumPeople extends Island {
  static properties = {
    ...Island.properties,
    fetchPeople: { attribute: false },
    found: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {() => Promise<{people: Person[], total: number}>} */
    this.fetchPeople = async () => ({ people: [], total: 0 });
    /** @type {{people: Person[], total: number} | undefined} */
    this.found = undefined;
    /** @type {unknown} */
    this.problem = undefined;
  }

  render() {
    const { words, room } = this;
    const { here } = room;
    return html`<details @toggle=${(/** @type {any} */ { target }) => void (target.open && this.#fetch())}>
      <summary>
        <b>${here ? words.say('room.people.count', { count: here.people }) : words.say('room.people.title')}</b>
        ${here ? html`<span class="soft small">${this.#sides(here.sides)}</span>` : nothing}
      </summary>
      ${this.problem ? html`<p class="notice">${refusal(words, this.problem)}</p>` : nothing} ${this.#list()}
    </details>`;
  }

  /** @param {Record<string, number>} counts by key of the side */
  #sides(counts) {
    return this.facts.exchange.sides
      .filter(({ key }) => (counts[key] ?? 0) > 0)
      .map(
        ({ key, name, name_language: tag }, index) =>
          html`${index > 0 ? ' · ' : nothing}<span lang=${tag}>${name}</span> ${counts[key]}`,
      );
  }

  async #fetch() {
    this.problem = undefined;
    try {
      this.found = await this.fetchPeople();
    } catch (problem) {
      this.problem = problem;
    }
  }

  #list() {
    const { words, found, facts } = this;
    if (!found) return nothing;
    const sides = [...facts.exchange.sides, undefined];
    return html`
      ${sides.map((side) => {
        const people = found.people.filter((person) => sideKey(facts, person) === side?.key);
        if (people.length === 0) return nothing;
        return html`<h3 lang=${side?.name_language ?? nothing}>${side?.name ?? words.say('room.people.no_side')}</h3>
          ${byInstitution(people).map(([name, those]) => this.#institution(name, those))}`;
      })}
      ${
        found.total > found.people.length
          ? html`<p class="soft">${words.say('room.people.more', { count: found.total - found.people.length })}</p>`
          : nothing
      }
      <p>
        <button type="button" class="quiet small" @click=${() => this.#fetch()}>
          ${words.say('room.people.again')}
        </button>
      </p>
    `;
  }

  /** @param {string} name @param {Person[]} people */
  #institution(name, people) {
    return html`<div class="institution">
      ${name ? html`<p class="soft small">${name}</p>` : nothing}
      <ul>
        ${people.map((person) => html`<li>${nameOf(/** @type {any} */ (this), person)}</li>`)}
      </ul>
    </div>`;
  }
}

/** @param {import('./island.js').Facts} facts @param {Person} person */
const sideKey = ({ exchange }, { side }) => exchange.sides.find(({ key }) => key === side)?.key;

/** @param {Person[]} people @returns {[string, Person[]][]} those without an institution last */
function byInstitution(people) {
  /** @type {Map<string, Person[]>} */
  const found = new Map();
  for (const person of people) {
    const name = person.institution ?? '';
    found.set(name, [...(found.get(name) ?? []), person]);
  }
  return [...found].sort(([one], [other]) => Number(one === '') - Number(other === '') || one.localeCompare(other));
}

customElements.define('consilium-people', ConsiliumPeople);
