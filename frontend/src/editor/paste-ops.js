/**
 * The one edit that brings a pasted table into an agenda. Pure.
 *
 * @typedef {import('./paste-table.js').Preview} Preview
 * @typedef {import('./paste-table.js').PastedItem} PastedItem
 * @typedef {import('./paste-table.js').Texts} Texts
 * @typedef {{op: 'add', path: string[], in?: string, after: string | null, value: any} | {op: 'set', path: string[], value: any}} Operation
 *
 * @typedef {object} Into
 * @property {{key: string, items: {key: string}[]}[]} agenda as it is: the new parts come after its last one
 * @property {string | null} lastPerson key
 * @property {string} [ends] civil time at which the agenda ends, if it has items
 * @property {(...keys: string[]) => string[]} path of a field of the exchange
 * @property {(kind: string) => string} newKey
 * @property {Texts} partTitle of a part without a heading
 */

/** @param {Preview} preview @param {Into} into @returns {Operation[]} */
export function pasteOperations(preview, into) {
  const { agenda, path, newKey } = into;
  const people = new Map(preview.people.map(({ key }) => [key, newKey('person')]));
  const operations = addedPeople(preview, people, into.lastPerson);
  if (agenda.length === 0 && preview.starts)
    operations.push({ op: 'set', path: path('starts'), value: preview.starts });
  let last = agenda.at(-1)?.key ?? null;
  preview.parts.forEach((part, at) => {
    if (part.items.length === 0) return;
    const goesOn = at === 0 && Object.keys(part.part).length === 0 && last !== null;
    const key = goesOn ? /** @type {string} */ (last) : newKey('part');
    const value = { part: Object.keys(part.part).length > 0 ? part.part : into.partTitle, items: [] };
    if (!goesOn) operations.push({ op: 'add', path: path('parts', key), after: last, value });
    const after = goesOn ? (agenda.at(-1)?.items.at(-1)?.key ?? null) : null;
    const items = part.items.map((item) => withPeople(item, people));
    if (at === 0) items[0] = { ...items[0], ...firstStart(preview, into) };
    operations.push(...addedItems(items, key, after, into));
    last = key;
  });
  return operations;
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

/** The table begins after the agenda ends: then at its own time. @param {Preview} preview @param {Into} into */
function firstStart({ starts }, { ends }) {
  return starts && ends && starts > ends ? { starts } : {};
}

/** @param {PastedItem} item @param {Map<string, string>} people new keys by those of the preview @returns {PastedItem} */
function withPeople(item, people) {
  if (!item.speakers) return item;
  const speakers = item.speakers.map((it) => (it.person ? { ...it, person: people.get(it.person) ?? it.person } : it));
  return { ...item, speakers };
}
