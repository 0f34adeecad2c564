import { LitElement } from 'lit';

/**
 * What every part of the room is given, as the server sends it: who and what, and the words.
 *
 * @typedef {{key: string, name: string, name_language: string, language: string} &
 *   import('../i18n/zone-clock.js').ZoneTransitions} Side
 * @typedef {{tag: string, name: string}} Language
 * @typedef {{id?: string, name: string, name_language: string, role: string}} Speaker
 * @typedef {{number: number, title: string, title_language: string, starts: string, minutes: number, language?: string,
 *   interpreted_into: string[], speakers: Speaker[]}} Item
 * @typedef {{slug: string, title: string, title_language: string, starts: string, ends: string, sides: Side[],
 *   languages: Language[], items: Item[]}} Exchange
 * @typedef {Record<string, string>} ByLanguage
 * @typedef {{id?: string, role: string, names: ByLanguage, posts: ByLanguage[]}} BoothSpeaker
 * @typedef {{number: number, titles: ByLanguage, speakers: BoothSpeaker[],
 *   documents: {titles: ByLanguage, edition: string}[]}} BoothItem
 * @typedef {{language: string, name: string, conventions: {sounds: string[], unclear: string}, items: BoothItem[],
 *   limits: import('../protocol/limits.js').BoothLimits}} BoothFacts
 * @typedef {{language: string, reads: string[], languages: Language[], exchange: Exchange,
 *   limits: import('../protocol/limits.js').RoomLimits, booth?: BoothFacts, words: Record<string, string>}} Facts reads: the page's language and those that stand in for it, the best first
 */

/** A part of the room in the light DOM: one stylesheet, native forms and labels, ids that can be referenced. */
export class Island extends LitElement {
  static properties = {
    room: { attribute: false },
    me: { attribute: false },
    facts: { attribute: false },
    words: { attribute: false },
    send: { attribute: false },
  };

  constructor() {
    super();
    const none = /** @type {any} */ (undefined); // set before the first rendering
    /** @type {import('../protocol/room-state.js').RoomState} */
    this.room = none;
    /** @type {import('../protocol/frames.js').Me} */
    this.me = none;
    /** @type {Facts} */
    this.facts = none;
    /** @type {import('../i18n/words.js').Words} */
    this.words = none;
    /** @type {(command: import('../protocol/command-types.js').Command) => Promise<{seq: number}>} */
    this.send = none;
  }

  /**
   * The parts of a room that this element shows, if not all of it: drafts arrive many times a second.
   *
   * @type {undefined | ((room: import('../protocol/room-state.js').RoomState) => unknown[])}
   */
  static shown = undefined;

  /** @param {import('lit').PropertyValues} changed */
  shouldUpdate(changed) {
    const { shown } = /** @type {typeof Island} */ (this.constructor);
    const before = changed.get('room');
    if (!shown || !before || [...changed.keys()].some((it) => it !== 'room' && it !== 'now')) return true;
    const after = shown(this.room);
    return shown(before).some((it, index) => it !== after[index]);
  }

  createRenderRoot() {
    return this;
  }

  /** @param {string} right `room.moderate` */
  may(right) {
    return this.me.rights.includes(right);
  }
}
