import { html, nothing } from 'lit';

/** @typedef {import('../protocol/frames.js').Person} Person */

/**
 * People to mention, while a name is being typed.
 *
 * @param {import('../i18n/words.js').Words} words
 * @param {Person[]} people
 * @param {number} chosen index
 * @param {(event: Event, person: Person) => void} pick
 */
export const mentionOffers = (words, people, chosen, pick) =>
  html`<ul id="mention-list" class="offers" role="listbox" aria-label=${words.say('room.write.mention')}>
    ${people.map(
      (person, index) =>
        html`<li
          id="mention-${index}"
          role="option"
          aria-selected=${index === chosen}
          @mousedown=${(/** @type {Event} */ event) => pick(event, person)}
        >
          ${person.name} <span class="soft small">${person.institution ?? nothing}</span>
        </li>`,
    )}
  </ul>`;
