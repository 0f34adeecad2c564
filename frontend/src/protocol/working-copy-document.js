// The working copy as a pure value. A change gives a new document, which shares with the old one everything that the change does
// not touch: whoever shows an item sees by its identity whether it is still the same.

/**
 * A document as an exchange file has it, as JSON: see `exchanges/README.md`.
 *
 * @typedef {Record<string, string>} ByLanguage
 * @typedef {{person?: string, unnamed?: ByLanguage, role: string}} Speaker
 * @typedef {{key: string, type: string, minutes: number, starts?: string, title: ByLanguage, speakers?: Speaker[],
 *   language?: string, interpreted_into?: string[], educational?: boolean, documents?: {document: string, edition: string}[],
 *   note?: ByLanguage}} Item starts: civil time, only for a fixed start
 * @typedef {{key: string, part: ByLanguage, items: Item[]}} Part
 * @typedef {{starts: string, zone?: string, agenda?: Part[], title?: ByLanguage, assumed?: string[]}} Exchange
 * @typedef {{key: string, name: ByLanguage, zone: string, language: string, country: string}} Side
 * @typedef {{family: string, given: string}} Name
 * @typedef {{name: Record<string, Name>, transliterated?: string[], posts?: {post: ByLanguage, institution: string}[]}} Person
 * @typedef {{kind: string, side?: string, name: ByLanguage}} Institution
 * @typedef {Exchange & {title: ByLanguage, languages: string[], sides: Side[], people?: Record<string, Person>,
 *   institutions?: Record<string, Institution>, activities?: any[]}} Document
 *
 * @typedef {string[]} Path of keys
 * @typedef {{op: 'set', path: Path, value: any, base?: number} |
 *   {op: 'add', path: Path, in?: string | null, after: string | null, value: any} |
 *   {op: 'move', path: Path, in?: string | null, after: string | null} | {op: 'remove', path: Path}} Operation
 * @typedef {Operation & {before?: any, from?: {in?: string | null, after?: string | null}}} Change what an edit did
 */

/** What is a list of things with a key each; people, institutions and documents are maps. */
const LISTS = new Map([
  ['parts', 'agenda'],
  ['sides', 'sides'],
]);
const MAPS = ['people', 'institutions', 'documents'];

/** @param {Path} path @returns {string} by which paths are compared */
export const nameOf = (path) => path.join('/');

/** @param {Path} path @returns {Path} without the exchange within a mission */
export const local = (path) => (path[0] === 'exchanges' && path.length > 2 ? path.slice(2) : path);

/**
 * @param {Document} document
 * @param {string} slug of an exchange within a mission; '' for the document's own
 * @returns {Exchange | undefined}
 */
export function exchangeOf(document, slug) {
  return slug === '' ? document : document.activities?.find(({ exchange }) => exchange === slug);
}

/** @param {Exchange | undefined} exchange @returns {{part: Part, item: Item}[]} the items in order, each with its part */
export const itemsOf = (exchange) =>
  (exchange?.agenda ?? []).flatMap((part) => part.items.map((item) => ({ part, item })));

/**
 * @param {Document} document
 * @param {Path} path
 * @returns {any} what stands there; undefined where nothing does
 */
export function valueAt(document, path) {
  const holder = path === local(path) ? document : exchangeOf(document, path[1]);
  const [kind, key, ...rest] = local(path);
  if (kind === 'items') return inside(itemsOf(holder).find(({ item }) => item.key === key)?.item, rest);
  const list = LISTS.get(kind);
  if (list)
    return inside(
      /** @type {any} */ (holder)?.[list]?.find((/** @type {any} */ it) => it.key === key),
      rest,
    );
  return inside(holder, local(path));
}

/** @param {any} value @param {Path} keys */
const inside = (value, keys) => keys.reduce((at, key) => at?.[key], value);

/** @param {Document} document @param {Operation} change @returns {Document} unchanged where what it concerns is not there */
export function afterChange(document, change) {
  const { path } = change;
  if (path === local(path)) return /** @type {Document} */ (afterLocal(document, path, change));
  const activities = document.activities?.map((one) =>
    one.exchange === path[1] ? afterLocal(one, local(path), change) : one,
  );
  return { ...document, activities };
}

/** @param {Document} document @param {Operation[]} operations @returns {Document} as it is shown until the server answers */
export const afterOperations = (document, operations) => operations.reduce(afterChange, document);

/** @param {any} holder @param {Path} path @param {Operation} change */
function afterLocal(holder, path, change) {
  const [kind, key, ...rest] = path;
  const keyed = kind === 'items' || LISTS.has(kind) || MAPS.includes(kind);
  if (change.op === 'set' || !keyed || rest.length > 0)
    return withField(holder, path, 'value' in change ? change.value : null);
  if (kind === 'items') return { ...holder, agenda: withItem(holder.agenda ?? [], key, change) };
  const list = LISTS.get(kind);
  if (list) return { ...holder, [list]: placed(holder[list] ?? [], key, change) };
  const entries = Object.entries(holder[kind] ?? {}).map(([name, value]) => ({ key: name, value }));
  const put = change.op === 'add' ? { ...change, value: { value: change.value } } : change;
  return { ...holder, [kind]: Object.fromEntries(placed(entries, key, put).map((it) => [it.key, it.value])) };
}

/** @param {any} holder @param {Path} path @param {any} value */
function withField(holder, path, value) {
  const [kind, key, ...rest] = path;
  if (kind === 'items') {
    const agenda = holder.agenda?.map((/** @type {Part} */ part) =>
      part.items.some((it) => it.key === key) ? { ...part, items: fielded(part.items, key, rest, value) } : part,
    );
    return { ...holder, agenda };
  }
  const list = LISTS.get(kind);
  return list ? { ...holder, [list]: fielded(holder[list] ?? [], key, rest, value) } : set(holder, path, value);
}

/** @param {any[]} list @param {string} key @param {Path} rest @param {any} value */
const fielded = (list, key, rest, value) => list.map((it) => (it.key === key ? set(it, rest, value) : it));

/** @param {any} holder @param {Path} keys @param {any} value null: removed, with maps that become empty @returns {any} */
function set(holder, [key, ...rest], value) {
  const before = holder?.[key];
  const after = rest.length > 0 ? set(before, rest, value) : value;
  if (after !== null && after !== undefined) return { ...holder, [key]: after };
  const others = Object.fromEntries(Object.entries(holder ?? {}).filter(([name]) => name !== key));
  return Object.keys(others).length > 0 ? others : null;
}

/** @param {Part[]} agenda @param {string} key @param {Exclude<Operation, {op: 'set'}>} change */
function withItem(agenda, key, change) {
  const known = agenda.flatMap((part) => part.items).find((it) => it.key === key);
  const item = change.op === 'remove' ? undefined : change.op === 'move' ? known : { ...change.value, key };
  return agenda.map((part) => {
    const others = part.items.some((it) => it.key === key) ? part.items.filter((it) => it.key !== key) : part.items;
    const here = item && change.op !== 'remove' && part.key === change.in;
    const items = here ? inserted(others, item, change.after) : others;
    return items === part.items ? part : { ...part, items };
  });
}

/** @param {any[]} list @param {string} key @param {Exclude<Operation, {op: 'set'}>} change */
function placed(list, key, change) {
  const known = list.find((it) => it.key === key);
  const others = known ? list.filter((it) => it.key !== key) : list;
  if (change.op === 'remove') return others;
  if (change.op === 'move') return known ? inserted(others, known, change.after) : list;
  return inserted(others, { ...change.value, key }, change.after);
}

/** @param {any[]} list @param {any} thing @param {string | null | undefined} after null: first; what is gone: last */
function inserted(list, thing, after) {
  const found = list.findIndex((it) => it.key === after);
  const at = after === null || after === undefined ? 0 : found < 0 ? list.length : found + 1;
  return [...list.slice(0, at), thing, ...list.slice(at)];
}
