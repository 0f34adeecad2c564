import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { agendaOf } from './agenda-view.js';
import { agendaZone } from './agenda-times.js';

/**
 * When an item begins on every side's clock, and the choice of a fixed start: civil time in the zone of the agenda. A time that a
 * clock change leaves out or repeats is offered its neighbours.
 *
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {import('./agenda-view.js').Row} row
 */
export function fixedStart(editor, row) {
  const zone = agendaZone(agendaOf(/** @type {any} */ (editor.document), editor.facts.exchange));
  const clock = editor.clocks[zone];
  const path = editor.path('items', row.key, 'starts');
  const civil = clock.text(row.starts);
  const set = (/** @type {string | null} */ value) =>
    editor.previews.propose('starts', row.key, { ops: [{ op: 'set', path, value }], focus: row.key });
  const button = (/** @type {string} */ word, /** @type {() => void} */ act) =>
    html`<button type="button" class="quiet small" data-field=${row.fixed ? nothing : 'time1'} @click=${act}>
      ${editor.say(word)}
    </button>`;
  return html`<div class="field grow">
    <span class="label" id="start-label">${editor.say('editor.change.starts')}</span>
    <span class="small clocks-row">${row.sides.map((side, index) => clockOf(editor, side, index))}</span>
    ${
      row.fixed
        ? html`<input
              type="datetime-local"
              data-field="time1"
              aria-labelledby="start-label"
              aria-describedby="start-zone"
              .value=${live(row.item.starts ?? civil)}
              @change=${(/** @type {any} */ { target }) => chosen(target, clock, set)}
            />
            <span class="small soft" id="start-zone">${zone}</span>
            ${choices(editor, clock, row.item.starts ?? '', set)} ${button('editor.unfix', () => set(null))}`
        : button('editor.fix', () => set(civil))
    }
  </div>`;
}

/** @param {import('./agenda-controller.js').AgendaController} editor @param {import('./agenda-times.js').SideTimes} side @param {number} index */
const clockOf = (editor, { key, starts }, index) =>
  html`<span class="when"
    ><i class="sw ${index === 1 ? 'two' : ''}" aria-hidden="true"></i> <b>${starts.time}</b>
    <span class="soft">${editor.sideName(key)}</span></span
  >`;

/** @param {HTMLInputElement} box @param {import('../i18n/zone-clock.js').ZoneClock} clock @param {(value: string) => void} set */
function chosen(box, clock, set) {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(box.value)) return;
  const meant = clock.instant(box.value.slice(0, 16));
  set(meant.kind === 'never' ? clock.text(meant.at) : box.value.slice(0, 16));
}

/**
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {import('../i18n/zone-clock.js').ZoneClock} clock
 * @param {string} starts
 * @param {(value: string) => void} set
 */
function choices(editor, clock, starts, set) {
  const meant = starts ? clock.instant(starts) : undefined;
  if (!meant || meant.kind === 'once') return nothing;
  return html`<span class="small" role="alert">
    ${editor.say(`editor.time.${meant.kind}`)}
    ${[...new Set(meant.choices.map(({ civil }) => civil))]
      .filter((it) => it !== starts)
      .map((it) => html`<button type="button" class="quiet small" @click=${() => set(it)}>${it.slice(11)}</button>`)}
  </span>`;
}
