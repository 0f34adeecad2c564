// Numbers, doses and units that differ between a text and its translation. Quiet: what may be the same in other words is.

import { anyValue, close, near, same, sameWhole } from './quantity-match.js';
import { swappedFigures } from './swapped-figures.js';
import { contentOf } from './quantities.js';
import { DOSES } from './units.js';
import { ValueIndex } from './value-index.js';

/**
 * @typedef {import('./quantities.js').Quantity} Quantity
 * @typedef {import('./quantities.js').Content} Content
 * @typedef {{source?: string, target?: string}} Difference as written on either side
 */

/**
 * What one of the two says and the other does not: `10 мл` and `10毫升` are the same, `10 мл` and `10 г` are not, nor are
 * `85/50` and `50/85`. Dates, times of day, years and ordinals may be left out, but not replaced.
 *
 * @param {string} source
 * @param {string} from its language, BCP 47
 * @param {string} target
 * @param {string} into its language
 * @returns {Difference[]}
 */
export const differing = (source, from, target, into) => compared(contentOf(source, from), contentOf(target, into));

/** Nobody reads more of them, and what is the same costs less. */
const MOST = 12;

/** @param {Content} one @param {Content} other @returns {Difference[]} about as many as `MOST` */
export function compared(one, other) {
  takeApart(one, other);
  const lost = missing(one, other);
  const added = new Set(missing(other, one));
  const differences = lost.map((it) => {
    const instead = counterpart(it, [...added]);
    if (instead) added.delete(instead);
    return difference(it, instead);
  });
  const all = [
    ...differences,
    ...[...added].map((it) => difference(undefined, it)),
    ...replaced(one, other),
    ...rates(one, other),
  ];
  const open = all.length > 0 ? all : exchanged(one, other);
  return open.filter(
    (it, at) => open.findIndex((same) => same.source === it.source && same.target === it.target) === at,
  );
}

/** A ratio or a fraction counts as one where the other side has it so; else part by part. @param {Content} one @param {Content} other */
function takeApart(one, other) {
  const [mine, theirs] = [one.quantities, other.quantities];
  if (![...mine, ...theirs].some(({ parts }) => parts)) return;
  const apart = (/** @type {Quantity[]} */ all, /** @type {Quantity[]} */ others) => {
    const index = new ValueIndex(others);
    const shares = others.filter(({ unit }) => unit?.kind === 'share');
    const isSaid = (/** @type {Quantity} */ it) =>
      index.find(it, (that) => sameWhole(it, that)) ?? shares.find((that) => sameWhole(it, that));
    return all.flatMap((it) => (it.parts && !isSaid(it) ? it.parts : [it]));
  };
  one.quantities = apart(mine, theirs);
  other.quantities = apart(theirs, mine);
}

/** @param {Content} mine @param {Content} theirs @returns {Quantity[]} the first of them */
function missing(mine, theirs) {
  const index = new ValueIndex(theirs.quantities);
  /** @type {Quantity[]} */
  const all = [];
  for (const one of mine.quantities) {
    if (one.role !== 'strong' || !isExpected(one, theirs)) continue;
    const matches = (/** @type {Quantity} */ it) => same(one, it, mine, theirs);
    if (!index.find(one, matches) && !theirs.quantities.some(matches)) all.push(one);
    if (all.length === MOST) break;
  }
  return all;
}

/** Where the words of a language are not known, a small number may stand there in words. @param {Quantity} one @param {Content} theirs */
const isExpected = ({ figures, unit, values: [value] }, { readsWords }) =>
  readsWords || (figures && (value > 12 || !Number.isInteger(value) || DOSES.has(unit?.kind ?? '')));

/** What may be left out but not replaced. @param {Content} one @param {Content} other @returns {Difference[]} */
function replaced(one, other) {
  const open = alone(one.quantities, other.quantities);
  const theirs = alone(other.quantities, one.quantities);
  return open.flatMap((it) => {
    const at = theirs.findIndex((that) => that.class === it.class || yearsDiffer(it, that));
    return at < 0 ? [] : [difference(it, theirs.splice(at, 1)[0])];
  });
}

const DATED = new Set(['date', 'year']);
/** In 2018, in May 2019. @param {Quantity} one @param {Quantity} other */
function yearsDiffer(one, other) {
  const [year, that] = [one, other].map(({ values }) => values.find((it) => it >= 1900 && it <= 2100));
  return (
    DATED.has(one.class ?? '') &&
    DATED.has(other.class ?? '') &&
    year !== undefined &&
    that !== undefined &&
    year !== that
  );
}

/** Once a week is not once a day, where neither side says the other elsewhere. @param {Content} one @param {Content} other @returns {Difference[]} */
function rates(one, other) {
  const unsaid = (/** @type {Content} */ mine, /** @type {Content} */ theirs) =>
    mine.rates.find(
      (rate) =>
        !theirs.rates.some((it) => close(it, rate)) &&
        !theirs.mentioned.some(({ kind, size }) => kind === 'time' && close(size, rate)) &&
        !theirs.quantities.some(
          ({ unit, values }) => unit?.kind === 'time' && near(values[0] * unit.size, rate, 0.015),
        ),
    );
  const [mine, theirs] = [unsaid(one, other), unsaid(other, one)];
  return mine === undefined || theirs === undefined ? [] : [difference(one.quantities[0], other.quantities[0])];
}

/** One by one, since from eight to eight is not from eight to nine. @param {Quantity[]} all @param {Quantity[]} others @returns {Quantity[]} the first of them */
function alone(all, others) {
  const left = others.filter(({ role }) => role === 'soft');
  /** @type {Quantity[]} */
  const open = [];
  for (const one of all) {
    if (one.role !== 'soft') continue;
    const at = left.findIndex((other) => other.class === one.class && agrees(one, other));
    if (at >= 0) left.splice(at, 1);
    else if (!others.some((it) => it.class !== one.class && agrees(one, it) && !isTaken(it, all))) open.push(one);
    if (open.length === MOST) break;
  }
  return open;
}

/** Three months do not explain the third time where they are three months here too. @param {Quantity} other @param {Quantity[]} all */
const isTaken = (other, all) =>
  other.role === 'strong' &&
  all.some((it) => it.role === 'strong' && it.unit?.kind === other.unit?.kind && anyValue(it, other));

/** @param {Quantity} one */
const isWhen = (one) => one.class === 'date' || one.class === 'clock';

/** A date without its year or day agrees with the full one, the third day not with the third week. @param {Quantity} one @param {Quantity} other */
function agrees(one, other) {
  if (one.class !== other.class) {
    const whens = (isWhen(one) && other.class) || (isWhen(other) && one.class);
    return !whens && other.written !== '' && !(other.unit && MEASURED.has(other.unit.kind)) && anyValue(one, other);
  }
  if (one.noun && other.noun && !close(one.noun.size, other.noun.size)) return false;
  if (one.class !== 'date') return one.key === other.key;
  const [fewer, more] = [one.values, other.values].sort((a, b) => a.length - b.length);
  const left = [...more];
  return fewer.every((it) => left.includes(it) && left.splice(left.indexOf(it), 1).length > 0);
}
const MEASURED = new Set([...DOSES, 'share', 'degree', 'pressure', 'length']);

/** What most likely became of it: the same figure with another unit, another amount of the same. @param {Quantity} one @param {Quantity[]} others */
function counterpart(one, others) {
  const kind = one.unit?.kind;
  return (
    others.find((it) => anyValue(it, one)) ??
    others.find(({ unit }) => unit?.kind === kind) ??
    others.find(({ unit }) => !unit || !kind)
  );
}

/** @param {Content} one @param {Content} other @returns {Difference[]} */
function exchanged(one, other) {
  const pairs = swappedFigures(one, other);
  return pairs ? [{ source: span(...pairs[0]), target: span(...pairs[1]) }] : [];
}

/** @param {Quantity} first @param {Quantity} last */
const span = (first, last) =>
  last.at - first.end <= 3 ? `${first.written}/${last.written}` : `${first.written} … ${last.written}`;

/** @param {Quantity} [one] @param {Quantity} [other] @returns {Difference} */
function difference(one, other) {
  return { ...(one && { source: one.written }), ...(other && { target: other.written }) };
}
