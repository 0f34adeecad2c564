// What a person may correct before a pasted table becomes items: what each column is, and where the items go.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { IN_LANGUAGE } from './paste-columns.js';

/**
 * @typedef {import('./agenda-controller.js').AgendaController} Editor
 * @typedef {import('./paste-columns.js').Column} Column
 * @typedef {import('./paste-ops.js').Where} Where
 */

const MEANINGS = /** @type {Column['meaning'][]} */ (
  'time minutes title speaker chair moderator part type floor into note post number other'.split(' ')
);
/** Of a heading or a first cell, so that a column is recognised. */
const SAMPLE = 40;

/**
 * @param {Editor} editor
 * @param {import('./paste-table.js').Preview} preview
 * @param {(at: number, column: Partial<Column>) => void} choose
 */
export function columnChoices(editor, { grid, columns }, choose) {
  return html`<fieldset class="paste-columns">
    <legend>${editor.say('editor.paste.columns')}</legend>
    ${columns.map((column, at) => {
      const cells = grid.rows.map((row) => row[at].text).filter((it) => it !== '');
      const sample = (column.heading || cells[0] || '').slice(0, SAMPLE);
      return html`<div class="paste-column ${column.sure ? '' : 'unsure'}">
        <label
          ><span class="small soft">${sample}</span>
          <span class="unseen">${editor.say('editor.paste.column', { number: at + 1 })}</span>
          ${select(
            column.meaning,
            MEANINGS.map((it) => [it, meaningName(editor, it)]),
            (meaning) => choose(at, { meaning: /** @type {Column['meaning']} */ (meaning), language: undefined }),
          )}</label
        >
        ${language(editor, column, (chosen) => choose(at, { language: chosen }))}
        ${clock(editor, column, (zones) => choose(at, { zones }))}
      </div>`;
    })}
  </fieldset>`;
}

/** @param {Editor} editor @param {Column['meaning']} meaning */
function meaningName(editor, meaning) {
  const field = { title: 'title', note: 'note', type: 'type', floor: 'language', into: 'interpreted_into' }[
    /** @type {string} */ (meaning)
  ];
  if (field) return editor.say(`editor.change.${field}`);
  if (meaning === 'minutes') return editor.say('editor.minutes.label');
  if (meaning === 'part') return editor.say('editor.part');
  if (meaning === 'post') return editor.say('editor.person.post');
  if (meaning === 'speaker' || meaning === 'chair' || meaning === 'moderator') return editor.wordOf('roles', meaning);
  return editor.say(`editor.paste.means.${meaning}`);
}

/** @param {Editor} editor @param {Column} column @param {(language: string | undefined) => void} choose */
function language(editor, { meaning, language: now }, choose) {
  if (!IN_LANGUAGE.has(meaning)) return nothing;
  const all = editor.client.document?.languages ?? [];
  const options = [...new Set([...all, ...(now ? [now] : [])])].map((it) => [it, editor.languageName(it)]);
  return html`<label
    ><span class="unseen">${editor.say('editor.paste.language')}</span>
    ${select(now ?? '', [['', editor.say('editor.paste.languages')], ...options], (it) => choose(it || undefined))}</label
  >`;
}

/** Whose clock a column of times shows. @param {Editor} editor @param {Column} column @param {(zones: string[]) => void} choose */
function clock(editor, { meaning, zones }, choose) {
  if (meaning !== 'time') return nothing;
  const sides = editor.client.document?.sides ?? [];
  const one = sides.map(({ key, zone }) => [zone, editor.sideName(key)]);
  const two = one.flatMap((a) => one.filter((b) => b[0] !== a[0]).map((b) => [`${a[0]} ${b[0]}`, `${a[1]} / ${b[1]}`]));
  const options = [...new Map([...one, ...two].map(([zone, name]) => [zone, name]))];
  return html`<label
    ><span class="unseen">${editor.say('editor.paste.clock')}</span>
    ${select(zones.join(' '), [['', editor.say('editor.paste.clock.guessed')], ...options], (it) => choose(it ? it.split(' ') : []))}</label
  >`;
}

/** @param {string} now @param {string[][]} options value and name @param {(value: string) => void} choose */
function select(now, options, choose) {
  return html`<select .value=${live(now)} @change=${(/** @type {any} */ { target }) => choose(target.value)}>
    ${options.map(([value, name]) => html`<option value=${value} ?selected=${value === now}>${name}</option>`)}
  </select>`;
}

/** @param {Editor} editor @returns {{where: Where, name: string}[]} none for an empty agenda */
export function places(editor) {
  const { agenda } = editor.acts;
  if (agenda.length === 0) return [];
  const titled = (/** @type {Record<string, string>} */ texts) =>
    editor.versionIn(texts, editor.columns[0])?.text ?? '';
  const { line } = editor;
  const own = line?.part ?? /** @type {import('../protocol/working-copy-document.js').Part} */ (agenda.at(-1));
  const say = (/** @type {string} */ kind, /** @type {Record<string, string | number>} */ args = {}) =>
    editor.say(`editor.paste.where.${kind}`, args);
  /** @type {{where: Where, name: string}[]} */
  const found = [];
  if (line?.row) {
    const { key, title } = line.row.item;
    const name = say('after', { number: line.number ?? 0, title: titled(title) });
    found.push({ where: { kind: 'after', key }, name });
  }
  for (const { key, part } of agenda)
    found.push({ where: { kind: 'end', key }, name: say('end', { title: titled(part) }) });
  found.push({ where: { kind: 'part', key: own.key }, name: say('part', { title: titled(own.part) }) });
  found.push({ where: { kind: 'all' }, name: say('all') });
  return found;
}

/** @param {Where} where */
const valueOf = (where) => ('key' in where ? `${where.kind} ${where.key}` : where.kind);

/** @param {Editor} editor @param {Where} now @param {(where: Where) => void} choose */
export function placeChoice(editor, now, choose) {
  const all = places(editor);
  if (all.length === 0) return nothing;
  const options = all.map(({ where, name }) => [valueOf(where), name]);
  return html`<label class="paste-where"
    >${editor.say('editor.paste.where')}
    ${select(valueOf(now), options, (value) => {
      const found = all.find(({ where }) => valueOf(where) === value);
      if (found) choose(found.where);
    })}</label
  >`;
}
