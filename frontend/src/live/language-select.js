import { html } from 'lit';

/**
 * Which language stands first, or beside it.
 *
 * @param {import('../shared/room-element.js').RoomElement} element
 * @param {number} place 0: the first, 1: the one beside it, which may be none
 * @param {string[]} chosen
 * @param {string[]} available
 * @param {(language: string, list: HTMLSelectElement) => void} choose
 */
export function languageSelect(element, place, chosen, available, choose) {
  const own = chosen[place] ?? '';
  return html`<label class="notes-language">
    <span>${element.say(place === 0 ? 'room.notes.language' : 'room.notes.beside')}</span>
    <select @change=${(/** @type {{target: HTMLSelectElement}} */ { target }) => choose(target.value, target)}>
      ${[...(place === 1 ? [''] : []), ...available].map(
        (tag) =>
          html`<option value=${tag} .selected=${tag === own}>
            ${tag === '' ? element.say('room.notes.beside.none') : element.languageName(tag)}
          </option>`,
      )}
    </select>
  </label>`;
}
