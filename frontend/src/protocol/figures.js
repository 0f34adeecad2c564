// Numbers, doses and units that differ between a text and its translation. Quiet: what may be the same in other words is.

import { quantities } from './quantities.js';

/** @typedef {import('./quantities.js').Quantity} Quantity */
/** @typedef {{source?: string, target?: string}} Difference as written on either side */

const TOLERANCE = 1e-6;

/**
 * What one of the two says and the other does not: `10 мл` and `10毫升` are the same, `10 мл` and `10 г` are not. Dates and
 * times are not looked at.
 *
 * @param {string} source
 * @param {string} target
 * @returns {Difference[]}
 */
export function differing(source, target) {
  const from = quantities(source);
  const into = quantities(target);
  const lost = missing(from, into);
  const added = new Set(missing(into, from));
  return [
    ...lost.map((one) => {
      const other = counterpart(one, [...added]);
      if (other) added.delete(other);
      return difference(one, other);
    }),
    ...[...added].map((other) => difference(undefined, other)),
  ];
}

/** @param {number} one @param {number} other */
const close = (one, other) => Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));

/** @param {Quantity} one @param {Quantity} other */
function same(one, other) {
  const { unit, value } = one;
  if (one.weak || other.weak || !unit || !other.unit) return close(value, other.value);
  return unit.kind === other.unit.kind && close(value * unit.size, other.value * other.unit.size);
}

/** @param {Quantity[]} all @param {Quantity[]} others */
function missing(all, others) {
  const lost = all.filter((one) => !one.weak && !others.some((other) => same(one, other)));
  return lost.filter((one, at) => lost.findIndex((other) => same(one, other)) === at);
}

/** What most likely became of it: the same figure with another unit, another amount of the same. */
function counterpart(/** @type {Quantity} */ one, /** @type {Quantity[]} */ others) {
  const kind = one.unit?.kind;
  return (
    others.find(({ value }) => close(value, one.value)) ??
    others.find(({ unit }) => unit?.kind === kind) ??
    others.find(({ unit }) => !unit || !kind)
  );
}

/** @param {Quantity} [one] @param {Quantity} [other] @returns {Difference} */
function difference(one, other) {
  return { ...(one && { source: one.written }), ...(other && { target: other.written }) };
}
