import { html } from 'lit';
import { itemMenu } from './item-menu.js';
import { textBox } from './text-box.js';

/**
 * The title of a part in every language.
 *
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {import('./list-acts.js').ListActs} acts
 * @param {import('./agenda-view.js').Line} line
 */
export function partFields(editor, acts, { part, minutes = 0 }) {
  const all = [...new Set([...editor.columns, ...(editor.document?.languages ?? [])])];
  return html`
    <p class="row">
      <b>${editor.say('editor.part')}</b>
      <span class="small soft">${editor.say('editor.minutes', { count: minutes })}</span>
    </p>
    ${itemMenu(editor, acts, part.key)}
    ${all.map((language) => {
      const id = `part-${language}`;
      const label = editor.say('editor.part_in', { language: editor.languageName(language) });
      const side = editor.document?.sides.findIndex((it) => it.language === language) ?? -1;
      return html`<div class="field of${side + 1}">
        <label for=${id}>${label}</label>
        ${textBox(editor, editor.path('parts', part.key, 'part', language), { label, id, language })}
      </div>`;
    })}
  `;
}
