import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { fixedStart } from './fixed-start.js';
import { itemMenu } from './item-menu.js';
import { minutesIn } from './minutes.js';
import { textBox } from './text-box.js';
import { wrongLanguage } from './wrong-language.js';

/** @typedef {import('./agenda-controller.js').AgendaController} Editor */
/** @typedef {import('./agenda-view.js').Line & {row: import('./agenda-view.js').Row}} ItemLine */

/** Everything that an item has. @param {Editor} editor @param {import('./list-acts.js').ListActs} acts @param {ItemLine} line */
export function itemFields(editor, acts, line) {
  const { row } = line;
  const { key, type } = row.item;
  const count = editor.lines.filter((it) => it.row).length;
  const path = (/** @type {string[]} */ ...keys) => editor.path('items', key, ...keys);
  return html`
    <p class="row">
      <select
        aria-label=${editor.say('editor.change.type')}
        .value=${live(type)}
        @change=${(/** @type {any} */ { target }) => editor.client.set(path('type'), target.value)}
      >
        ${editor.facts.types.map(
          ({ code }) => html`<option value=${code} ?selected=${code === type}>${editor.wordOf('types', code)}</option>`,
        )}
      </select>
      <span class="small soft">${editor.say('editor.where', { number: line.number ?? 0, count })}</span>
    </p>
    ${itemMenu(editor, acts, key)} ${titles(editor, key)}
    <div class="row fields-row">${minutes(editor, acts, row)} ${fixedStart(editor, row)}</div>
    <consilium-speakers .editor=${editor} .item=${row.item} .state=${editor.client.document}></consilium-speakers>
    ${floor(editor, row.item)} ${interpreting(editor, row.item)} ${note(editor, key)} ${educational(editor, row.item)}
  `;
}

/** @param {Editor} editor @param {string} key */
function titles(editor, key) {
  const { languages = [] } = editor.document ?? {};
  const ordered = [...new Set([...editor.columns, ...languages])];
  return ordered.map((language) => {
    const id = `title-${language}`;
    const path = editor.path('items', key, 'title', language);
    const label = editor.say('editor.title_in', { language: editor.languageName(language) });
    const side = editor.document?.sides.findIndex((it) => it.language === language) ?? -1;
    return html`<div class="field of${side + 1}">
      <label for=${id}>${label}</label>
      ${textBox(editor, path, { label, id, language })} ${wrongLanguage(editor, key, language)}
    </div>`;
  });
}

/** @param {Editor} editor @param {import('./list-acts.js').ListActs} acts @param {import('./agenda-view.js').Row} row */
function minutes(editor, acts, row) {
  const ask = (/** @type {any} */ { target }) => {
    const wanted = minutesIn(target.value);
    editor.unread = wanted === undefined ? { key: row.key, typed: target.value } : undefined;
    if (wanted !== undefined) acts.lasting(row.key, wanted);
    editor.render();
  };
  const unread = editor.unread?.key === row.key ? editor.unread.typed : undefined;
  return html`<div class="field of-minutes">
    <label for="minutes">${editor.say('editor.minutes.label')}</label>
    <input
      id="minutes"
      data-field="minutes"
      inputmode="numeric"
      maxlength="4"
      aria-invalid=${unread === undefined ? 'false' : 'true'}
      aria-describedby="minutes-wrong"
      .value=${live(unread ?? String(row.item.minutes))}
      @change=${ask}
      @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === 'Enter' && editor.previews.current && acts.confirm()}
    />
    <span id="minutes-wrong" class="bad small" role="status"
      >${unread === undefined ? '' : editor.say('editor.minutes.wrong')}</span
    >
  </div>`;
}

/** @param {Editor} editor @param {import('../protocol/working-copy-document.js').Item} item */
function floor(editor, { key, language, interpreted_into: into = [] }) {
  const path = (/** @type {string} */ field) => editor.path('items', key, field);
  const speak = (/** @type {string} */ chosen) => {
    const ops = [
      { op: /** @type {const} */ ('set'), path: path('language'), value: /** @type {any} */ (chosen || null) },
    ];
    const rest = into.filter((it) => it !== chosen); // nobody interprets the floor into itself
    if (rest.length < into.length) ops.push({ op: 'set', path: path('interpreted_into'), value: rest });
    editor.client.edit(ops);
  };
  return html`<div class="field">
    <label for="floor">${editor.say('editor.change.language')}</label>
    <select id="floor" .value=${live(language ?? '')} @change=${(/** @type {any} */ { target }) => speak(target.value)}>
      <option value="">—</option>
      ${editor.document?.languages.map(
        (it) => html`<option value=${it} ?selected=${it === language}>${editor.languageName(it)}</option>`,
      )}
    </select>
  </div>`;
}

/** @param {Editor} editor @param {import('../protocol/working-copy-document.js').Item} item */
function interpreting(editor, { key, language, interpreted_into: into = [] }) {
  const all = editor.document?.languages ?? [];
  const choose = (/** @type {string} */ tag, /** @type {boolean} */ on) =>
    editor.client.set(
      editor.path('items', key, 'interpreted_into'),
      all.filter((it) => (it === tag ? on : into.includes(it))),
    );
  const choice = (/** @type {string} */ tag) =>
    html`<label
      ><input
        type="checkbox"
        .checked=${live(into.includes(tag))}
        @change=${(/** @type {any} */ { target }) => choose(tag, target.checked)}
      />
      ${editor.languageName(tag)}</label
    >`;
  return html`<fieldset class="field">
    <legend>${editor.say('editor.change.interpreted_into')}</legend>
    <div class="checks">${all.filter((it) => it !== language).map(choice)}</div>
  </fieldset>`;
}

/** @param {Editor} editor @param {string} key */
function note(editor, key) {
  return html`<details class="field" ?open=${Boolean(editor.client.valueAt(editor.path('items', key, 'note')))}>
    <summary>${editor.say('editor.change.note')}</summary>
    ${editor.columns.map((language) => {
      const id = `note-${language}`;
      const label = editor.languageName(language);
      return html`<label class="small" for=${id}>${label}</label>
        ${textBox(editor, editor.path('items', key, 'note', language), { label, id, language })}`;
    })}
  </details>`;
}

/** @param {Editor} editor @param {import('../protocol/working-copy-document.js').Item} item */
function educational(editor, { key, educational: counts }) {
  const values = /** @type {Record<string, boolean | null>} */ ({ '': null, true: true, false: false });
  const now = counts === undefined ? '' : String(counts);
  const words = /** @type {Record<string, string>} */ ({
    '': 'editor.by_type',
    true: 'editor.yes',
    false: 'editor.no',
  });
  return html`<div class="field">
    <label for="educational">${editor.say('editor.change.educational')}</label>
    <select
      id="educational"
      .value=${live(now)}
      @change=${(/** @type {any} */ { target }) => editor.client.set(editor.path('items', key, 'educational'), values[target.value])}
    >
      ${Object.keys(values).map((it) => html`<option value=${it} ?selected=${it === now}>${editor.say(words[it])}</option>`)}
    </select>
  </div>`;
}
