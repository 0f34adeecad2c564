import { html } from 'lit';

/**
 * Shown beside a text that cannot be sent: why, and a way to copy it. The text stays in its box.
 *
 * @param {import('../i18n/words.js').Words} words
 * @param {string} why
 */
export const unsentNotice = (words, why) => html`
  <div class="notice unsent">
    <p>${why} ${words.say('room.unsent.stays')}</p>
    <p class="actions">
      <button type="button" class="quiet" @click=${copy}>${words.say('room.unsent.copy')}</button>
      <span
        role="status"
        data-done=${words.say('room.unsent.copied')}
        data-by-hand=${words.say('room.unsent.by_hand')}
      ></span>
    </p>
  </div>
`;

/** A page without TLS may not write to the clipboard: the text is selected there, to be copied by hand. */
async function copy(/** @type {Event} */ { currentTarget }) {
  const button = /** @type {HTMLElement} */ (currentTarget);
  const box = button.closest('form, .unsent-text')?.querySelector('textarea');
  const told = /** @type {HTMLElement | null} */ (button.nextElementSibling);
  if (!box || !told) return;
  box.focus();
  box.select();
  try {
    await navigator.clipboard.writeText(box.value);
    told.textContent = told.dataset.done ?? '';
  } catch {
    told.textContent = told.dataset.byHand ?? '';
  }
}
