/**
 * A programme pasted from a table (Word, Excel, WPS, Feishu, Google, or text with tabs) as parts and items, for a preview. Pure.
 * Nothing is dropped silently: what no rule used is in a row's `left`, and what was guessed in its `doubts`.
 *
 * @typedef {import('./agenda-times.js').Clocks} Clocks
 * @typedef {import('./paste-rows.js').Doubt} Doubt
 * @typedef {import('./paste-rows.js').Texts} Texts
 * @typedef {import('./paste-speakers.js').Speaker} Speaker
 * @typedef {{starts: string, zone?: string, languages: string[], sides: {key: string, zone: string}[],
 *   people?: Record<string, {name: Record<string, {family: string, given: string}>}>}} Document an exchange file
 *
 * @typedef {object} PastedItem as in an exchange file, without a key
 * @property {string} type
 * @property {number} minutes
 * @property {string} [starts]
 * @property {Texts} title
 * @property {Speaker[]} [speakers]
 * @property {string} [language]
 * @property {string[]} [interpreted_into]
 * @property {Texts} [note]
 *
 * @typedef {object} PreviewRow
 * @property {number} row in the grid
 * @property {'heading' | 'part' | 'item' | 'continued' | 'skipped'} kind
 * @property {number} [part] index in `parts`
 * @property {number} [item] index in the part's items
 * @property {Doubt[]} doubts
 * @property {{column: number, text: string}[]} left what was not understood
 * @property {import('./paste-speakers.js').Matched[]} people whom its texts were taken for
 *
 * @typedef {object} Preview
 * @property {import('./paste-grid.js').Grid} grid
 * @property {import('./paste-columns.js').Column[]} columns
 * @property {PreviewRow[]} rows
 * @property {{part: Texts, items: PastedItem[]}[]} parts `part` is empty before the first heading
 * @property {import('./paste-speakers.js').NewPerson[]} people new ones
 * @property {string} [starts] civil time of the first row in the agenda's zone, if it gives one
 * @property {Doubt[]} doubts about the whole: `zone_assumed`, `zones_guessed`, `start_differs`, `rows_cut`
 */
import { columnsOf, headingRows, IN_LANGUAGE } from './paste-columns.js';
import { timeOfDay, zonesOfTimes } from './paste-clock.js';
import { pastedGrid } from './paste-grid.js';
import { assembled } from './paste-agenda.js';
import { kindsOf } from './paste-items.js';
import { knownSpellings } from './paste-people.js';
import { readRow } from './paste-rows.js';

export { scriptMismatch } from './scripts.js';

/**
 * @param {{html?: string, text?: string}} pasted of the clipboard
 * @param {Document} document
 * @param {Clocks} clocks of the agenda's zone and the sides'
 * @param {Partial<import('./paste-columns.js').Column>[]} [chosen] by a person, by column
 * @returns {Preview | undefined} undefined if there is no table
 */
export function pasteTable(pasted, document, clocks, chosen = []) {
  const grid = pastedGrid(pasted);
  if (grid.rows.length === 0) return undefined;
  const facts = factsOf(document, clocks);
  const headings = headingRows(grid);
  const columns = columnsOf(grid, headings, facts).map((column, at) => ({ ...column, ...chosen[at] }));
  for (const column of columns) if (!IN_LANGUAGE.has(column.meaning)) column.language = undefined;
  const body = headings.first + headings.count;
  const read = grid.rows.slice(body).map((places, at) => readRow(places, body + at, columns, facts));
  const { zones, sure } = zonesOfTimes(read, facts);
  const times = read.map((row) => timeOfDay(row, zones, facts));
  read.forEach((row, at) => times[at].differ && row.doubts.push({ code: 'zones_differ' }));
  const kinds = kindsOf(read, times);
  const agenda = assembled(kinds, document);
  const doubts = [...wholeDoubts(grid.cut, zones, sure), ...agenda.doubts];
  return { ...agenda, grid, columns, doubts, rows: [...above(grid, headings), ...agenda.rows] };
}

/** @param {Document} document @param {Clocks} clocks */
function factsOf({ starts, zone: given, languages, sides, people = {} }, clocks) {
  const zone = given ?? sides[0].zone;
  const at = clocks[zone].instant(starts).at;
  return {
    languages,
    zone,
    zones: [...new Set([zone, ...sides.map((side) => side.zone)])],
    known: knownSpellings(people),
    offset: (/** @type {string} */ it) => clocks[it].offset(at),
  };
}

/** @param {number} cut @param {string[]} zones @param {boolean} sure @returns {Doubt[]} */
function wholeDoubts(cut, zones, sure) {
  /** @type {Doubt[]} */
  const doubts = [];
  if (cut > 0) doubts.push({ code: 'rows_cut', minutes: cut });
  if (!sure && zones.length > 0)
    doubts.push({ code: zones.length > 1 ? 'zones_guessed' : 'zone_assumed', keys: zones });
  return doubts;
}

/** @param {import('./paste-grid.js').Grid} grid @param {{first: number, count: number}} headings @returns {PreviewRow[]} */
function above({ rows }, { first, count }) {
  return rows.slice(0, first + count).map((places, row) => {
    const left =
      row < first
        ? [
            {
              column: 0,
              text:
                places[0].text ||
                places
                  .map(({ text }) => text)
                  .join(' ')
                  .trim(),
            },
          ]
        : [];
    return { row, kind: row < first ? 'skipped' : 'heading', doubts: [], left, people: [] };
  });
}
