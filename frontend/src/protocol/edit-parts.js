import { limits } from './limits.js';
import { local } from './working-copy-document.js';

/** Bytes that an edit may have, well below what a request may: its envelope comes on top. */
const MOST_BYTES = 400_000;
const bytes = new TextEncoder();

/**
 * Operations that are too many for one edit, as several. A part is never added without its first item: it may not be empty.
 *
 * @template {import('./working-copy-document.js').Operation} T
 * @param {T[]} operations
 * @param {number} [most]
 * @returns {T[][]}
 */
export function editParts(operations, most = limits.operations ?? Infinity) {
  /** @type {T[][]} */
  const parts = [];
  let size = 0;
  for (const operation of operations) {
    const own = bytes.encode(JSON.stringify(operation)).length;
    const now = parts.at(-1);
    const full = !now || now.length >= most || size + own > MOST_BYTES;
    if (full) {
      const carried = now && isPart(now.at(-1)) ? now.splice(-1) : [];
      parts.push([...carried, operation]);
      size = own;
    } else {
      now.push(operation);
      size += own;
    }
  }
  return parts;
}

/** @param {import('./working-copy-document.js').Operation | undefined} operation */
const isPart = (operation) => operation?.op === 'add' && local(operation.path)[0] === 'parts';
