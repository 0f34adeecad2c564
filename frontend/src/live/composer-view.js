import { html, nothing } from 'lit';
import { countdown } from '../i18n/times.js';
import { limits } from '../protocol/limits.js';
import { spaceLeft } from '../shared/text-box.js';

/** @typedef {import('../i18n/words.js').Words} Words */

/** The remaining characters are shown when fewer than this are left. */
const NEARLY = 400;

/**
 * The message being answered, with a button to cancel.
 *
 * @param {Words} words
 * @param {import('../protocol/frames.js').Message | undefined} answered
 * @param {() => void} cancel
 */
export function replyNotice(words, answered, cancel) {
  if (!answered) return nothing;
  const name = answered.by.name || words.say('room.person.erased');
  return html`<p class="replying">
    <span>${words.say('room.chat.reply_to', { name })}</span>
    <button type="button" class="quiet small" @click=${cancel}>${words.say('room.cancel')}</button>
  </p>`;
}

/**
 * The language of a message, the button, and the characters left.
 *
 * @param {Words} words
 * @param {import('../shared/island.js').Language[]} languages
 * @param {{language: string, length: number, disabled: boolean}} box
 * @param {(language: string) => void} choose
 */
export const composerControls = (words, languages, { language, length, disabled }, choose) =>
  html`<p class="actions">
    <label for="say-language" class="unseen">${words.say('room.write.language')}</label>
    <select
      id="say-language"
      @change=${(/** @type {Event} */ { target }) => choose(/** @type {HTMLSelectElement} */ (target).value)}
    >
      ${languages.map(({ tag, name }) => html`<option value=${tag} ?selected=${tag === language}>${name}</option>`)}
    </select>
    <button aria-disabled=${disabled}>${words.say('room.write.send')}</button>
    <span id="say-hint" class="soft small">${words.say('room.write.hint')}</span>
    <span id="say-left" class="small"> ${length > limits.text - NEARLY ? spaceLeft(words, length) : nothing} </span>
  </p>`;

/** @param {Words} words @param {boolean} muted otherwise slow mode @param {number} wait seconds until the next message is allowed */
export const waitNotice = (words, muted, wait) =>
  wait > 0
    ? html`<p class="notice">
        ${words.say(muted ? 'room.write.muted' : 'room.write.slow', { time: countdown(wait) })}
      </p>`
    : nothing;
