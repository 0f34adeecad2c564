import { showKeys } from './keys-help.js';

/**
 * @typedef {object} Console what the keys of a booth act on
 * @property {import('../i18n/words.js').Words} words
 * @property {(name: string) => any} child the element `consilium-booth-NAME`; none where it is not shown
 * @property {(index: number) => void} chooseSpeaker
 * @property {(step: -1 | 1) => void} stepSource
 */

/**
 * @param {Console} console
 * @returns {Partial<Record<import('./keys.js').Action, (index: number) => void>>}
 */
export const keyActions = (console) => ({
  help: () => showKeys(console.words),
  back: () => console.child('input')?.focusBox(),
  speaker: (index) => console.chooseSpeaker(index),
  voice: () => console.child('voice')?.name(),
  new_speaker: () => console.child('input')?.newSpeaker(),
  sound: () => console.child('input')?.sounds(),
  unclear: () => console.child('input')?.unclear(),
  insert_hint: () => {
    const hint = console.child('hints')?.current;
    if (hint) console.child('input')?.insert(hint.text);
  },
  next_hint: () => console.child('hints')?.next(),
  drop_hint: () => console.child('hints')?.drop(),
  earlier_source: () => console.stepSource(-1),
  later_source: () => console.stepSource(1),
  source: () => console.child('source')?.enter(),
  queue: () => console.child('queue')?.enter(),
  lease: () => console.child('lease')?.enter(),
});
