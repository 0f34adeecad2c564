// A form is submitted once, however often its button is pressed. The server answers a second submission like the first in any
// case; here it is not even sent, and the button shows it.

/** Milliseconds after which the button works again if no answer has come: the network was down. */
const PATIENCE = 15_000;

/** @type {Map<HTMLFormElement, ReturnType<typeof setTimeout>>} */
const sent = new Map();

/** @param {HTMLFormElement} form @param {boolean} sending */
function show(form, sending) {
  for (const control of form.elements) {
    if (control instanceof HTMLButtonElement && control.type === 'submit') {
      control.disabled = sending;
    }
  }
  if (sending) form.setAttribute('aria-busy', 'true');
  else form.removeAttribute('aria-busy');
}

/** @param {HTMLFormElement} form */
function letGo(form) {
  clearTimeout(sent.get(form));
  sent.delete(form);
  show(form, false);
}

/** @param {SubmitEvent} event */
function send(event) {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  sent.set(
    form,
    setTimeout(() => letGo(form), PATIENCE),
  );
  // Only now is the button's own value included; a disabled button has none.
  setTimeout(() => show(form, sent.has(form)), 0);
}

/** Listens to every form of the page; when a reader goes back to a cached page, buttons work again. */
export function submitOnce() {
  document.addEventListener('submit', send);
  window.addEventListener('pageshow', () => {
    for (const form of [...sent.keys()]) letGo(form);
  });
}
