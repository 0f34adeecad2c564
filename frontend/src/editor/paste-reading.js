import { afterOperations } from '../protocol/working-copy-document.js';
import { newKey } from './agenda-acts.js';
import { agendaRows, agendaZone } from './agenda-times.js';
import { agendaOf } from './agenda-view.js';
import { pasteOperations, placeOf } from './paste-ops.js';
import { pasteTable } from './paste-table.js';

/**
 * @typedef {import('./paste-dialog.js').Pasted} Pasted
 * @typedef {import('./paste-ops.js').Where} Where
 * @typedef {object} Reading what was pasted as it would be in the agenda
 * @property {import('./paste-table.js').Preview} preview
 * @property {import('../protocol/working-copy-document.js').Operation[]} operations
 * @property {string[][]} keys of the items, by part
 * @property {Map<string, import('./agenda-times.js').Row>} rows by key
 */

/**
 * @param {import('./agenda-controller.js').AgendaController} editor
 * @param {{pasted: Pasted, chosen: Partial<import('./paste-columns.js').Column>[], where: Where, keepsStart: boolean}} choices
 * @returns {Reading | undefined} undefined if it has no table
 */
export function readPasted(editor, { pasted, chosen, where, keepsStart }) {
  const { clocks, facts } = editor;
  const document = /** @type {import('../protocol/working-copy-document.js').Document} */ (editor.client.document);
  const agenda = agendaOf(document, facts.exchange);
  const into = { ...agenda, languages: document.languages, people: document.people };
  const preview = pasteTable(pasted, into, clocks, chosen);
  if (!preview) return undefined;
  const { operations, keys } = pasteOperations(preview, {
    agenda: agenda.agenda,
    where,
    lastPerson: Object.keys(document.people ?? {}).at(-1) ?? null,
    ends: endsBefore(agenda, where, clocks),
    keepsStart,
    path: (...path) => editor.path(...path),
    newKey,
    partTitle: editor.heading('first'),
  });
  const after = agendaOf(afterOperations(document, operations), facts.exchange);
  const rows = new Map(agendaRows(after, clocks).map((it) => [it.key, it]));
  return { preview, operations, keys, rows };
}

/**
 * @param {import('./agenda-times.js').Agenda} agenda
 * @param {Where} where
 * @param {import('./agenda-times.js').Clocks} clocks
 * @returns {string | undefined} civil time at which what comes before ends
 */
function endsBefore(agenda, where, clocks) {
  if (agenda.agenda.length === 0) return undefined;
  const { after } = placeOf(agenda.agenda, where);
  const row = agendaRows(agenda, clocks).find(({ key }) => key === after);
  return row && clocks[agendaZone(agenda)].text(row.ends);
}
