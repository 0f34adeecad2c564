/**
 * The one edit that brings a pasted table into an agenda. Pure.
 *
 * @typedef {import('./paste-table.js').Preview} Preview
 * @typedef {import('./paste-table.js').PastedItem} PastedItem
 * @typedef {import('./paste-table.js').Texts} Texts
 * @typedef {{op: 'add', path: string[], in?: string, after: string | null, value: any} | {op: 'set', path: string[], value: any} |
 *   {op: 'remove', path: string[]}} Operation
 * @typedef {{key: string, items: {key: string}[]}} Part
 * @typedef {{kind: 'after', key: string} | {kind: 'end', key: string} | {kind: 'part', key: string} | {kind: 'all'}} Where after an
 *   item; at the end of a part; as a new part after a part; in place of all that is there
 *
 * @typedef {object} Into
 * @property {Part[]} agenda as it is
 * @property {Where} where
 * @property {string | null} lastPerson key
 * @property {string} [ends] civil time at which what comes before ends, if something does
 * @property {boolean} [keepsStart] the exchange does not begin when the table begins
 * @property {(...keys: string[]) => string[]} path of a field of the exchange
 * @property {(kind: string) => string} newKey
 * @property {Texts} partTitle of a part without a heading
 */

/** @param {Preview} preview @param {Into} into @returns {{operations: Operation[], keys: string[][]}} keys: of the items, by part */
export function pasteOperations(preview, into) {
  const { agenda, path, newKey, where } = into;
  const people = new Map(preview.people.map(({ key }) => [key, newKey('person')]));
  const operations = addedPeople(preview, people, into.lastPerson);
  const alone = agenda.length === 0 || where.kind === 'all';
  operations.push(...agenda.filter(() => alone).map(({ key }) => removal(path('parts', key))));
  if (alone && preview.starts && !into.keepsStart)
    operations.push({ op: 'set', path: path('starts'), value: preview.starts });
  const place = alone ? { part: null, after: null } : placeOf(agenda, where);
  let last = place.part;
  let later = alone ? {} : firstStart(preview, into);
  const keys = preview.parts.map((part, at) => {
    if (part.items.length === 0) return [];
    const titled = Object.keys(part.part).length > 0;
    const goesOn = at === 0 && !titled && last !== null && where.kind !== 'part';
    const key = goesOn ? /** @type {string} */ (last) : newKey('part');
    const value = { part: titled ? part.part : into.partTitle, items: [] };
    if (!goesOn) operations.push({ op: 'add', path: path('parts', key), after: last, value });
    const [first, ...rest] = part.items.map((item) => withPeople(item, people));
    const added = addedItems([{ ...first, ...later }, ...rest], key, goesOn ? place.after : null, into);
    operations.push(...added);
    [last, later] = [key, {}];
    return added.map((it) => /** @type {string} */ (it.path.at(-1)));
  });
  return { operations, keys };
}

/** @param {string[]} path @returns {Operation} */
const removal = (path) => ({ op: 'remove', path });

/** @param {Part[]} agenda @param {Where} where @returns {{part: string | null, after: string | null}} item after which it goes on */
export function placeOf(agenda, where) {
  const last = /** @type {Part} */ (agenda.at(-1));
  if (where.kind === 'all') return { part: null, after: null };
  if (where.kind === 'after') {
    const part = agenda.find(({ items }) => items.some(({ key }) => key === where.key));
    if (part) return { part: part.key, after: where.key };
  }
  const part = agenda.find(({ key }) => key === where.key) ?? last;
  return { part: part.key, after: part.items.at(-1)?.key ?? null };
}

/** @param {Preview} preview @param {Map<string, string>} keys @param {string | null} last @returns {Operation[]} */
function addedPeople({ people }, keys, last) {
  return people.map(({ key, name }, at) => {
    const after = at === 0 ? last : (keys.get(people[at - 1].key) ?? null);
    return { op: 'add', path: ['people', keys.get(key) ?? key], after, value: { name } };
  });
}

/** @param {PastedItem[]} items @param {string} part @param {string | null} first after which the first one comes @param {Into} into @returns {Operation[]} */
function addedItems(items, part, first, { path, newKey }) {
  let after = first;
  return items.map((value) => {
    const key = newKey('item');
    const operation = { op: /** @type {const} */ ('add'), path: path('items', key), in: part, after, value };
    after = key;
    return operation;
  });
}

/** The table begins after what comes before ends: then at its own time. @param {Preview} preview @param {Into} into */
function firstStart({ starts }, { ends }) {
  return starts && ends && starts > ends ? { starts } : {};
}

/** @param {PastedItem} item @param {Map<string, string>} people new keys by those of the preview @returns {PastedItem} */
function withPeople(item, people) {
  if (!item.speakers) return item;
  const speakers = item.speakers.map((it) => (it.person ? { ...it, person: people.get(it.person) ?? it.person } : it));
  return { ...item, speakers };
}
