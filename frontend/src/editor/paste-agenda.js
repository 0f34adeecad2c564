/**
 * Parts, items and people from the rows of a pasted table, with their minutes and starts. Pure.
 *
 * @typedef {import('./paste-items.js').KindRow} KindRow
 * @typedef {import('./paste-rows.js').ReadRow} ReadRow
 * @typedef {import('./paste-rows.js').Doubt} Doubt
 * @typedef {import('./paste-rows.js').Texts} Texts
 * @typedef {import('./paste-table.js').PastedItem} PastedItem
 * @typedef {import('./paste-table.js').PreviewRow} PreviewRow
 * @typedef {import('./paste-table.js').Document} Document
 * @typedef {{rows: KindRow[], minutes?: number, part: number}} Group the rows of one item
 */
import { minutesInTitle, shared, timed } from './paste-clock.js';
import { toldType, typeOf } from './paste-items.js';
import { NewPeople, speakersOf } from './paste-speakers.js';

const MINUTE = 60_000;

/**
 * @param {KindRow[]} rows
 * @param {Document} document
 */
export function assembled(rows, document) {
  const people = new NewPeople(Object.keys(document.people ?? {}));
  const { parts, groups } = grouped(rows);
  /** @type {PreviewRow[]} */
  const shown = rows.map(({ read, kind }) => ({
    row: read.row,
    kind,
    doubts: [...read.doubts],
    left: [...read.left],
    people: [],
  }));
  const byRow = new Map(shown.map((row) => [row.row, row]));
  const day = document.starts.slice(0, 10);
  const times = timed(groups.map((group) => timesOf(group, groups)));
  groups.forEach((group, at) => addItem(group, times[at], day, parts[group.part], people, byRow));
  parts.forEach(({ row }, part) => Object.assign(byRow.get(row ?? -1) ?? {}, { part }));
  const first = groups.find(({ rows: [row] }) => row.from !== undefined)?.rows[0].from;
  const starts = first === undefined ? undefined : civil(day, first);
  const doubts = starts && starts !== document.starts ? [{ code: 'start_differs', text: starts }] : [];
  return {
    rows: shown,
    parts: parts.map(({ part, items }) => ({ part, items })),
    people: people.all(),
    starts,
    doubts,
  };
}

/**
 * @param {Group} group
 * @param {import('./paste-clock.js').Timed} time
 * @param {string} day of the exchange
 * @param {Part} part
 * @param {NewPeople} people
 * @param {Map<number, PreviewRow>} byRow
 */
function addItem(group, { minutes, starts, doubts: late }, day, part, people, byRow) {
  const { item, doubts, matched } = itemOf(group, minutes, part.part, people);
  if (starts !== undefined) item.starts = civil(day, starts);
  for (const { read } of group.rows)
    Object.assign(byRow.get(read.row) ?? {}, { part: group.part, item: part.items.length });
  const row = byRow.get(group.rows[0].read.row);
  row?.doubts.push(...late, ...doubts);
  row?.people.push(...matched);
  part.items.push(ordered(item));
}

/** @param {string} day @param {number} minutes since its midnight @returns {string} */
const civil = (day, minutes) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE).toISOString().slice(0, 16);

/** @typedef {{part: Texts, items: PastedItem[], row?: number}} Part `row` of its heading */

/** @param {KindRow[]} rows @returns {{parts: Part[], groups: Group[]}} */
function grouped(rows) {
  /** @type {Part[]} */
  const parts = [];
  /** @type {Group[]} */
  const groups = [];
  let column = '';
  for (const row of rows) {
    const inColumn = JSON.stringify(row.read.part);
    if (row.kind === 'part') parts.push({ part: row.read.titles, items: [], row: row.read.row });
    else if (row.kind === 'item') {
      if (inColumn !== '{}' && inColumn !== column) parts.push({ part: row.read.part, items: [] });
      if (parts.length === 0) parts.push({ part: {}, items: [] });
      groups.push({ rows: [row], part: parts.length - 1 });
    } else if (row.kind === 'continued') groups.at(-1)?.rows.push(row);
    column = inColumn === '{}' ? column : inColumn;
  }
  return { parts, groups };
}

/** @param {Group} group @param {Group[]} all */
function timesOf(group, all) {
  const { read, from, to } = group.rows[0];
  const inTitle = Object.values(read.titles)
    .map((it) => minutesInTitle(it).minutes)
    .find((it) => it !== undefined);
  const minutes = group.rows.map((it) => it.read.minutes).find((it) => it !== undefined) ?? inTitle;
  const together = read.timeCell ? all.filter((it) => it.rows[0].read.timeCell === read.timeCell) : [group];
  if (together.length < 2) return { from, to, minutes };
  const at = together.indexOf(group);
  const after = all[all.indexOf(/** @type {Group} */ (together.at(-1))) + 1]?.rows[0].from;
  const end = to ?? after;
  const whole = from !== undefined && end !== undefined && end > from ? end - from : undefined;
  if (minutes !== undefined || whole === undefined) return { from: at === 0 ? from : undefined, minutes };
  const each = shared(whole, together.length);
  const told = [{ code: 'minutes_divided', minutes: each[at] }];
  return { from: at === 0 ? from : undefined, minutes: each[at], told };
}

/**
 * @param {Group} group
 * @param {number} minutes
 * @param {Texts} part
 * @param {NewPeople} people
 * @returns {{item: PastedItem, doubts: Doubt[], matched: import('./paste-speakers.js').Matched[]}}
 */
function itemOf({ rows }, minutes, part, people) {
  const reads = rows.map(({ read }) => read);
  const [read] = reads;
  const bare = Object.entries(read.titles).map(([language, title]) => [language, minutesInTitle(title).title]);
  const own = Object.fromEntries(bare);
  const title = bare.length > 0 ? own : part;
  const count = reads.reduce((sum, it) => sum + it.speakers.flatMap(({ found }) => found).length, 0);
  /** @type {Doubt[]} */
  const doubts = [];
  const told = read.type ? toldType({ '': read.type }) : undefined;
  if (read.type && !told) doubts.push({ code: 'type_unknown', text: read.type });
  const type = told ?? typeOf(title, count);
  const { speakers, doubts: unsure, matched } = speakersOf(reads, type, people);
  doubts.push(...unsure);
  if (bare.length === 0) doubts.push({ code: 'title_from_part' });
  const item = {
    type,
    minutes,
    title,
    speakers,
    note: read.note,
    language: read.floor[0],
    interpreted_into: read.into,
  };
  return { item, doubts, matched };
}

/** As a file has it: without what is empty. @param {PastedItem} item @returns {PastedItem} */
function ordered({ type, minutes, starts, title, speakers = [], language, interpreted_into = [], note = {} }) {
  return {
    type,
    minutes,
    ...(starts ? { starts } : {}),
    title,
    ...(speakers.length > 0 ? { speakers } : {}),
    ...(language ? { language } : {}),
    ...(interpreted_into.length > 0 ? { interpreted_into } : {}),
    ...(Object.keys(note).length > 0 ? { note } : {}),
  };
}
