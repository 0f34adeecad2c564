import { html, nothing } from 'lit';

/** Panes that may have nothing in them to focus, and are scrolled by keyboard. */
const READ = new Set(['agenda', 'people', 'questions']);

/**
 * A pane of the room. One that is not chosen is hidden and keeps its size, so that its lists stay where their reader left
 * them, and go on following.
 *
 * @param {import('./room-tabs.js').RoomTabs} tabs
 * @param {import('./room-tabs.js').Pane} name
 * @param {unknown} content
 * @param {boolean} [away] whether something else stands in its place
 */
export function pane(tabs, name, content, away = false) {
  const alone = name === 'notes' && !tabs.phone;
  const hidden = away || (!alone && tabs.shown !== name);
  return html`<section
    id="pane-${name}"
    class="frame-pane ${hidden ? 'away' : ''}"
    role=${alone ? 'region' : 'tabpanel'}
    tabindex=${READ.has(name) ? 0 : nothing}
    aria-labelledby=${alone ? 'room-notes' : `tab-${name}`}
  >
    ${content}
  </section>`;
}
