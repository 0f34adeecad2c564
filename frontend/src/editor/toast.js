import { html, nothing } from 'lit';

/** Milliseconds that it stays; longer while the pointer or the focus is on it. */
const SHOWN = 8_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {unknown} the one that the timer ends */
let timed;

/** What was just done, and the way back. @param {import('./agenda-controller.js').AgendaController} editor */
export function toast(editor) {
  const { toast: shown } = editor;
  if (!shown) return nothing;
  const end = () => {
    if (editor.toast !== shown) return;
    editor.toast = undefined;
    editor.render();
  };
  const start = () => {
    clearTimeout(timer);
    [timed, timer] = [shown, setTimeout(end, SHOWN)];
  };
  const stay = () => clearTimeout(timer);
  if (timed !== shown) start();
  const back = () => {
    end();
    editor.reverse('undo');
  };
  return html`<div class="toast" @pointerenter=${stay} @pointerleave=${start} @focusin=${stay} @focusout=${start}>
    <span>${shown.text}</span>
    ${
      shown.undo
        ? html`<button type="button" class="quiet small" @click=${back}>${editor.say('editor.undo')}</button>`
        : nothing
    }
  </div>`;
}
