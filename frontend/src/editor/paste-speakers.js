/**
 * The speakers of pasted items: people of the document, new ones, or ones without a name. Pure.
 *
 * @typedef {import('./paste-rows.js').ReadRow} ReadRow
 * @typedef {import('./paste-rows.js').Doubt} Doubt
 * @typedef {import('./paste-rows.js').Texts} Texts
 * @typedef {import('./paste-people.js').Found} Found
 * @typedef {{person?: string, unnamed?: Texts, role: string}} Speaker as in an exchange file
 * @typedef {{key: string, name: Record<string, {family: string, given: string}>, about: string[], rows: number[]}} NewPerson `about`:
 *     posts and degrees as pasted; `rows` of the grid
 * @typedef {{column: number, text: string, person?: string}} Matched whom a pasted text was taken for
 */
import { languageIn, scriptIn } from './scripts.js';

/** New people of a pasted table, each once. */
export class NewPeople {
  /** @type {Map<string, NewPerson>} */
  #known = new Map();
  #taken;

  /** @param {string[]} taken keys of the document */
  constructor(taken) {
    this.#taken = new Set(taken);
  }

  /** @param {Found[]} spellings of one person, in several languages @param {number} row @returns {string} the key */
  add(spellings, row) {
    const names = spellings.flatMap(({ language = 'en', name, also }) =>
      name ? [{ language, name }, ...(also ? [also] : [])] : [],
    );
    const ids = names.map(({ language, name }) => `${language} ${name.family} ${name.given}`.toLowerCase());
    const found = ids.map((id) => this.#known.get(id)).find((it) => it !== undefined);
    const person = found ?? { key: this.#key(), name: {}, about: [], rows: [] };
    for (const { language, name } of names) person.name[language] ??= name;
    person.about.push(...spellings.map(({ about }) => about).filter((it) => it !== '' && !person.about.includes(it)));
    if (!person.rows.includes(row)) person.rows.push(row);
    for (const id of ids) this.#known.set(id, person);
    return person.key;
  }

  all() {
    return [...new Set(this.#known.values())];
  }

  #key() {
    let number = 1;
    while (this.#taken.has(`person-${number}`)) number++;
    this.#taken.add(`person-${number}`);
    return `person-${number}`;
  }
}

/**
 * @param {ReadRow[]} rows of one item
 * @param {string} type of the item
 * @param {NewPeople} people
 * @returns {{speakers: Speaker[], doubts: Doubt[], matched: Matched[]}}
 */
export function speakersOf(rows, type, people) {
  /** @type {Speaker[]} */
  const speakers = [];
  /** @type {Doubt[]} */
  const doubts = [];
  /** @type {Matched[]} */
  const matched = [];
  for (const read of rows) {
    for (const role of ['chair', 'moderator', 'speaker']) {
      const shown = role === 'speaker' && type === 'panel' ? 'panellist' : role;
      for (const one of united(read, role)) {
        const speaker = { ...identified(one, read.row, people, doubts), role: shown };
        matched.push(...one.found.map(({ text }) => ({ column: one.column, text, person: speaker.person })));
        if (!speakers.some((it) => it.person !== undefined && it.person === speaker.person)) speakers.push(speaker);
      }
    }
  }
  return { speakers, doubts, matched };
}

/** @typedef {{found: Found[], column: number}} Somebody the same person in the languages of the row */

/**
 * One person in several languages: as many names in one script as in the other. In a single cell only where its titles are
 * in several languages too; otherwise each country's people may stand there in their own script.
 *
 * @param {ReadRow} read @param {string} role @returns {Somebody[]}
 */
function united(read, role) {
  const cells = read.speakers.filter((it) => it.role === role);
  const all = cells.flatMap(({ column, found }) => found.map((it) => ({ column, found: it })));
  const scripts = [...new Set(all.map(({ found }) => scriptIn(found.text)))];
  const lists = scripts.map((script) => all.filter(({ found }) => scriptIn(found.text) === script));
  const columns = new Set(all.map(({ column }) => column)).size;
  const together = columns > 1 || (read.titleCells.size === 1 && Object.keys(read.titles).length > 1);
  const paired = together && lists.length > 1 && lists.every((list) => list.length === lists[0].length);
  if (!paired || !lists[0].every((_, at) => mayBeOne(lists.map((list) => list[at].found))))
    return all.map(({ column, found }) => ({ column, found: [found] }));
  return lists[0].map(({ column }, at) => ({ column, found: lists.map((list) => list[at].found) }));
}

/** @param {Found[]} found @returns {boolean} not if two people of the document are meant */
const mayBeOne = (found) => new Set(found.flatMap(({ person }) => person ?? [])).size < 2;

/** @param {Somebody} somebody @param {number} row @param {NewPeople} people @param {Doubt[]} doubts @returns {{person?: string, unnamed?: Texts}} */
function identified({ found, column }, row, people, doubts) {
  const text = found.map((it) => it.text).join(' / ');
  const known = found.find(({ person }) => person)?.person;
  if (known) {
    for (const { person, text: spelling } of found)
      if (!person) doubts.push({ code: 'spelling_new', column, text: spelling, keys: [known] });
    return { person: known };
  }
  const candidates = [...new Set(found.flatMap((it) => it.candidates ?? []))];
  if (candidates.length > 0) {
    doubts.push({ code: 'person_ambiguous', column, text, keys: candidates });
    return { person: candidates[0] };
  }
  const named = found.filter(({ name }) => name);
  if (named.length === 0) {
    doubts.push({ code: 'person_unnamed', column, text });
    return { unnamed: Object.fromEntries(found.map((it) => [it.language ?? languageIn(it.text) ?? 'en', it.text])) };
  }
  const key = people.add(named, row);
  doubts.push({ code: 'person_new', column, text, keys: [key] });
  return { person: key };
}
