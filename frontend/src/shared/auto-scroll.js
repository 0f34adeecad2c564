/** Within this distance of its end a list follows new content; further up, the view never moves. */
const NEAR = 80;

/**
 * A box that follows new content at its end until its reader scrolls back. From then on the visible part stays in place,
 * whatever grows, disappears or changes above it.
 */
export class AutoScroll {
  /** whether it follows */
  near = true;
  #held = false;
  #host;
  #content;
  #changed;
  /** the scrolling element; with `overflow-anchor: none`, because two would hold the position */
  #box = /** @type {HTMLElement} */ (/** @type {unknown} */ (undefined));
  #top = 0;
  /** heights of content and box when it was at its end: until they change, its reader may look a little higher */
  #sizes = '';
  /** @type {{item: HTMLElement, top: number} | undefined} the first visible item, and its position */
  #anchor;

  /**
   * @param {import('lit').LitElement} host renders it
   * @param {string} content selects the items in the box, each with its `data-number`
   * @param {() => void} changed it has begun or stopped following
   */
  constructor(host, content, changed) {
    this.#host = host;
    this.#content = content;
    this.#changed = changed;
    host.addController(this);
  }

  hostUpdate() {
    this.hold();
  }

  /** whether somebody works on an item: until that is done the box stays in place, even at its end */
  get held() {
    return this.#held;
  }

  set held(held) {
    // A scroll that has just happened is not known here yet.
    if (held && !this.#held) this.#scrolled();
    this.#held = held;
  }

  hostUpdated() {
    if (!this.#box) this.#begin();
    this.settle();
  }

  #begin() {
    const content = /** @type {HTMLElement} */ (this.#host.querySelector(this.#content));
    const box = /** @type {HTMLElement} */ (content.parentElement);
    this.#box = box;
    box.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    // Content rendered a moment later grows, and so does what was translated, corrected or answered.
    const sizes = new ResizeObserver(() => this.settle());
    sizes.observe(content);
    sizes.observe(box);
  }

  /** Before something changes. */
  hold() {
    if (this.near && !this.#held) return;
    const edge = this.#box.getBoundingClientRect().top;
    const item = firstBelow([...this.#box.querySelectorAll('[data-number]')], edge);
    const top = item ? item.getBoundingClientRect().top - edge : 0;
    // A browser scrolls by whole pixels. What it rounds off must not add up, one update after another.
    if (item && item === this.#anchor?.item && Math.abs(top - this.#anchor.top) < 1) return;
    this.#anchor = item && { item, top };
  }

  /** After it. */
  settle() {
    const box = this.#box;
    const sizes = `${box.scrollHeight} ${box.clientHeight}`;
    const grown = sizes !== this.#sizes;
    this.#sizes = sizes;
    // A scroll that has just happened is not known here yet: it arrives as an event.
    const follows = this.near && !this.#held;
    if (follows && !grown) return;
    if (follows) {
      box.scrollTop = box.scrollHeight;
    } else if (this.#anchor?.item.isConnected) {
      const { item, top } = this.#anchor;
      const moved = item.getBoundingClientRect().top - box.getBoundingClientRect().top - top;
      if (Math.abs(moved) >= 0.5) box.scrollTop += moved;
    }
    this.#top = box.scrollTop;
  }

  /** Stays in place, even where it could follow. */
  stay() {
    this.near = false;
    this.hold();
    this.#changed();
  }

  toEnd() {
    this.near = true;
    this.#box.scrollTop = this.#box.scrollHeight;
    this.hold();
    this.#changed();
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.#box;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    // Only a reader scrolls up; growth below, our own scrolling to the end, and scrolling to an edited item do not change the
    // wish to follow.
    const near = atEnd || (this.near && (this.#held || scrollTop >= this.#top));
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
