// The form for a new exchange: the country of a side proposes its time zone and its language. Without this script the server
// proposes both when the form is sent.

/** The value that this script put into a field; a choice of the reader is left alone. @type {WeakMap<HTMLSelectElement, string>} */
const proposed = new WeakMap();

/** @param {HTMLSelectElement} field @param {string} value "" where the country suggests nothing */
function propose(field, value) {
  if (field.value !== '' && field.value !== proposed.get(field)) return;
  field.value = value;
  proposed.set(field, value);
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The zones of the chosen country come first. @param {HTMLSelectElement} zones @param {HTMLOptionElement} country */
function bringNear(zones, country) {
  const chosen = zones.value;
  const rest = /** @type {HTMLOptGroupElement} */ (zones.querySelector('optgroup:last-of-type'));
  let near = /** @type {HTMLOptGroupElement | null} */ (zones.querySelector('optgroup:not(:last-of-type)'));
  if (near) rest.prepend(...near.children);
  const own = rest.querySelectorAll(`option[data-country="${CSS.escape(country.value)}"]`);
  if (own.length === 0) {
    near?.remove();
  } else {
    near ??= rest.parentElement?.insertBefore(document.createElement('optgroup'), rest) ?? rest;
    near.label = country.text;
    near.append(...own);
  }
  zones.value = chosen;
}

/** @param {Element} side */
function watchSide(side) {
  const [country, zone, language] = ['country', 'zone', 'language'].map(
    (name) => /** @type {HTMLSelectElement} */ (side.querySelector(`select[name^="${name}"]`)),
  );
  if (!country || !zone || !language) return;
  country.addEventListener('change', () => {
    const [chosen] = country.selectedOptions;
    if (!chosen) return;
    bringNear(zone, chosen);
    propose(zone, chosen.dataset.zone ?? '');
    propose(language, chosen.dataset.language ?? '');
  });
}

/** Languages of sides are always included: their boxes show it and cannot be unchecked. @param {HTMLFormElement} form */
function includeLanguages(form) {
  const own = [...form.querySelectorAll('select[name^="language"]')].map(
    (it) => /** @type {HTMLSelectElement} */ (it).value,
  );
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[name="languages"]'))) {
    const included = own.includes(box.value);
    if (included || box.disabled) box.checked = included;
    box.disabled = included;
  }
}

export function proposeForSides() {
  const sides = document.querySelectorAll('[data-side]');
  const form = sides[0]?.closest('form');
  if (!form) return;
  sides.forEach(watchSide);
  form.addEventListener('change', () => includeLanguages(form));
  includeLanguages(form);
}
