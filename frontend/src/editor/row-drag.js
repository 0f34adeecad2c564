/** Moves an item with the pointer, by its grip: the second way, after the keys and the buttons. */
export class RowDrag {
  #list;
  #editor;
  /** @type {string | undefined} key of what is dragged */
  #key;
  /** @type {HTMLElement | undefined} before which it would be dropped */
  #target;

  /** @param {HTMLElement} list @param {import('./agenda-controller.js').AgendaController} editor */
  constructor(list, editor) {
    this.#list = list;
    this.#editor = editor;
  }

  /** @param {PointerEvent} event */
  begin(event) {
    const grip = /** @type {HTMLElement} */ (event.target).closest('.drag');
    const row = /** @type {HTMLElement | null} */ (grip?.closest('consilium-agenda-row'));
    if (!row?.dataset.key || event.button !== 0) return;
    event.preventDefault();
    this.#key = row.dataset.key;
    row.classList.add('dragged');
    const move = (/** @type {PointerEvent} */ moved) => this.#over(moved);
    const end = (/** @type {PointerEvent | KeyboardEvent} */ ended) => {
      if (ended instanceof KeyboardEvent && ended.key !== 'Escape') return;
      removeEventListener('pointermove', move);
      for (const name of ['pointerup', 'pointercancel', 'keydown']) removeEventListener(name, /** @type {any} */ (end));
      row.classList.remove('dragged');
      this.#drop(ended.type === 'pointerup');
    };
    addEventListener('pointermove', move);
    for (const name of ['pointerup', 'pointercancel', 'keydown']) addEventListener(name, /** @type {any} */ (end));
  }

  /** @param {PointerEvent} event */
  #over({ clientX, clientY }) {
    this.#target?.classList.remove('drop-above', 'drop-below');
    const row = /** @type {HTMLElement | null} */ (document.elementFromPoint(clientX, clientY)?.closest('[data-key]'));
    this.#target = row && this.#list.contains(row) ? row : undefined;
    if (!this.#target || this.#target.dataset.key === this.#key) return;
    const { top, height } = this.#target.getBoundingClientRect();
    const below = this.#target.matches('.part') || clientY > top + height / 2;
    this.#target.classList.add(below ? 'drop-below' : 'drop-above');
  }

  /** @param {boolean} done */
  #drop(done) {
    const target = this.#target;
    const key = this.#key;
    const below = target?.classList.contains('drop-below') ?? false;
    target?.classList.remove('drop-above', 'drop-below');
    this.#target = undefined;
    if (!done || !key || !target?.dataset.key || target.dataset.key === key) return;
    const { acts } = this.#editor;
    const part = acts.at(target.dataset.key)?.part ?? acts.agenda.find((it) => it.key === target.dataset.key);
    if (!part) return;
    const at = part.items.findIndex((it) => it.key === target.dataset.key);
    const before = part.items.filter((it, index) => it.key !== key && index < (below ? at + 1 : at)).at(-1);
    this.#editor.previews.propose('move', key, acts.move(key, part.key, at < 0 ? null : (before?.key ?? null)));
    this.#editor.select(key);
  }
}
