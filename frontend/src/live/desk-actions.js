// The actions of the desk: their labels and keys. Keys are positions on the keyboard, so that they are the same in a Ukrainian,
// a Chinese and an English layout.

import { isComposing } from '../shared/text-box.js';

/** @typedef {{name: string, code: string, word: string, danger?: boolean, asks?: boolean}} Action */

/** @type {Action[]} `asks`: opens a form first */
export const ACTIONS = [
  { name: 'request_translation', code: 'KeyT', word: 'room.desk.act.request_translation' },
  { name: 'triage', code: 'KeyA', word: 'room.desk.act.triage' },
  { name: 'assign', code: 'KeyG', word: 'room.desk.act.assign', asks: true },
  { name: 'show', code: 'KeyV', word: 'room.desk.act.show' },
  { name: 'put_on_screen', code: 'KeyS', word: 'room.desk.act.put_on_screen' },
  { name: 'take_off_screen', code: 'KeyS', word: 'room.desk.act.take_off_screen' },
  { name: 'answer_live', code: 'KeyL', word: 'room.desk.act.answer_live' },
  { name: 'answer_in_writing', code: 'KeyW', word: 'room.desk.act.answer_in_writing', asks: true },
  { name: 'take_back', code: 'KeyB', word: 'room.desk.act.take_back' },
  { name: 'pin_to_item', code: 'KeyP', word: 'room.desk.act.pin_to_item', asks: true },
  { name: 'merge', code: 'KeyM', word: 'room.desk.act.merge', asks: true },
  { name: 'decline', code: 'KeyD', word: 'room.desk.act.decline', asks: true, danger: true },
];

/** @type {Record<string, PlainCommand>} actions whose command has a different name */
const COMMANDS = { take_off_screen: 'show', take_back: 'triage' };

/** @typedef {'triage' | 'show' | 'put_on_screen' | 'answer_live'} PlainCommand of a question, and of nothing else */

/** @param {string} action that asks for nothing more */
export const commandOf = (action) => COMMANDS[action] ?? /** @type {PlainCommand} */ (action);

/** @param {{code: string}} action "A" */
export const letterOf = ({ code }) => code.replace('Key', '');

/**
 * The offered action of a key; none while somebody types or the key belongs to the browser.
 *
 * @param {KeyboardEvent} event
 * @param {string[]} offered
 */
export function actionOfKey(event, offered) {
  if (!isShortcut(event)) return undefined;
  return ACTIONS.find(({ name, code }) => code === event.code && offered.includes(name));
}

/** @param {KeyboardEvent} event @returns {-1 | 0 | 1} the direction in the queue */
export function stepOfKey(event) {
  if (!isShortcut(event)) return 0;
  if (event.code === 'KeyJ' || event.code === 'ArrowDown') return 1;
  return event.code === 'KeyK' || event.code === 'ArrowUp' ? -1 : 0;
}

/** @param {KeyboardEvent} event */
function isShortcut(event) {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  return !typing && !isComposing(event) && !event.ctrlKey && !event.altKey && !event.metaKey;
}
