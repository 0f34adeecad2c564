// Numbers, doses and units that differ between a text and its translation. Quiet: what may be the same in other words is.

import { exchangedClauses, exchangedPairs, exchangedUnits } from './exchanged-units.js';
import { openFigures } from './soft-figures.js';
import { anyValue, close, near, same, sameWhole } from './quantity-match.js';
import { otherMarks } from './text-marks.js';
import { swappedFigures } from './swapped-figures.js';
import { contentOf } from './quantities.js';
import { DOSES } from './units.js';
import { ValueIndex, indexOf, repeated } from './value-index.js';

/**
 * @typedef {import('./quantities.js').Quantity} Quantity
 * @typedef {import('./quantities.js').Content} Content
 * @typedef {{source?: string, target?: string}} Difference as written on either side
 */

/**
 * What one of the two says and the other does not: `10 мл` and `10毫升` are the same, `10 мл` and `10 г` are not, nor are
 * `85/50` and `50/85`.
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
    ...openFigures(one, other, MOST).map((it) => difference(...it)),
    ...rates(one, other),
  ];
  const open = [all, fewer(one, other), exchanged(one, other), marks(one, other)].find((it) => it.length > 0) ?? [];
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
    return all.flatMap((it) => (it.parts && it.class !== 'fraction' && !isSaid(it) ? it.parts : [it]));
  };
  one.quantities = apart(mine, theirs);
  other.quantities = apart(theirs, mine);
}

/** @param {Content} mine @param {Content} theirs @returns {Quantity[]} the first of them */
function missing(mine, theirs) {
  const index = indexOf(theirs.quantities);
  /** @type {Quantity[]} */
  const all = [];
  for (const one of mine.quantities) {
    if (one.role !== 'strong' || !isExpected(one, theirs)) continue;
    const matches = (/** @type {Quantity} */ it) => same(one, it, mine, theirs);
    if (!index.find(one, matches) && !theirs.quantities.some(matches) && !isShown(one, mine, theirs)) all.push(one);
    if (all.length === MOST) break;
  }
  return all;
}

const FOLD = /倍|fold|doubled|tripled|вдвое|втрое|в \p{L}+ раза?|[ву]двічі|[ву]тричі|[ву] \p{L}+ раз|есе/u;

/** Three times as many, from twenty to eighty: who says both figures need not say the fold. @param {Quantity} one @param {Content} mine @param {Content} theirs */
function isShown({ at, end, unit, values }, mine, theirs) {
  if (unit?.kind !== 'times' || Math.max(mine.quantities.length, theirs.quantities.length) > MOST) return false;
  if (!FOLD.test(mine.line.slice(at, end + 4))) return false;
  const shows = (/** @type {Content} */ { quantities }, /** @type {number} */ fold) =>
    quantities.some((it, i) => quantities.slice(i + 1).some((that) => close(it.values[0] * fold, that.values[0])));
  return values.some((it) => [it, it + 1].some((fold) => shows(mine, fold) && shows(theirs, fold)));
}

/** As many as before: the number is not said again. */
const AGAIN = /столько же|стільки ж|сонша|as many|the same number|同样多/u;

/** What one text says more often than the other. @param {Content} one @param {Content} other @returns {Difference[]} */
function fewer(one, other) {
  if (!one.readsWords || !other.readsWords || AGAIN.test(one.line) !== AGAIN.test(other.line)) return [];
  const more = (/** @type {Content} */ mine, /** @type {Content} */ theirs) => {
    const index = indexOf(theirs.quantities);
    return repeated(mine.quantities.filter(({ role }) => role === 'strong')).flatMap(([it, count]) =>
      count > index.count(it) ? [it] : [],
    );
  };
  return [
    ...more(one, other).map((it) => difference(it)),
    ...more(other, one).map((it) => difference(undefined, it)),
  ].slice(0, MOST);
}

/** Where the words of a language are not known, a small number may stand there in words. @param {Quantity} one @param {Content} theirs */
const isExpected = ({ figures, unit, values: [value] }, { readsWords }) =>
  readsWords || (figures && (value > 12 || !Number.isInteger(value) || DOSES.has(unit?.kind ?? '')));

/** A week, a month: of those without a number. Of a day many words speak. @param {Content} content @returns {number[]} in seconds */
const spans = ({ quantities }) =>
  quantities.flatMap(({ role, values, unit }) =>
    role === 'weak' && values[0] === 1 && unit?.kind === 'time' && unit.size > 86_400 ? [unit.size] : [],
  );

/** Once a week is not once a day, where neither side says the other elsewhere. @param {Content} one @param {Content} other @returns {Difference[]} */
function rates(one, other) {
  const unsaid = (/** @type {Content} */ mine, /** @type {Content} */ theirs) =>
    [...mine.rates, ...spans(mine)].find(
      (rate) =>
        !theirs.rates.some((it) => close(it, rate)) &&
        !theirs.mentioned.some(({ kind, size }) => kind === 'time' && close(size, rate)) &&
        !theirs.quantities.some(
          ({ unit, values }) => unit?.kind === 'time' && near(values[0] * unit.size, rate, 0.015),
        ),
    );
  const [mine, theirs] = [unsaid(one, other), unsaid(other, one)];
  const [source, target] = [wordsOf(one, mine), wordsOf(other, theirs)];
  if (mine !== undefined && theirs !== undefined)
    return source && target ? [{ source, target }] : [difference(one.quantities[0], other.quantities[0])];
  if (source && (mine ?? 0) > DAY) return [{ source }];
  return target && (theirs ?? 0) > DAY ? [{ target }] : [];
}

/** Of a day many words speak. */
const DAY = 86_400;

/** @param {Content} content @param {number | undefined} rate @returns {string | undefined} the words that say it */
function wordsOf({ often, written }, rate) {
  const said = often.find(({ size }) => size === rate);
  return said && written(said.at, said.end);
}

/** What most likely became of it: the same figure with another unit, another amount of the same. @param {Quantity} one @param {Quantity[]} others */
function counterpart(one, others) {
  const kind = one.unit?.kind;
  return (
    others.find((it) => anyValue(it, one)) ??
    others.find(({ unit }) => unit?.kind === kind) ??
    others.find(({ unit }) => !unit || !kind)
  );
}

/** A currency, a day of the week, a part of the day. @param {Content} one @param {Content} other @returns {Difference[]} */
function marks(one, other) {
  const timed = [one, other].some(({ quantities }) => quantities.some((it) => it.class === 'clock'));
  const [source, target] = otherMarks(one, other, timed) ?? [];
  return source || target ? [{ ...(source && { source }), ...(target && { target }) }] : [];
}

/** @param {Content} one @param {Content} other */
function misplaced(one, other) {
  const [mine, theirs] = [one, other].map(({ quantities }) => [...quantities].sort((a, b) => a.at - b.at));
  const of = (/** @type {Quantity[]} */ all, /** @type {Quantity['role']} */ its) =>
    all.filter(({ role }) => role === its);
  return (
    exchangedUnits(of(mine, 'strong'), of(theirs, 'strong')) ??
    exchangedPairs(mine, theirs) ??
    exchangedClauses(one, other)
  );
}

/** @param {Content} one @param {Content} other @returns {Difference[]} */
function exchanged(one, other) {
  const pairs = swappedFigures(one, other) ?? misplaced(one, other);
  return pairs ? [{ source: span(...pairs[0]), target: span(...pairs[1]) }] : [];
}

/** @param {Quantity} first @param {Quantity} last */
const span = (first, last) =>
  last.at - first.end <= 3 ? `${first.written}/${last.written}` : `${first.written} … ${last.written}`;

/** @param {Quantity} [one] @param {Quantity} [other] @returns {Difference} */
function difference(one, other) {
  return { ...(one && { source: one.written }), ...(other && { target: other.written }) };
}
