// The keys of the console, by their position on the keyboard, so that they are the same in every layout. Alt with a digit or a
// symbol: Alt with a letter opens browser menus, Ctrl belongs to browsers and screen readers, Alt+Shift switches layouts, and
// input methods take neither. Alt with a digit switches browser tabs on Linux unless the page handles it.

import { isComposing } from '../shared/text-box.js';

/** @typedef {'help' | 'back' | 'speaker' | 'voice' | 'new_speaker' | 'sound' | 'unclear' | 'insert_hint' |
 *   'next_hint' | 'drop_hint' | 'earlier_source' | 'later_source' | 'source' | 'queue' | 'lease'} Action */

/** @type {Record<string, Action>} */
const WITH_ALT = {
  Digit0: 'voice',
  Minus: 'new_speaker',
  BracketLeft: 'sound',
  BracketRight: 'unclear',
  Enter: 'insert_hint',
  NumpadEnter: 'insert_hint',
  Comma: 'next_hint',
  Period: 'drop_hint',
  ArrowUp: 'earlier_source',
  ArrowDown: 'later_source',
  Slash: 'source',
  Equal: 'queue',
  Semicolon: 'lease',
};

/**
 * The entries of the list of keys, in order; labels are `booth.key.` and the action.
 * @type {[Action | 'send' | 'line' | 'last' | 'complete', string][]}
 */
export const SHOWN = [
  ['send', 'Enter'],
  ['line', 'Shift+Enter'],
  ['last', '↑'],
  ['complete', 'Tab'],
  ['speaker', 'Alt+1 … 9'],
  ['voice', 'Alt+0'],
  ['new_speaker', 'Alt+-'],
  ['sound', 'Alt+['],
  ['unclear', 'Alt+]'],
  ['insert_hint', 'Alt+Enter'],
  ['next_hint', 'Alt+,'],
  ['drop_hint', 'Alt+.'],
  ['earlier_source', 'Alt+↑'],
  ['later_source', 'Alt+↓'],
  ['source', 'Alt+/'],
  ['queue', 'Alt+='],
  ['lease', 'Alt+;'],
  ['back', 'Esc'],
  ['help', 'F1, ?'],
];

/** @param {Action} action @returns {string} as shown on a button */
export const keyOf = (action) => SHOWN.find(([name]) => name === action)?.[1] ?? '';

/**
 * @typedef {Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'keyCode'>} Press
 *
 * @param {Press} event
 * @param {boolean} typing whether a text field has the focus
 * @returns {{action: Action, index?: number} | undefined} index: which speaker, from 0
 */
export function actionOf(event, typing) {
  if (isComposing(event) || event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) return event.shiftKey ? undefined : withAlt(event.code);
  if (event.key === 'F1' || (event.key === '?' && !typing)) return { action: 'help' };
  if (event.key === 'Escape') return { action: 'back' };
  return undefined;
}

/** @param {string} code @returns {{action: Action, index?: number} | undefined} */
function withAlt(code) {
  const digit = /^Digit([1-9])$/.exec(code);
  if (digit) return { action: 'speaker', index: Number(digit[1]) - 1 };
  return WITH_ALT[code] && { action: WITH_ALT[code] };
}
