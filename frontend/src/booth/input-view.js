import { html, nothing } from 'lit';
import { limits } from '../protocol/limits.js';
import { unsentNotice } from '../shared/unsent-notice.js';
import { completionList } from './completion-list.js';
import { keyOf } from './keys.js';

/** The box, and what stands around it. @typedef {any} Input a `consilium-booth-input` */

/** The remaining characters are shown when fewer than this are left. */
const NEARLY = 200;

/** @param {Input} input */
export function textBox(input) {
  const { completions, language } = input;
  const offers = completions.length > 0;
  return html`<label for="booth-text">${input.booth.name}</label>
    <div class="say">
      <textarea
        id="booth-text"
        rows="3"
        lang=${language}
        dir="auto"
        autocomplete="off"
        autocapitalize="sentences"
        spellcheck="true"
        aria-describedby=${input.doorState === 'over' ? 'booth-left' : 'booth-state booth-left'}
        aria-autocomplete="list"
        aria-controls=${offers ? 'booth-offers' : nothing}
        aria-activedescendant=${offers ? `booth-offer-${completions.chosen}` : nothing}
        @input=${() => input.typed()}
        @cleaned=${() => input.clean()}
        @keydown=${(/** @type {KeyboardEvent} */ event) => input.key(event)}
        @compositionstart=${() => input.composes()}
        @compositionend=${() => input.composed()}
        @blur=${() => input.left()}
      ></textarea>
      ${completionList(input, completions, (index) => input.take(index))}
    </div>`;
}

/** @param {Input} input */
export function stateLine(input) {
  const words = stateWords(input);
  if (input.doorState === 'over') return unsentNotice(input.words, words);
  return html`<p id="booth-state" class="small ${input.writes ? 'soft' : 'notice'}">${words}</p>`;
}

/** @param {Input} input */
export function charactersLeft(input) {
  const count = limits.segment - input.text.length;
  return html`<p id="booth-left" class="small">
    ${count < NEARLY ? input.say('booth.write.left', { count }) : nothing}
  </p>`;
}

/** @param {Input} input what Enter does now or, if nothing, why */
function stateWords(input) {
  if (input.doorState === 'over') return input.say(input.paused ? 'room.chat.paused' : 'booth.write.over');
  if (input.writes) return input.say('booth.write.hint');
  if (input.holds) return input.say('booth.write.rehearse');
  if (input.isHolder) return input.say('booth.write.elsewhere');
  if (input.lease) return input.say('booth.write.other', { name: input.lease.holder.name });
  return input.say('booth.write.nobody');
}

/** @param {Input} input */
export function buttons(input) {
  const button = (/** @type {string} */ word, /** @type {string} */ key, /** @type {() => void} */ does) =>
    html`<button type="button" class="quiet small" @click=${does}>${word} <kbd>${key}</kbd></button>`;
  return html`<p class="actions">
    <button aria-disabled=${!input.writes}>${input.say('booth.key.send')} <kbd>Enter</kbd></button>
    ${button(input.say('booth.key.new_speaker'), keyOf('new_speaker'), () => input.newSpeaker())}
    ${button(input.say('booth.key.sound'), keyOf('sound'), () => input.sounds())}
    ${button(input.say('booth.key.unclear'), keyOf('unclear'), () => input.unclear())}
    ${button(input.say('booth.key.help'), 'F1', () => input.tell('help-wanted'))}
  </p>`;
}

/** A long text is never cut without asking. @param {Input} input @param {string[]} split */
export function splitOffer(input, split) {
  return html`<div class="notice" role="alert">
    <p>${input.say('booth.write.too_long', { count: input.text.length, most: limits.segment })}</p>
    <p class="actions">
      <button type="button" class="split" @click=${() => input.sendParts(split)}>
        ${input.say('booth.write.split', { count: split.length })}
      </button>
      <button type="button" class="quiet" @click=${() => input.focusBox()}>${input.say('booth.write.shorten')}</button>
    </p>
  </div>`;
}
