import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { isComposing } from '../shared/text-box.js';

/**
 * @typedef {object} BoxOptions
 * @property {string} label
 * @property {string} [id]
 * @property {string} [language] of the text
 * @property {string} [described] id of what explains it
 * @property {(event: KeyboardEvent) => void} [onKey] after the box's own keys
 * @property {() => void} [onDone] Enter, or Escape: it is left
 */

/**
 * A box for one field of the document. What is typed is kept by the client and handed over after a pause; Escape brings back what
 * stood there when the box was entered.
 *
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {string[]} path
 * @param {BoxOptions} options
 */
export function textBox(editor, path, { label, id, language, described, onKey, onDone }) {
  const { client } = editor;
  const heard = (/** @type {any} */ { target, isComposing: composing }) => {
    fit(target);
    editor.typed(path, target.value === '' ? null : target.value, Boolean(composing));
  };
  return html`<textarea
    class="box"
    rows="1"
    id=${id ?? nothing}
    lang=${language ?? nothing}
    dir="auto"
    spellcheck="true"
    aria-label=${id ? nothing : label}
    aria-describedby=${described ?? nothing}
    .value=${live(client.valueAt(path) ?? '')}
    @input=${heard}
    @compositionend=${(/** @type {any} */ { target }) => heard({ target })}
    @focus=${(/** @type {any} */ { target }) => entered(editor, path, target)}
    @blur=${(/** @type {any} */ { target }) => left(editor, path, target)}
    @keydown=${(/** @type {KeyboardEvent} */ event) => key(editor, path, event, onDone, onKey)}
  ></textarea>`;
}

/** What stood in the box that has the focus when it was entered. @type {WeakMap<EventTarget, string>} */
const before = new WeakMap();

/** Grows with its text, where the browser cannot do it by style. @param {HTMLTextAreaElement} box */
export function fit(box) {
  if (CSS.supports('field-sizing', 'content')) return;
  box.style.blockSize = 'auto';
  box.style.blockSize = `${box.scrollHeight + 2}px`;
}

/** @param {import('./agenda-controller.js').AgendaController} editor @param {string[]} path @param {HTMLTextAreaElement} box */
function entered(editor, path, box) {
  before.set(box, box.value);
  fit(box);
  editor.client.places.moved(path);
}

/** @param {import('./agenda-controller.js').AgendaController} editor @param {string[]} path @param {HTMLTextAreaElement} box */
function left(editor, path, box) {
  if (isLastTitle(editor, path, box.value)) editor.client.typing.drop(path);
  else editor.client.typing.flush(path);
  editor.render();
}

/** An item or a part without any title is refused. */
const isLastTitle = (
  /** @type {import('./agenda-controller.js').AgendaController} */ { client },
  /** @type {string[]} */ path,
  /** @type {string} */ text,
) => text === '' && ['title', 'part'].includes(path.at(-2) ?? '') && onlyOne(client.valueAt(path.slice(0, -1)), path);

/** @param {Record<string, string> | undefined} texts @param {string[]} path */
const onlyOne = (texts, path) => Object.keys(texts ?? {}).every((it) => it === path.at(-1));

/**
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {string[]} path
 * @param {KeyboardEvent} event
 * @param {(() => void) | undefined} onDone
 * @param {((event: KeyboardEvent) => void) | undefined} onKey
 */
function key(editor, path, event, onDone, onKey) {
  event.stopPropagation(); // letters are keys of the list outside a field
  if (isComposing(event)) return;
  const box = /** @type {HTMLTextAreaElement} */ (event.target);
  if (event.key === 'Enter') {
    event.preventDefault();
    editor.client.typing.flush(path);
    onDone?.();
  } else if (event.key === 'Escape') {
    const was = before.get(box) ?? '';
    editor.client.typing.drop(path);
    editor.client.set(path, was === '' ? null : was);
    onDone?.();
  } else onKey?.(event);
}
