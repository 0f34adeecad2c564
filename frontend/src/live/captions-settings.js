import { placed } from './notes-preferences.js';

/**
 * How captions look: in the address, so that it can be set up once and handed to the person who starts the projector. Pure.
 *
 * @typedef {'dark' | 'light'} CaptionsContrast
 * @typedef {{languages: string[], size: number, lines: number, contrast: CaptionsContrast}} CaptionsChoice
 */

/** Font sizes; the middle one fits about forty letters on a line. */
const SMALLEST = 1;
const LARGEST = 7;
const FEWEST_LINES = 1;
const MOST_LINES = 8;

/** @param {string} search of an address @returns {CaptionsChoice} */
export function captionsSettingsOf(search) {
  const given = new URLSearchParams(search);
  return {
    languages: (given.get('notes') ?? '')
      .split(',')
      .map((it) => it.trim())
      .filter(Boolean)
      .slice(0, 2),
    size: between(SMALLEST, given.get('size'), LARGEST, 4),
    lines: between(FEWEST_LINES, given.get('lines'), MOST_LINES, 3),
    contrast: given.get('contrast') === 'light' ? 'light' : 'dark',
  };
}

/** @param {number} least @param {string | null} given @param {number} most @param {number} otherwise */
function between(least, given, most, otherwise) {
  const number = Number(given);
  return given !== null && Number.isInteger(number) && number >= least && number <= most ? number : otherwise;
}

export class CaptionsSettings {
  /** @param {CaptionsChoice} choice */
  constructor({ languages, size, lines, contrast }) {
    this.languages = languages;
    this.size = size;
    this.lines = lines;
    this.contrast = contrast;
  }

  /** @param {number} by @returns {CaptionsSettings} the same one at an end */
  sized(by) {
    const size = Math.min(LARGEST, Math.max(SMALLEST, this.size + by));
    return size === this.size ? this : new CaptionsSettings({ ...this, size });
  }

  /** @param {number} by @returns {CaptionsSettings} the same one at an end */
  lined(by) {
    const lines = Math.min(MOST_LINES, Math.max(FEWEST_LINES, this.lines + by));
    return lines === this.lines ? this : new CaptionsSettings({ ...this, lines });
  }

  /** @param {string[]} languages one or two; one that has no booth yet keeps its place @returns {CaptionsSettings} */
  speaking(languages) {
    return new CaptionsSettings({ ...this, languages });
  }

  /**
   * @param {number} place 0: the first language, 1: the one beside it, which may be none
   * @param {string[]} available languages of booths
   * @returns {CaptionsSettings} with the next one there
   */
  stepped(place, available) {
    const first = this.languages[0];
    const all = place === 0 ? available : ['', ...available.filter((it) => it !== first)];
    const next = all[(all.indexOf(this.languages[place] ?? '') + 1) % all.length];
    return next === undefined ? this : this.speaking(placed(this.languages, place, next));
  }

  /** @returns {CaptionsSettings} */
  contrasted() {
    return new CaptionsSettings({ ...this, contrast: this.contrast === 'dark' ? 'light' : 'dark' });
  }

  /**
   * Keys by their position on the keyboard, so that they are the same in every layout.
   *
   * @param {{key: string, code: string}} event
   * @returns {CaptionsSettings} this one if the key means nothing
   */
  afterKey({ key, code }) {
    if (key === '+' || key === '=') return this.sized(1);
    if (key === '-' || key === '−') return this.sized(-1);
    if (key === 'ArrowUp') return this.lined(1);
    if (key === 'ArrowDown') return this.lined(-1);
    return code === 'KeyC' ? this.contrasted() : this;
  }

  /** @param {string} search as it was @returns {string} with what was chosen */
  address(search) {
    const next = new URLSearchParams(search);
    for (const name of /** @type {const} */ (['size', 'lines', 'contrast'])) next.set(name, String(this[name]));
    if (this.languages.length > 0) next.set('notes', this.languages.join(','));
    return `?${next}`.replaceAll('%2C', ',');
  }
}
