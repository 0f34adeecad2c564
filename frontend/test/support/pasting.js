import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pasteTable } from '../../src/editor/paste-table.js';
import { clocksOf } from './clocks.js';

/** @typedef {import('../../src/editor/paste-table.js').Preview} Preview */
/** @typedef {import('../../src/editor/paste-table.js').Document} Document */

export const clocks = clocksOf('Asia/Shanghai', 'Europe/Kyiv', 'Europe/Moscow', 'Asia/Almaty');

/** @param {string} name of a clipboard */
export const html = (name) => ({ html: readFileSync(new URL(`../paste/${name}.html`, import.meta.url), 'utf8') });
/** @param {...string[]} rows */
export const text = (...rows) => ({ text: rows.map((cells) => cells.join('\t')).join('\r\n') });
/** @param {string} zone */
export const side = (zone) => ({ key: zone, zone });

/** @param {Partial<Document>} more @returns {Document} */
export const document = (more) => ({
  starts: '2026-12-01T15:00',
  zone: 'Asia/Shanghai',
  languages: ['zh', 'uk'],
  sides: [side('Asia/Shanghai'), side('Europe/Kyiv')],
  people: {
    'pan-qing': { name: { en: { family: 'Pan', given: 'Qing' }, uk: { family: 'Пань', given: 'Цін' } } },
    'huang-li': { name: { zh: { family: '黄', given: '力' }, en: { family: 'Huang', given: 'Li' } } },
  },
  ...more,
});

/** @param {{html?: string, text?: string}} pasted @param {Document} into @param {any[]} [chosen] @returns {Preview} */
export function preview(pasted, into, chosen) {
  const found = pasteTable(pasted, into, clocks, chosen);
  assert.ok(found);
  return found;
}

/** @param {Preview} preview */
export const items = ({ parts }) => parts.flatMap((part) => part.items);
/** @param {Preview} preview */
export const codes = ({ rows, doubts }) => [...doubts, ...rows.flatMap((row) => row.doubts)].map(({ code }) => code);
/** @param {Preview} preview */
export const meanings = ({ columns }) =>
  columns.map(({ meaning, language }) => (language ? `${meaning}:${language}` : meaning));
/** @param {Preview} preview */
export const left = ({ rows }) => rows.flatMap((row) => row.left.map((it) => it.text));
/** @param {Preview} found */
export const speakers = (found) => items(found).map((item) => item.speakers?.map((it) => it.person));
