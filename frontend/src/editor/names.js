// Names of people and institutions in a language, and the letters that stand for a portrait.

import { languageIn } from './scripts.js';

/**
 * @typedef {import('../protocol/working-copy-document.js').Document} Document
 * @typedef {import('../protocol/working-copy-document.js').Person} Person
 * @typedef {import('../protocol/working-copy-document.js').ByLanguage} ByLanguage
 * @typedef {import('../protocol/working-copy-document.js').Speaker} Speaker
 */

const HAN = /^\p{Script=Han}/u;

/** A patronymic, which stands last where the family name stands first: Коваль Олена Петрівна. */
const PATRONYMIC = /(вич|вна|ич|ична|ұлы|қызы)$/iu;

/**
 * @param {Record<string, any> | undefined} versions
 * @param {string} language
 * @param {string[]} [readToo] the next best languages
 * @returns {{text: any, language: string, pending: boolean} | undefined} pending: not in this language
 */
export function versionIn(versions, language, readToo = []) {
  const found = [language, ...readToo, ...Object.keys(versions ?? {})].find((it) => versions?.[it] !== undefined);
  return found === undefined ? undefined : { text: versions?.[found], language: found, pending: found !== language };
}

/**
 * @param {import('../protocol/working-copy-document.js').Name} name
 * @param {boolean} familyFirst as in its bearer's country
 */
export function written({ family, given }, familyFirst) {
  if (HAN.test(family)) return family + given;
  return (familyFirst ? [family, given] : [given, family]).filter(Boolean).join(' ');
}

/**
 * What was typed as one name, as two parts to be looked at.
 *
 * @param {string} typed @param {boolean} familyFirst as in its bearer's country
 * @returns {[string, string]} family and given name
 */
export function parted(typed, familyFirst) {
  const text = typed.trim();
  if (/^\p{Script=Han}{2,4}$/u.test(text)) return [[...text][0], [...text].slice(1).join('')];
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  if (familyFirst || words.length === 1 || (words.length > 2 && PATRONYMIC.test(last)))
    return [words[0], words.slice(1).join(' ')];
  return [last, words.slice(0, -1).join(' ')];
}

/** @param {Document} document @param {string} key of a person @returns {number} of the side, from 0; -1 if none is known */
export function sideOf(document, key) {
  const institution = document.people?.[key]?.posts?.[0]?.institution;
  const side = institution === undefined ? undefined : document.institutions?.[institution]?.side;
  return document.sides.findIndex((it) => it.key === side);
}

/**
 * The side of somebody who is not in the programme yet: by the script of the name, then the one that nobody represents so far.
 *
 * @param {Document} document
 * @param {string} name as far as it was typed
 * @returns {import('../protocol/working-copy-document.js').Side | undefined} undefined: the person has to be asked
 */
export function sideForNew(document, name) {
  const spoken = languageIn(
    name,
    document.sides.map(({ language }) => language),
  );
  const fitting = document.sides.filter(({ language }) => language === spoken);
  const candidates = fitting.length > 0 ? fitting : document.sides;
  const taken = new Set(Object.keys(document.people ?? {}).map((key) => sideOf(document, key)));
  const free = candidates.filter((side) => !taken.has(document.sides.indexOf(side)));
  if (candidates.length === 1) return candidates[0];
  return free.length === 1 || taken.size === 0 ? free[0] : undefined;
}

/**
 * @param {Document} document
 * @param {Speaker} speaker
 * @param {string} language
 * @param {{familyFirst: string[], readToo: string[]}} order countries whose names put the family name first, in every script; languages that stand in
 * @returns {{name: string, language: string, pending: boolean, initials: string, side: number}}
 */
export function speakerIn(document, speaker, language, { familyFirst, readToo }) {
  const unnamed = versionIn(speaker.unnamed, language, readToo);
  if (unnamed) return { ...unnamed, name: unnamed.text, initials: '?', side: -1 };
  const key = speaker.person ?? '';
  const side = sideOf(document, key);
  const found = versionIn(document.people?.[key]?.name, language, readToo);
  if (!found) return { name: key, language, pending: true, initials: '?', side };
  const { family, given } = found.text;
  const first = familyFirst.includes(document.sides[side]?.country);
  return { ...found, name: written(found.text, first), initials: initials(family, given, first), side };
}

/** @param {string} family @param {string} given @param {boolean} familyFirst @returns {string} 黄; ДБ */
export function initials(family, given, familyFirst) {
  if (HAN.test(family)) return [...family][0];
  return (familyFirst ? [family, given] : [given, family])
    .map((it) => [...it][0] ?? '')
    .join('')
    .toUpperCase();
}

/**
 * @param {Person | undefined} person
 * @param {Document} document
 * @param {string} language
 * @param {string[]} readToo the next best languages
 * @returns {string} "Head physician, Alexandrovskaya Hospital"; empty if no post is known
 */
export function postIn(person, document, language, readToo) {
  const post = person?.posts?.[0];
  if (!post) return '';
  const institution = versionIn(document.institutions?.[post.institution]?.name, language, readToo)?.text;
  return [versionIn(post.post, language, readToo)?.text, institution]
    .filter(Boolean)
    .join(language === 'zh' ? '，' : ', ');
}
