/**
 * The rows of a pasted table, each read by the meaning of its columns. Pure. Whatever no rule uses is in `left`.
 *
 * @typedef {import('./paste-grid.js').Cell} Cell
 * @typedef {import('./paste-columns.js').Column} Column
 * @typedef {import('./paste-columns.js').Facts} Facts
 * @typedef {import('./paste-people.js').Found} Found
 * @typedef {import('./paste-times.js').Span & {zones: string[]}} RowSpan
 * @typedef {Record<string, string>} Texts by language
 * @typedef {{code: string, column?: number, text?: string, language?: string, minutes?: number, keys?: string[]}} Doubt
 *
 * @typedef {object} ReadRow
 * @property {number} row in the grid
 * @property {RowSpan[]} spans the same time on several clocks, or none
 * @property {Cell} [timeCell]
 * @property {number} [minutes]
 * @property {Texts} titles
 * @property {Texts} part from a column of parts
 * @property {Texts} note
 * @property {{role: string, column: number, found: Found[]}[]} speakers
 * @property {string} type as written
 * @property {string[]} floor languages
 * @property {string[]} into languages
 * @property {Set<Cell>} titleCells
 * @property {number} cells that are not empty
 * @property {Doubt[]} doubts
 * @property {{column: number, text: string}[]} left
 */
import { cellsOf, languagesNamed, zonesNamed } from './paste-columns.js';
import { continued, languagesIn } from './paste-languages.js';
import { peopleIn } from './paste-people.js';
import { plainMinutes, readTime } from './paste-times.js';
import { ROLE_LABELS, SPEAKER_LABEL } from './paste-words.js';
import { primary } from './scripts.js';

/** @param {Cell[]} places @param {number} row @param {Column[]} columns @param {Facts} facts @returns {ReadRow} */
export function readRow(places, row, columns, facts) {
  /** @type {ReadRow} */
  const read = {
    row,
    spans: [],
    titles: {},
    part: {},
    note: {},
    speakers: [],
    type: '',
    floor: [],
    into: [],
    titleCells: new Set(),
    cells: cellsOf(places).length,
    doubts: [],
    left: [],
  };
  const alone = read.cells === 1;
  for (const cell of cellsOf(places)) {
    const at = meantColumn(cell, places, columns, alone);
    const column = alone || isMerged(cell, places, columns) ? { ...columns[at], language: undefined } : columns[at];
    readCell(read, cell, at, column, facts);
  }
  return read;
}

/** A cell that passes through several columns is in the one of titles. @param {Cell} cell @param {Cell[]} places @param {Column[]} columns @param {boolean} alone */
function meantColumn(cell, places, columns, alone) {
  const passed = places.flatMap((it, at) => (it === cell ? [at] : []));
  const titles = passed.filter((at) => columns[at].meaning === 'title');
  const only = alone && titles.length === 0 && readTime(cell.text).rest !== '';
  if (only)
    return Math.max(
      0,
      columns.findIndex(({ meaning }) => meaning === 'title'),
    );
  return titles[0] ?? passed[0];
}

/** @param {Cell} cell @param {Cell[]} places @param {Column[]} columns whether it passes through columns of several languages */
function isMerged(cell, places, columns) {
  return new Set(places.flatMap((it, at) => (it === cell ? [columns[at].language] : []))).size > 1;
}

/** @type {Record<string, (read: ReadRow, cell: Cell, at: number, column: Column, facts: Facts) => void>} */
const READERS = {
  number() {},
  time: (read, cell, at, column, facts) => readTimes(read, cell, at, column, facts),
  minutes(read, cell, at) {
    read.minutes = plainMinutes(cell.text);
    if (read.minutes === undefined) read.left.push({ column: at, text: cell.text });
  },
  title: (read, cell, at, column, facts) => readTitle(read, cell, at, column, facts),
  part: (read, cell, at, column, facts) => addTexts(read, read.part, cell.text, at, column, facts),
  note: (read, cell, at, column, facts) => addTexts(read, read.note, cell.text, at, column, facts),
  speaker: (read, cell, at, _, facts) => readSpeakers(read, cell.text, at, 'speaker', facts),
  chair: (read, cell, at, _, facts) => readSpeakers(read, cell.text, at, 'chair', facts),
  moderator: (read, cell, at, _, facts) => readSpeakers(read, cell.text, at, 'moderator', facts),
  type(read, cell) {
    read.type = cell.text;
  },
  floor: (read, cell, at, _, facts) => readLanguages(read, read.floor, cell.text, at, facts),
  into: (read, cell, at, _, facts) => readLanguages(read, read.into, cell.text, at, facts),
};

/** @param {ReadRow} read @param {Cell} cell @param {number} at @param {Column} column @param {Facts} facts */
function readCell(read, cell, at, column, facts) {
  const reader = READERS[column.meaning];
  if (reader) reader(read, cell, at, column, facts);
  else read.left.push({ column: at, text: cell.text });
}

/** @param {ReadRow} read @param {Cell} cell @param {number} at @param {Column} column @param {Facts} facts */
function readTimes(read, cell, at, column, facts) {
  const { spans, minutes, rest } = readTime(cell.text);
  read.minutes ??= minutes;
  spans.forEach((span, index) => {
    const near = zonesNamed(span.near, facts.zones);
    const named = near.length > 0 ? near : column.zones.length === spans.length ? [column.zones[index]] : column.zones;
    read.spans.push({ ...span, zones: named });
  });
  if (spans.length > 0) read.timeCell ??= cell;
  if (spans.length === 0 && minutes === undefined) read.left.push({ column: at, text: cell.text });
  else if (rest && zonesNamed(rest, facts.zones).length === 0) read.left.push({ column: at, text: rest });
}

/** @param {ReadRow} read @param {Cell} cell @param {number} at @param {Column} column @param {Facts} facts */
function readTitle(read, cell, at, column, facts) {
  const all = cell.text.split('\n');
  let text = all.filter((line) => !isSpeakerLine(read, line, all.length > 1, at, facts)).join('\n');
  if (read.cells === 1) text = withoutTime(read, text);
  read.titleCells.add(cell);
  addTexts(read, read.titles, text, at, column, facts);
}

/** A row of one cell may begin with its time: "11:00–11:10 Break". @param {ReadRow} read @param {string} text */
function withoutTime(read, text) {
  const { spans, minutes } = readTime(text);
  if (spans.length === 0 && minutes === undefined) return text;
  read.minutes ??= minutes;
  read.spans.push(...spans.map((span) => ({ ...span, near: '', zones: [] })));
  return text
    .split('\n')
    .map((line) => (readTime(line).spans.length > 0 || readTime(line).minutes ? readTime(line).rest : line))
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * A line below a title that names a speaker: by a label, or by somebody known.
 *
 * @param {ReadRow} read @param {string} line @param {boolean} beside whether the cell has other lines
 * @param {number} at @param {Facts} facts
 */
function isSpeakerLine(read, line, beside, at, facts) {
  const label = SPEAKER_LABEL.test(line);
  const found = label || beside ? peopleIn(line, facts.known) : [];
  const known =
    found.length > 0 && found.every(({ person, text, about }) => person && about.length * 2 < text.length + 12);
  if (label || known) readSpeakers(read, line, at, 'speaker', facts);
  return label || known;
}

/** @param {ReadRow} read @param {string} text @param {number} column @param {string} role @param {Facts} facts */
function readSpeakers(read, text, column, role, facts) {
  for (const line of text.split('\n')) {
    const label = SPEAKER_LABEL.exec(line)?.[1];
    const told = ROLE_LABELS.find(([, pattern]) => label && pattern.test(label))?.[0];
    const found = peopleIn(line, facts.known);
    if (found.length > 0) read.speakers.push({ role: told ?? role, column, found });
  }
}

/** @param {ReadRow} read @param {string[]} into @param {string} text @param {number} column @param {Facts} facts */
function readLanguages(read, into, text, column, { languages }) {
  const named = languagesNamed(text).map((told) => languages.find((it) => primary(it) === told) ?? told);
  into.push(...named.filter((it) => !into.includes(it)));
  if (named.length === 0 && /\p{L}/u.test(text)) read.left.push({ column, text });
}

/** @param {ReadRow} read @param {Texts} texts @param {string} text @param {number} at @param {Column} column @param {Facts} facts */
function addTexts(read, texts, text, at, column, { languages }) {
  const { pieces, unsure } = languagesIn(text, languages, column.language);
  if (unsure) read.doubts.push({ code: 'language_guessed', column: at, text });
  for (const piece of pieces) {
    const { language } = piece;
    if (column.language && pieces.length === 1 && language !== column.language)
      read.doubts.push({ code: 'wrong_column', column: at, language, text: piece.text });
    if (!languages.includes(language)) read.doubts.push({ code: 'language_unknown', column: at, language });
    texts[language] = continued(texts[language] ?? '', piece.text);
  }
}
