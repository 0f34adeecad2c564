// Shared by all boxes in which people write: keys that belong to an input method, and characters that cannot be sent.
import { limits } from '../protocol/limits.js';

/**
 * Whether a key belongs to an input method: what is being composed is not complete yet. 229 is the code of the key that ends a
 * composition; Safari ends the composition before it reports that key, so `isComposing` is false there.
 *
 * @param {Pick<KeyboardEvent, 'isComposing' | 'keyCode'>} event
 */
export const isComposing = ({ isComposing: composing, keyCode }) => composing || keyCode === 229;

/** @param {string} text @returns {string} the same without characters that cannot be sent */
export const cleaned = (text) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(new RegExp(limits.unsendable, 'gu'), '')
    .replace(new RegExp(`([\\p{Mn}\\p{Me}]{${limits.marks}})[\\p{Mn}\\p{Me}]+`, 'gu'), '$1');

/**
 * How many characters are left, or that there are too many: pasted text is never cut, its writer shortens it.
 *
 * @param {import('../i18n/words.js').Words} words
 * @param {number} length in UTF-16 code units
 */
export const spaceLeft = (words, length) =>
  length > limits.text
    ? `${words.say('room.refused.too_long')} (${length} / ${limits.text})`
    : words.say('room.write.left', { count: limits.text - length });

/**
 * Removes characters that cannot be sent from every box within an element as soon as they are typed or pasted, before the box's
 * own listeners see them. A changed box dispatches `cleaned`.
 *
 * @param {HTMLElement} page
 */
export function cleanBoxes(page) {
  const clean = (/** @type {any} */ { target: box, isComposing: composing }) => {
    if (!composing && box.matches('textarea, input:not([type]), input[type=text]')) cleanUp(box);
  };
  page.addEventListener('input', clean, { capture: true });
  page.addEventListener('compositionend', clean, { capture: true });
}

/** @param {HTMLTextAreaElement} box */
function cleanUp(box) {
  const clean = cleaned(box.value);
  if (clean === box.value) return;
  const caret = cleaned(box.value.slice(0, box.selectionStart)).length;
  box.value = clean;
  box.setSelectionRange(caret, caret);
  box.dispatchEvent(new Event('cleaned', { bubbles: true }));
}
