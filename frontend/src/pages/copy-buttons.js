/** Shows the buttons that copy a field: without a script they would do nothing, and the field can be selected by hand. */
export function showCopyButtons() {
  if (!navigator.clipboard) {
    return; // outside a secure context
  }
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = document.querySelectorAll('[data-copy]');
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

/** @param {HTMLElement} button beside the words that say it is done */
async function copy(button) {
  const field = document.getElementById(button.dataset.copy ?? '');
  if (!field) return;
  const box = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : undefined;
  try {
    await navigator.clipboard.writeText(box?.value ?? field.textContent ?? '');
  } catch {
    box?.select(); // refused by the browser: the reader copies it by the keyboard
    return;
  }
  /** @type {HTMLElement | null | undefined} */
  const copied = button.parentElement?.querySelector('[data-copied]');
  if (copied) copied.hidden = false;
}
