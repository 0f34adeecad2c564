// The rows of a pasted table as the parts and items that they will be, with what was guessed and what was not used.
import { html, nothing } from 'lit';
import { written } from './names.js';

/**
 * @typedef {import('./agenda-controller.js').AgendaController} Editor
 * @typedef {import('./paste-table.js').Preview} Preview
 * @typedef {import('./paste-table.js').PreviewRow} PreviewRow
 * @typedef {import('./paste-rows.js').Doubt} Doubt
 * @typedef {import('./agenda-times.js').Row} Row
 */

/** A new person has a mark of his or her own beside the name. */
const SHOWN_ELSEWHERE = new Set(['person_new']);

/** @param {Editor} editor @param {Preview} preview @param {(part: number, item: number) => Row | undefined} rowOf when an item would be */
export function pastedRows(editor, preview, rowOf) {
  return html`<ol class="paste-rows">
    ${preview.rows.filter(({ kind }) => kind !== 'heading').map((row) => pastedRow(editor, preview, row, rowOf))}
  </ol>`;
}

/** @param {Editor} editor @param {Preview} preview @param {PreviewRow} row @param {(part: number, item: number) => Row | undefined} rowOf */
function pastedRow(editor, preview, row, rowOf) {
  const { kind, part = 0, item = 0 } = row;
  const marks = html`${doubts(editor, row.doubts)} ${left(editor, row)}`;
  if (kind === 'part') return html`<li class="paste-part"><b>${texts(preview.parts[part].part)}</b> ${marks}</li>`;
  if (kind !== 'item') {
    const silent = row.left.length === 0 && row.doubts.length === 0;
    return silent ? nothing : html`<li class="paste-left">${marks}</li>`;
  }
  const value = preview.parts[part].items[item];
  const row1 = rowOf(part, item);
  return html`<li class="paste-item">
    <span class="paste-times">${clocks(editor, row1)}</span>
    <span class="paste-facts"
      ><span>${editor.say('editor.minutes', { count: value.minutes })}</span>
      <span class="soft">${editor.wordOf('types', value.type)}</span></span
    >
    <div class="paste-what">
      ${texts(value.title)} ${speakers(editor, preview, value.speakers ?? [])} ${languages(editor, value)}
      ${value.note ? html`<div class="small soft">${texts(value.note)}</div>` : nothing} ${marks}
    </div>
  </li>`;
}

/** @param {Editor} editor @param {Row | undefined} row */
function clocks(editor, row) {
  if (!row) return nothing;
  const times = row.sides
    .slice(0, 2)
    .map(
      ({ key, starts }, index) =>
        html`<span class="when"
          ><i class="sw ${index === 1 ? 'two' : ''}" aria-hidden="true"></i>
          <span class="unseen">${editor.sideName(key)}</span> ${starts.time}</span
        >`,
    );
  return html`${times}${row.fixed ? html`<span class="small soft">${editor.say('editor.fixed')}</span>` : nothing}${
    row.overlap > 0
      ? html`<span class="small bad">${editor.say('editor.overlap', { minutes: row.overlap })}</span>`
      : nothing
  }`;
}

/** @param {Record<string, string>} versions */
const texts = (versions) => Object.entries(versions).map(([tag, text]) => html`<span lang=${tag}>${text}</span>`);

/** @param {Editor} editor @param {Preview} preview @param {import('./paste-speakers.js').Speaker[]} all */
function speakers(editor, preview, all) {
  if (all.length === 0) return nothing;
  return html`<ul class="plain small paste-people">
    ${all.map(({ person, unnamed, role }) => {
      const added = preview.people.find(({ key }) => key === person);
      const name = unnamed ? texts(unnamed) : added ? names(added.name) : named(editor, person ?? '');
      return html`<li>
        ${name} <span class="soft">${editor.wordOf('roles', role)}</span>${
          added ? html` <span class="chip">${editor.say('editor.paste.new')}</span>` : nothing
        }${
          added && added.about.length > 0
            ? html` <span class="soft">${editor.say('editor.paste.about', { text: added.about.join('; ') })}</span>`
            : nothing
        }
      </li>`;
    })}
  </ul>`;
}

/** @param {Record<string, {family: string, given: string}>} versions of somebody new, as they were read */
const names = (versions) =>
  Object.entries(versions).map(([tag, name]) => html`<b lang=${tag}>${written(name, true)}</b> `);

/** @param {Editor} editor @param {string} person */
function named(editor, person) {
  const who = editor.speaker({ person, role: '' });
  return html`<b lang=${who.language}>${who.name}</b>`;
}

/** @param {Editor} editor @param {import('./paste-table.js').PastedItem} item */
function languages(editor, { language, interpreted_into: into = [] }) {
  if (!language && into.length === 0) return nothing;
  const name = (/** @type {string} */ it) => editor.languageName(it);
  const spoken = language ? [`${editor.say('editor.change.language')}: ${name(language)}`] : [];
  const heard =
    into.length > 0
      ? [`${editor.say('editor.change.interpreted_into')}: ${into.map(name).join(editor.say('sign.comma'))}`]
      : [];
  return html`<p class="small soft">${[...spoken, ...heard].join(' · ')}</p>`;
}

/** @param {Editor} editor @param {Doubt[]} all */
export function doubts(editor, all) {
  const shown = all.filter(({ code }) => !SHOWN_ELSEWHERE.has(code));
  return shown.map((it) => html`<p class="small paste-doubt">${doubtText(editor, it)}</p>`);
}

/** @param {Editor} editor @param {Doubt} doubt */
function doubtText(editor, { code, text = '', language, minutes = 0, keys = [] }) {
  const sides = editor.client.document?.sides ?? [];
  const zones = keys.map((it) => {
    const side = sides.find(({ zone }) => zone === it);
    return side ? editor.sideName(side.key) : it;
  });
  const what = code.startsWith('zone') ? zones.join(' / ') : text.replace('T', ' ');
  return editor.say(`editor.paste.doubt.${code}`, {
    text: what,
    count: minutes,
    language: language ? editor.languageName(language) : '',
  });
}

/** @param {Editor} editor @param {PreviewRow} row */
const left = (editor, row) =>
  row.left.map(
    ({ text }) => html`<p class="small paste-doubt unused">${editor.say('editor.paste.left', { text })}</p>`,
  );
