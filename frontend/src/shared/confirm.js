import { html, render } from 'lit';

/**
 * Asks before an action that others notice. The browser's own dialog: the rest of the page is inert, Escape means no, and the
 * focus returns to where it was.
 *
 * @param {{title: string, body?: unknown, yes: string, no: string, danger?: boolean}} question
 * @returns {Promise<boolean>}
 */
export function confirmed({ title, body, yes, no, danger = false }) {
  const dialog = document.createElement('dialog');
  dialog.className = 'confirm';
  dialog.setAttribute('aria-labelledby', 'confirm-title');
  render(
    html`<form method="dialog">
      <h2 id="confirm-title">${title}</h2>
      <div class="confirm-body">${body}</div>
      <div class="actions">
        <button value="yes" class=${danger ? 'danger' : ''}>${yes}</button>
        <button value="no" class="quiet">${no}</button>
      </div>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
