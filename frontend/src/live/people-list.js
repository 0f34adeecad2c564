import { html, nothing } from 'lit';
import { nameOf } from './message-view.js';

/** @typedef {import('../protocol/frames.js').Person} Person */
/** @typedef {import('../shared/island.js').Island} Island */

/**
 * The people here, by side and institution.
 *
 * @param {Island} island
 * @param {{people: Person[], total: number}} found
 * @param {() => void} again fetches them again
 */
export function peopleList(island, found, again) {
  const { words, facts } = island;
  const sides = [...facts.exchange.sides, undefined];
  return html`
    ${sides.map((side) => {
      const people = found.people.filter((person) => sideKey(facts, person) === side?.key);
      if (people.length === 0) return nothing;
      return html`<h3 lang=${side?.name_language ?? nothing}>${side?.name ?? words.say('room.people.no_side')}</h3>
        ${byInstitution(people).map(([name, those]) => institution(island, name, those))}`;
    })}
    ${
      found.total > found.people.length
        ? html`<p class="soft">${words.say('room.people.more', { count: found.total - found.people.length })}</p>`
        : nothing
    }
    <p>
      <button type="button" class="quiet small" @click=${again}>${words.say('room.people.again')}</button>
    </p>
  `;
}

/** @param {Island} island @param {string} name @param {Person[]} people */
const institution = (island, name, people) =>
  html`<div class="institution">
    ${name ? html`<p class="soft small">${name}</p>` : nothing}
    <ul>
      ${people.map((person) => html`<li>${nameOf(/** @type {any} */ (island), person)}</li>`)}
    </ul>
  </div>`;

/** @param {import('../shared/island.js').Facts} facts @param {Person} person */
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
