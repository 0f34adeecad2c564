// The keys of the list. Letters go by their place on the keyboard: a Cyrillic layout has no N. They work in the list only, never in
// a field (WCAG 2.1.4).

/**
 * @typedef {'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'row_start' | 'row_end' | 'edit' | 'cancel' | 'move_up' |
 *   'move_down' | 'longer' | 'shorter' | 'add' | 'add_part' | 'copy' | 'remove'} GridAction
 * @typedef {Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>} Key
 */

/** @type {Record<string, GridAction>} */
const PLAIN = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row_start',
  End: 'row_end',
  Enter: 'edit',
  F2: 'edit',
  Escape: 'cancel',
  Delete: 'remove',
  '+': 'longer',
  '=': 'longer',
  '-': 'shorter',
  '−': 'shorter',
};
/** @type {Record<string, GridAction>} */
const BY_PLACE = {
  KeyN: 'add',
  KeyP: 'add_part',
  KeyC: 'copy',
  NumpadAdd: 'longer',
  NumpadSubtract: 'shorter',
  Equal: 'longer',
  Minus: 'shorter',
};

/** @param {Key} event @returns {GridAction | undefined} */
export function gridAction({ key, code, altKey, ctrlKey, metaKey, shiftKey }) {
  if (altKey && !ctrlKey && !metaKey)
    return key === 'ArrowUp' ? 'move_up' : key === 'ArrowDown' ? 'move_down' : undefined;
  if (ctrlKey || metaKey) return key === 'Home' ? 'first' : key === 'End' ? 'last' : undefined;
  return PLAIN[key] ?? (shiftKey ? undefined : BY_PLACE[code]);
}

/** @param {Key} event @returns {'undo' | 'redo' | 'help' | undefined} keys of the whole page */
export function pageAction({ code, key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (key === 'F1') return 'help';
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (code === 'KeyZ') return shiftKey ? 'redo' : 'undo';
  return code === 'KeyY' && !shiftKey ? 'redo' : undefined;
}
