// What an edit changed, in words.
import { local, valueAt } from '../protocol/working-copy-document.js';

/**
 * @typedef {import('../protocol/working-copy-document.js').Change} Change
 * @typedef {import('./agenda-controller.js').AgendaController} Editor
 */

/** Fields with words of their own; `field` stands for all others. */
const FIELDS = [
  'minutes',
  'starts',
  'title',
  'part',
  'speakers',
  'type',
  'note',
  'language',
  'interpreted_into',
  'educational',
];
const KINDS = ['items', 'parts', 'people', 'institutions', 'sides', 'documents'];

/** @param {Editor} editor @param {Change | undefined} change @returns {string} "Minutes: “Opening”" */
export function changeNamed(editor, change) {
  if (!change) return editor.say('editor.change.other');
  const thing = titled(editor, change);
  const what = editor.say(`editor.change.${codeOf(change)}`);
  const [, , , language] = local(change.path);
  const field =
    language && isText(change)
      ? editor.say('editor.change.in', { what, language: editor.languageName(language) })
      : what;
  return thing ? editor.say('editor.change.of', { what: field, thing }) : field;
}

/** @param {Editor} editor @param {Change[]} changes of a step @returns {string} by its first change, unless it adds several items */
export function stepNamed(editor, changes) {
  const count = changes.filter(({ op, path }) => op === 'add' && local(path)[0] === 'items').length;
  return count > 1 ? editor.say('editor.change.added_several', { count }) : changeNamed(editor, changes[0]);
}

/** @param {Change} change */
const isText = ({ path }) => ['title', 'part', 'note', 'name'].includes(local(path)[2]);

/** @param {Change} change @returns {string} */
function codeOf({ op, path }) {
  const [kind, , field] = local(path);
  if (field) return FIELDS.includes(field) ? field : KINDS.includes(kind) ? kind : 'other';
  if (!KINDS.includes(kind)) return 'other';
  if (op === 'remove') return kind === 'parts' ? 'removed_part' : 'removed';
  if (op === 'move') return 'moved';
  return kind === 'parts' ? 'added_part' : kind === 'items' ? 'added' : kind;
}

/** Of what is changed, as it is or as it was. @param {Editor} editor @param {Change} change @returns {string} */
export function titled(editor, { path, ...change }) {
  const value = 'value' in change ? change.value : undefined;
  const [kind, key] = local(path);
  const { document } = editor.client;
  if (!document || !KINDS.includes(kind)) return '';
  const prefix = path.slice(0, path.length - local(path).length);
  const thing = valueAt(document, [...prefix, kind, key]) ?? change.before ?? value;
  const texts = thing?.title ?? thing?.part ?? thing?.name ?? {};
  const text = editor.versionIn(texts, editor.columns[0])?.text ?? '';
  return typeof text === 'string' ? text : [text.family, text.given].join(' ');
}

/** @param {Editor} editor @param {string[]} path @param {any} value @returns {string} for a person to read */
export function valueInWords(editor, path, value) {
  if (value === undefined || value === null || value === '') return '—';
  const field = local(path)[2] ?? local(path)[0];
  if (field === 'type') return editor.wordOf('types', value);
  if (field === 'language') return editor.languageName(value);
  if (field === 'interpreted_into')
    return value.map((/** @type {string} */ it) => editor.languageName(it)).join(editor.say('sign.comma'));
  if (field === 'speakers') return speakers(editor, value);
  if (field === 'starts') return String(value).replace('T', ' ');
  if (field === 'educational') return editor.say(value ? 'editor.yes' : 'editor.no');
  return typeof value === 'object' ? '…' : String(value);
}

/** @param {Editor} editor @param {import('../protocol/working-copy-document.js').Speaker[]} list */
function speakers(editor, list) {
  return list.map((it) => editor.speaker(it).name).join(editor.say('sign.comma'));
}
