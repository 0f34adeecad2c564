import { html } from 'lit';
import { limits } from '../protocol/limits.js';
import { keyOf } from './keys.js';

/** What stands around the box. @typedef {any} Input a `consilium-booth-input` */

/** @param {Input} input what Enter does now or, if nothing, why */
export function stateWords(input) {
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
