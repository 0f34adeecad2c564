import { html, nothing } from 'lit';

/**
 * When an item begins on one side's clock: the time, and the date where it is a different one. A fixed start has a pin; a gap
 * before it and an overlap are told.
 *
 * @param {{column: string, tabindex: number, held: string | undefined}} cell
 * @param {import('./agenda-times.js').SideTimes | undefined} times
 * @param {import('./agenda-times.js').SideTimes | undefined} was while a change is shown that moves it
 * @param {import('./agenda-view.js').Row} row
 * @param {import('./agenda-controller.js').AgendaController} editor
 */
export function timeCell({ column, tabindex, held }, times, was, row, editor) {
  const { starts } = times ?? {};
  const moved = was && starts && (was.starts.time !== starts.time || was.starts.date !== starts.date);
  const first = column === 'time1';
  const label = [editor.sideName(times?.key ?? ''), starts?.time].filter(Boolean).join(' ');
  return html`<span
    role="gridcell"
    class="time ${held ? 'held' : ''}"
    data-column=${column}
    data-by=${held ?? nothing}
    tabindex=${tabindex}
  >
    <time aria-label=${label}>${starts?.time ?? ''}</time>
    ${moved ? html`<del>${was.starts.time}</del>` : nothing}
    ${starts && starts.plusDays !== 0 ? html`<small>${editor.say(starts.plusDays > 0 ? 'agenda.later' : 'agenda.earlier', { days: Math.abs(starts.plusDays) })}</small>` : nothing}
    ${first && row.fixed ? html`<small class="fixed">${editor.say('editor.fixed')}</small>` : nothing}
    ${!first && row.slack > 0 ? html`<small>${editor.say('editor.slack', { minutes: row.slack })}</small>` : nothing}
    ${!first && row.overlap > 0 ? html`<small class="bad">${editor.say('editor.overlap', { minutes: row.overlap })}</small>` : nothing}
  </span>`;
}
