// Which texts and names of a working copy are not in a language. The server counts by `TranslatedTexts`; both are held together by
// src/test/resources/translations/pending.json.

/** @typedef {{path: string, byLanguage: Record<string, any> | undefined}} Text */

const TEXTS = ['title', 'part', 'note', 'speciality'];

/** @param {string} path @param {any} owner @param {string[]} [names] @returns {Text[]} */
const texts = (path, owner, names = TEXTS) =>
  names.map((name) => ({ path: path ? `${path}/${name}` : name, byLanguage: owner?.[name] }));

/** @param {string} path @param {any[] | undefined} list @param {string} name @returns {Text[]} */
const listed = (path, list, name) => (list ?? []).flatMap((one, index) => texts(`${path}/${index}`, one, [name]));

/** @param {string} scope @param {any[] | undefined} parts @returns {Text[]} */
const agenda = (scope, parts) =>
  (parts ?? []).flatMap((part) => [
    ...texts(`${scope}parts/${part.key}`, part),
    ...(part.items ?? []).flatMap((/** @type {any} */ item) => [
      ...texts(`${scope}items/${item.key}`, item),
      ...listed(`${scope}items/${item.key}/speakers`, item.speakers, 'unnamed'),
    ]),
  ]);

/** @param {any} document @returns {Text[]} */
const people = (document) =>
  Object.entries(document.people ?? {}).flatMap(([key, person]) => [
    ...texts(`people/${key}`, person, [...TEXTS, 'name']),
    ...listed(`people/${key}/posts`, person.posts, 'post'),
  ]);

/** @type {WeakMap<object, Record<string, number>>} a document is replaced and never changed */
const counted = new WeakMap();

/** @param {any} document a working copy @param {string} language */
export function pendingCount(document, language) {
  const known = counted.get(document) ?? {};
  known[language] ??= pendingTexts(document, language).length;
  counted.set(document, known);
  return known[language];
}

/** @param {any} document a working copy @param {string} language @returns {string[]} paths */
export function pendingTexts(document, language) {
  const activities = (document.activities ?? []).filter((/** @type {any} */ one) => one.exchange);
  return [
    ...texts('', document),
    ...agenda('', document.agenda),
    ...activities.flatMap((/** @type {any} */ one) => agenda(`exchanges/${one.exchange}/`, one.agenda)),
    ...(document.sides ?? []).flatMap((/** @type {any} */ one) => texts(`sides/${one.key}`, one, [...TEXTS, 'name'])),
    ...Object.entries(document.institutions ?? {}).flatMap(([key, one]) =>
      texts(`institutions/${key}`, one, [...TEXTS, 'name']),
    ),
    ...people(document),
    ...Object.entries(document.documents ?? {}).flatMap(([key, one]) => texts(`documents/${key}`, one)),
  ]
    .filter(({ byLanguage }) => byLanguage && Object.keys(byLanguage).length > 0 && byLanguage[language] === undefined)
    .map(({ path }) => path);
}
