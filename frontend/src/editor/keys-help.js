import { html, render } from 'lit';

/** @type {[string, string][]} keys and what they do */
const KEYS = [
  ['↑ ↓', 'rows'],
  ['← →', 'cells'],
  ['Enter', 'edit'],
  ['Tab', 'next'],
  ['Esc', 'leave'],
  ['Alt+↑ Alt+↓', 'move'],
  ['+ −', 'minutes'],
  ['N', 'add'],
  ['P', 'part'],
  ['C', 'copy'],
  ['Del', 'remove'],
  ['Ctrl+V', 'paste'],
  ['Ctrl+Z', 'undo'],
  ['Ctrl+Shift+Z', 'redo'],
  ['F1', 'help'],
];

/** @param {import('./agenda-controller.js').AgendaController} editor opens the list of all keys */
export function showKeys(editor) {
  const dialog = document.createElement('dialog');
  dialog.className = 'keys';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  render(
    html`<form method="dialog">
      <h2 id="keys-title">${editor.say('editor.keys')}</h2>
      <dl>
        ${KEYS.map(
          ([key, word]) =>
            html`<div>
              <dt>${kbds(key)}</dt>
              <dd>${editor.say(`editor.key.${word}`)}</dd>
            </div>`,
        )}
      </dl>
      <p class="actions"><button>${editor.say('editor.close')}</button></p>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}

/** @param {string} keys */
const kbds = (keys) => keys.split(' ').map((it) => html`<kbd>${it}</kbd> `);

/** The most used keys, at the foot of the page. @param {import('./agenda-controller.js').AgendaController} editor */
export const keysFoot = (editor) =>
  html`<footer class="hints-foot">
    ${KEYS.filter(([, word]) => ['rows', 'edit', 'move', 'minutes', 'add', 'undo'].includes(word)).map(
      ([key, word]) => html`<span>${kbds(key)} ${editor.say(`editor.key.${word}`)}</span>`,
    )}
    <button type="button" class="quiet small" @click=${() => showKeys(editor)}>
      <kbd>F1</kbd> ${editor.say('editor.key.help')}
    </button>
  </footer>`;
