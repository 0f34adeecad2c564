import { html, nothing } from 'lit';
import { identityWarning } from '../shared/identity-warning.js';
import { languageName } from '../shared/typed-text.js';
import { Rewriting } from './rewriting.js';
import { isComposing } from '../shared/text-box.js';

export { Rewriting };

/**
 * What the form of a message does.
 *
 * @typedef {object} Acts
 * @property {import('../shared/identity-warning.js').Finding[] | undefined} refused what was found in its text
 * @property {(checked: boolean) => void} submit
 * @property {() => void} leave what was typed is kept
 * @property {() => void} drop it is not
 * @property {() => void} back to the box
 */

/**
 * The form in which a message is edited or translated. Loaded on demand.
 *
 * @param {any} host the message
 * @param {Rewriting} form
 * @param {Acts} acts
 */
export function messageForm(host, form, acts) {
  const { words, message, busy } = host;
  const language = form.into ?? message.language;
  const theirs = form.theirs(message);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    acts.submit(false);
  };
  return html`<form class="inline-form" @submit=${submit}>
    ${theirs ? html`<p class="small soft">${words.say('room.desk.translate.there')} <q lang=${language}>${theirs.text}</q></p>` : nothing}
    <label for="write-${message.number}">${label(host, form)}</label>
    <textarea
      id="write-${message.number}"
      lang=${language}
      dir="auto"
      rows="3"
      .value=${form.text}
      ?readonly=${busy}
      @input=${(/** @type {{target: HTMLTextAreaElement}} */ { target }) => form.write(target.value)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => key(event, acts)}
    ></textarea>
    ${acts.refused ? identityWarning(words, form.text, acts.refused, () => acts.submit(true), acts.back, language) : nothing}
    <p class="actions">
      <button aria-disabled=${busy}>${words.say('room.save')}</button>
      <button type="button" class="quiet small" @click=${acts.drop}>${words.say('room.cancel')}</button>
    </p>
  </form>`;
}

/** @param {any} host the message @param {Rewriting} form */
function label({ words, facts }, { into }) {
  if (!into) return words.say('room.chat.edit_label');
  return words.say('room.chat.translate_label', { language: languageName(facts, into) });
}

/** @param {KeyboardEvent} event @param {Acts} acts */
function key(event, { leave }) {
  if (event.key === 'Escape' && !isComposing(event)) leave();
  if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') event.stopPropagation();
}
