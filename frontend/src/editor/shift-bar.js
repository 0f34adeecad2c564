import { html, nothing } from 'lit';
import { titled } from './change-words.js';

/**
 * What a change would move, in words, and the ways to answer.
 *
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {{confirm: (way?: import('./agenda-shift.js').Way) => void, cancel: () => void}} answers
 */
export function shiftBar(editor, { confirm, cancel }) {
  const { current, possible } = editor.previews;
  if (!current) return nothing;
  const [{ shift }] = current.ways;
  return html`<div class="shiftbar" role="group" aria-label=${editor.say('editor.preview')}>
    <div>
      ${removed(editor, current)} <b>${consequence(editor, shift, current)}</b>
      ${ends(editor, current)} ${shift.absorbed.map(({ key }) => keeps(editor, current, key))}
      ${shift.overlaps.length > 0 ? html`<p class="small bad">${editor.say('editor.preview.overlaps')}</p>` : nothing}
    </div>
    <div class="actions">
      ${possible.map(
        (way, index) =>
          html`<button
            type="button"
            class=${index === 0 ? '' : 'quiet'}
            data-way=${way.kind}
            @click=${() => confirm(way)}
          >
            ${editor.say(`editor.preview.${way.kind}.${current.act}`)} ${index === 0 ? html`<kbd>Enter</kbd>` : nothing}
          </button>`,
      )}
      <button type="button" class="quiet" data-way="none" @click=${cancel}>
        ${editor.say('editor.preview.none')} <kbd>Esc</kbd>
      </button>
    </div>
  </div>`;
}

/** What goes, since its row is not shown. @param {import('./agenda-controller.js').AgendaController} editor @param {import('./previews.js').Preview} preview */
function removed(editor, preview) {
  return preview.act === 'remove' ? html`<p>${removes(editor, preview)}</p>` : nothing;
}

/** @param {import('./agenda-controller.js').AgendaController} editor @param {import('./previews.js').Preview} preview */
export function removes(editor, { key, before }) {
  const path = editor.path(before.has(key) ? 'items' : 'parts', key);
  return editor.say('editor.preview.removes', { what: titled(editor, { op: 'remove', path }) });
}

/**
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {import('./agenda-shift.js').Shift} shift
 * @param {import('./previews.js').Preview} preview
 */
function consequence(editor, shift, { key }) {
  const moved = shift.moved.filter((it) => it.key !== key);
  const by = [...new Set(moved.map((it) => it.by))];
  const count = moved.length;
  if (count === 0) return editor.say('editor.preview.nothing');
  if (by.length > 1) return editor.say('editor.preview.several', { count });
  return editor.say(by[0] > 0 ? 'editor.preview.later' : 'editor.preview.earlier', { count, minutes: Math.abs(by[0]) });
}

/** When all of it ends, on both clocks. @param {import('./agenda-controller.js').AgendaController} editor @param {import('./previews.js').Preview} preview */
function ends(editor, { last: [before, after] }) {
  if (!before || !after) return nothing;
  return html`<p class="small soft">
    ${editor.say('editor.preview.end')}
    ${after.sides.slice(0, 2).map((side, index) => {
      const was = before.sides[index].ends.time;
      const is = side.ends.time;
      return html`<span class="when"
        ><i class="sw ${index === 1 ? 'two' : ''}" aria-hidden="true"></i>
        <span class="unseen">${editor.sideName(side.key)}</span>
        ${was === is ? was : html`<del>${was}</del> → <b>${is}</b>`}</span
      > `;
    })}
  </p>`;
}

/** @param {import('./agenda-controller.js').AgendaController} editor @param {import('./previews.js').Preview} preview @param {string} key */
function keeps(editor, { before }, key) {
  const row = before.get(key);
  if (!row) return nothing;
  const times = row.sides.slice(0, 2).map(({ key: side, starts }) => `${starts.time} ${editor.sideName(side)}`);
  return html`<p class="small soft">
    ${editor.say('editor.preview.keeps', { times: times.join(editor.say('sign.comma')) })}
  </p>`;
}
