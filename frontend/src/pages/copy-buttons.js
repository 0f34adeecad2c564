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

/** @param {HTMLElement} button */
async function copy(button) {
  const field = /** @type {HTMLTextAreaElement} */ (document.getElementById(button.dataset.copy ?? ''));
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    field.select(); // refused by the browser: the reader copies it by the keyboard
    return;
  }
  /** @type {HTMLElement | null} */
  const copied = document.querySelector('[data-copied]');
  if (copied) {
    copied.hidden = false;
  }
}
