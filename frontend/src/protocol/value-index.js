// Which numbers of a text may be the same as one of the other, without a look at all of them: a text may be full of numbers.

/** @typedef {import('./quantities.js').Quantity} Quantity */

/** Equal numbers that were reckoned in different ways differ in their last digits. @param {number} value */
const rounded = (value) => (Number.isInteger(value) ? value : Number(value.toPrecision(9)));

/** @param {Quantity} one @returns {(number | string)[]} two that are the same nearly always have one of these in common */
function keysOf({ values, unit, per }) {
  if (!unit && per.length === 0) return values.map(rounded);
  const below = per.reduce((all, { size }) => all * size, 1);
  const share = unit?.kind === 'share' ? 0.01 : 1;
  return values.flatMap((value) => {
    /** @type {(number | string)[]} */
    const keys = [rounded(value)];
    if (share !== 1) keys.push(rounded(value * share));
    if (unit?.kind === 'times') keys.push(rounded(1 / value));
    if (unit) keys.push(`${unit.kind} ${rounded(value * unit.size)}`);
    if (per.length > 0 && !unit) keys.push(rounded(value / below / 1e6));
    if (per.length > 0) keys.push(`/${unit?.kind ?? ''} ${rounded((value * (unit?.size ?? 1)) / below)}`);
    return keys;
  });
}

/**
 * @param {Quantity[]} quantities
 * @returns {[Quantity, number][]} the first of those that say the same, and how many they are
 */
export function repeated(quantities) {
  /** @type {Map<string, [Quantity, number]>} */
  const groups = new Map();
  for (const one of quantities) {
    const key = `${one.unit?.kind ?? ''} ${rounded(one.values[0] * (one.unit?.size ?? 1))}`;
    const group = groups.get(key);
    if (group) group[1]++;
    else groups.set(key, [one, 1]);
  }
  return [...groups.values()].filter(([, count]) => count > 1);
}

/** @type {WeakMap<Quantity[], ValueIndex>} */
const indices = new WeakMap();

/** @param {Quantity[]} quantities that do not change any more @returns {ValueIndex} made once */
export function indexOf(quantities) {
  const index = indices.get(quantities) ?? new ValueIndex(quantities);
  indices.set(quantities, index);
  return index;
}

/** The numbers of a text by their value and amount. */
export class ValueIndex {
  /** @type {Map<number | string, Quantity[]>} */
  #found = new Map();

  /** @param {Quantity[]} quantities in the order of the text */
  constructor(quantities) {
    for (const one of quantities) {
      const keys = keysOf(one);
      for (const key of keys.length > 1 ? new Set(keys) : keys) {
        const alike = this.#found.get(key);
        if (alike) alike.push(one);
        else this.#found.set(key, [one]);
      }
    }
  }

  /** @param {Quantity} one @param {(other: Quantity) => boolean} matches @returns {Quantity | undefined} any that matches */
  find(one, matches) {
    for (const key of keysOf(one)) {
      const other = this.#found.get(key)?.find(matches);
      if (other) return other;
    }
    return undefined;
  }

  /** @param {Quantity} one @returns {number} how many have its value or amount */
  count(one) {
    return new Set(keysOf(one).flatMap((key) => this.#found.get(key) ?? [])).size;
  }

  /** @param {Quantity} one @param {(other: Quantity) => boolean} matches @returns {Quantity | undefined} where it is the only one */
  only(one, matches) {
    /** @type {Quantity | undefined} */
    let found;
    for (const key of keysOf(one)) {
      for (const other of this.#found.get(key) ?? []) {
        if (other === found || !matches(other)) continue;
        if (found) return undefined;
        found = other;
      }
    }
    return found;
  }
}
