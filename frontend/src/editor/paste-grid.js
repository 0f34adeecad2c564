/**
 * A pasted table as a grid: each place shows a cell, and a cell that spans several places is the same object in each. Pure.
 *
 * @typedef {{text: string, row: number, column: number, rows: number, columns: number}} Cell `row` and `column` of its first place
 * @typedef {{width: number, rows: Cell[][], cut: number}} Grid `cut`: rows beyond the bound, which are not read
 */
import { LONGEST, htmlRows, seenText } from './paste-html.js';

/** @typedef {import('./paste-html.js').SourceCell} SourceCell */

const MOST_ROWS = 300;
const MOST_COLUMNS = 30;

/** @param {{html?: string, text?: string}} pasted @returns {Grid} of the table in it; without rows if there is none */
export function pastedGrid({ html = '', text = '' }) {
  const rows = htmlRows(html);
  return gridOf(rows.length > 0 ? rows : separatedRows(text));
}

/** @param {SourceCell[][]} source @returns {Grid} without empty rows and columns */
function gridOf(source) {
  const widths = source.map((row) => row.reduce((sum, { columns }) => sum + columns, 0));
  const inTables = source.map((row, at) => (row.length > 1 ? widths[at] : 1));
  const width = Math.min(Math.max(1, ...inTables), MOST_COLUMNS);
  const rows = placed(source.slice(0, MOST_ROWS), width);
  const used = rows.filter((row) => row.some(({ text }) => text !== ''));
  const columns = [...Array(width).keys()].filter((at) => used.some((row) => startsAt(row, at)));
  return {
    width: columns.length,
    rows: used.map((row) => columns.map((at) => row[at])),
    cut: Math.max(0, source.length - MOST_ROWS),
  };
}

/** @param {Cell[]} row @param {number} at whether a text begins in the column, or a span passes that no other column shows */
const startsAt = (row, at) => row[at].column === at && row[at].text !== '';

/** @param {SourceCell[][]} source @param {number} width @returns {Cell[][]} */
function placed(source, width) {
  /** @type {Cell[][]} */
  const rows = source.map(() => []);
  source.forEach((cells, row) => {
    let column = 0;
    for (const { text, rows: high, columns: wide } of cells) {
      while (rows[row][column]) column++;
      if (column >= width) break;
      const cell = { text, row, column, rows: high, columns: Math.min(wide, width - column) };
      for (let down = row; down < Math.min(row + high, rows.length); down++)
        for (let right = column; right < column + cell.columns; right++) rows[down][right] ??= cell;
    }
    for (let at = 0; at < width; at++) rows[row][at] ??= { text: '', row, column: at, rows: 1, columns: 1 };
  });
  return rows;
}

/** @param {string} text separated by tabs, as spreadsheets write it: a cell with line breaks is in quotes @returns {SourceCell[][]} */
function separatedRows(text) {
  if (!text.includes('\t')) return [];
  /** @type {SourceCell[][]} */
  const rows = [[]];
  const cells = /(?:"((?:[^"]|""){0,20000})"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gu;
  for (const [all, quoted, plain, end] of text.slice(0, LONGEST).matchAll(cells)) {
    if (all === '' && rows.at(-1)?.length === 0) break;
    const raw = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    rows.at(-1)?.push({ text: seenText(raw.replace(/\r\n|\n|\r/gu, '\u2028')), rows: 1, columns: 1 });
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
