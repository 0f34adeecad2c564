import { html, nothing } from 'lit';

/** @typedef {{text: string, note?: string, typed: number}} Completion typed: how many characters before the caret it replaces */

/** Text that may be inserted at the caret: sounds, which any key of a list takes, or words, which leave Enter alone. */
export class Completions {
  /** @param {Completion[]} [all] @param {number} [chosen] @param {'sounds' | 'terms'} [kind] */
  constructor(all = [], chosen = 0, kind = 'terms') {
    this.all = all;
    this.chosen = chosen;
    this.kind = kind;
  }

  /** @param {string[]} sounds */
  static sounds(sounds) {
    return new Completions(
      sounds.map((it) => ({ text: `[${it}]`, typed: 0 })),
      0,
      'sounds',
    );
  }

  /** @param {import('./terms.js').Completion[]} found */
  static terms(found) {
    return new Completions(found.map(({ word, typed, term }) => ({ text: word, typed, note: term.note })));
  }

  get length() {
    return this.all.length;
  }

  /** @param {-1 | 1} step */
  moved(step) {
    return new Completions(this.all, (this.chosen + step + this.length) % this.length, this.kind);
  }

  /** @param {string} key @returns {number | undefined} which one the key takes */
  byKey(key) {
    if (key === 'Tab') return this.chosen;
    if (this.kind === 'terms') return undefined;
    if (key === 'Enter') return this.chosen;
    const index = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
    return index >= 0 && index < this.length ? index : undefined;
  }
}

/**
 * Whether a key may act on the list: Shift+Tab goes back, and a key with another modifier means something else.
 *
 * @param {Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>} event
 */
export const isPlain = ({ altKey, ctrlKey, metaKey, shiftKey }) => !altKey && !ctrlKey && !metaKey && !shiftKey;

/**
 * @param {import('./booth-element.js').BoothElement} element
 * @param {Completions} completions
 * @param {(index: number) => void} take
 */
export function completionList(element, completions, take) {
  if (completions.length === 0) return nothing;
  const label = element.say(completions.kind === 'sounds' ? 'booth.key.sound' : 'booth.key.complete');
  return html`<ul id="booth-offers" class="offers ${completions.kind}" role="listbox" aria-label=${label}>
    ${completions.all.map(
      ({ text, note }, index) =>
        html`<li
          id="booth-offer-${index}"
          role="option"
          aria-selected=${index === completions.chosen}
          @mousedown=${(/** @type {Event} */ event) => {
            event.preventDefault();
            take(index);
          }}
        >
          ${completions.kind === 'sounds' ? html`<kbd>${index + 1}</kbd> ` : nothing}
          <span lang=${element.language}>${text}</span>
          ${note ? html`<span class="soft small">${note}</span>` : nothing}
          ${completions.kind === 'terms' && index === completions.chosen ? html`<kbd>Tab</kbd>` : nothing}
        </li>`,
    )}
  </ul>`;
}
