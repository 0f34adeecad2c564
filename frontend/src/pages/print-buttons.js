/** Shows the buttons that print the page: without a script they would do nothing. */
export function showPrintButtons() {
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = document.querySelectorAll('[data-print]');
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
