/** A space separates a word from inserted text; Han characters need none. */
const ENDS_WORD = /[\p{L}\p{N}.,;:!?)\]]$/u;
const ENDS_HAN = /\p{Script=Han}$/u;

/**
 * Inserts text at the caret so that the browser's undo removes it; setRangeText cannot be undone.
 *
 * @param {HTMLTextAreaElement} box
 * @param {string} text
 * @param {number} [typed] characters before the caret that it replaces
 */
export function insertText(box, text, typed = 0) {
  box.focus();
  const from = box.selectionStart - typed;
  const before = box.value.slice(0, from);
  const apart = typed === 0 && ENDS_WORD.test(before) && !ENDS_HAN.test(before) ? ' ' : '';
  box.setSelectionRange(from, box.selectionEnd);
  if (document.execCommand('insertText', false, apart + text)) return;
  box.setRangeText(apart + text, from, box.selectionEnd, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
