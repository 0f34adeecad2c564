/** So near to its end a list follows what comes; farther up nobody's place is taken from under the eyes. */
const NEAR = 80;

/**
 * A box that follows what comes at its end until its reader goes back. From then on what is in sight stays where it is,
 * whatever grows, goes or changes above it.
 */
export class Follow {
  /** whether it follows */
  near = true;
  /** whether somebody works on what is in it: until that is done it stays where it is, also at its end */
  held = false;
  #box;
  #items;
  #changed;
  #top = 0;
  /** how long the content and the box were when it was at its end: while they are, its reader may look a little higher */
  #sizes = '';
  /** @type {{item: HTMLElement, top: number} | undefined} the first in sight, and where */
  #anchor;

  /**
   * @param {HTMLElement} box that scrolls; with `overflow-anchor: none`, or two would hold the place
   * @param {Element} content of the box
   * @param {string} items selects what may be in sight
   * @param {() => void} changed it follows now, or does not any more
   */
  constructor(box, content, items, changed) {
    this.#box = box;
    this.#items = items;
    this.#changed = changed;
    box.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    // What is drawn a moment later grows, and so does what was translated, corrected or answered.
    const sizes = new ResizeObserver(() => this.settle());
    sizes.observe(content);
    sizes.observe(box);
  }

  get #goesOn() {
    return this.near && !this.held;
  }

  /** Before something changes. */
  hold() {
    if (this.#goesOn) return;
    const edge = this.#box.getBoundingClientRect().top;
    const item = firstBelow([...this.#box.querySelectorAll(this.#items)], edge);
    this.#anchor = item && { item, top: item.getBoundingClientRect().top - edge };
  }

  /** After it. */
  settle() {
    const box = this.#box;
    const sizes = `${box.scrollHeight} ${box.clientHeight}`;
    const grown = sizes !== this.#sizes;
    this.#sizes = sizes;
    // What a reader has just scrolled is not known here yet: it comes as an event.
    if (this.#goesOn && !grown) return;
    if (this.#goesOn) {
      box.scrollTop = box.scrollHeight;
    } else if (this.#anchor?.item.isConnected) {
      const { item, top } = this.#anchor;
      const moved = item.getBoundingClientRect().top - box.getBoundingClientRect().top - top;
      if (Math.abs(moved) >= 0.5) box.scrollTop += moved;
    }
    this.#top = box.scrollTop;
  }

  /** Stays where it is, even where it could follow. */
  stay() {
    this.near = false;
    this.hold();
  }

  toEnd() {
    this.near = true;
    this.#box.scrollTop = this.#box.scrollHeight;
    this.hold();
    this.settle();
    this.#changed();
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.#box;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    // Only a reader goes up; what grows below, our own way to the end, and the way to what is worked on do not change the wish
    // to follow.
    const near = atEnd || (this.near && (this.held || scrollTop >= this.#top));
    this.#top = scrollTop;
    const was = this.near;
    this.near = near;
    this.hold();
    if (was !== near) this.#changed();
  }
}

/** @param {Element[]} items from top to bottom @param {number} edge @returns {HTMLElement | undefined} the first that ends below */
function firstBelow(items, edge) {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (items[middle].getBoundingClientRect().bottom > edge) to = middle;
    else from = middle + 1;
  }
  return /** @type {HTMLElement | undefined} */ (items[from]);
}
