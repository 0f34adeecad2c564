// Figures that are right by themselves, and stand with the wrong other: 30 years and 15 cigarettes, 7 at one minute and 9 at five.

import { anchorsTurned } from './anchors.js';
import { close } from './quantity-match.js';
import { DOSES } from './units.js';

/**
 * @typedef {import('./quantities.js').Quantity} Quantity
 * @typedef {import('./quantities.js').Content} Content
 * @typedef {[Quantity, Quantity]} Two in the order of their text
 */

/** @param {Quantity} one @param {Quantity} other */
const equal = (one, other) => close(one.values[0] * (one.unit?.size ?? 1), other.values[0] * (other.unit?.size ?? 1));
/** @param {Quantity} one @param {Quantity} other whose value is the same, though only one of them has its unit */
const equalFigures = (one, other) => close(one.values[0], other.values[0]);

/**
 * Thirty years and fifteen are not fifteen years and thirty.
 *
 * @param {Quantity[]} mine strong
 * @param {Quantity[]} theirs strong
 * @returns {[Two, Two] | null}
 */
export function exchangedUnits(mine, theirs) {
  if (mine.length < 2 || mine.length > MOST || theirs.length > MOST) return null;
  for (const one of mine.filter(isMeasured)) {
    const bare = theirs.find((it) => !it.unit && equalFigures(it, one));
    const instead = theirs.find((it) => isMeasured(it) && it.unit?.kind === one.unit?.kind && !equal(it, one));
    const source = instead && mine.find((it) => !it.unit && equalFigures(it, instead));
    const alike = [mine, theirs].map((all) => all.filter((it) => it.unit?.kind === one.unit?.kind).length);
    if (bare && instead && source && alike[0] === 1 && alike[1] === 1)
      return [inOrder(one, source), inOrder(bare, instead)];
  }
  return null;
}
const MOST = 24;

/** @param {Quantity} one */
const isMeasured = ({ unit, inherited }) =>
  unit !== null && !inherited && (unit.kind === 'time' || DOSES.has(unit.kind));

/** @param {Quantity} one @param {Quantity} other @returns {Two} */
const inOrder = (one, other) => (one.at < other.at ? [one, other] : [other, one]);

/**
 * Pairs such as a time and its mark, in both texts one after the other.
 *
 * @param {Quantity[]} mine
 * @param {Quantity[]} theirs
 * @returns {[Two, Two] | null}
 */
export function exchangedPairs(mine, theirs) {
  const [here, there] = [pairsOf(mine), pairsOf(theirs)];
  if (!here || !there || here.length !== there.length || here[0].kinds !== there[0].kinds) return null;
  const unlike = here.find(
    ({ first, second }) => !there.some((it) => equal(it.first, first) && equal(it.second, second)),
  );
  const instead = unlike && there.find(({ first }) => equal(first, unlike.first));
  if (!unlike || !instead || !here.some(({ second }) => equal(second, instead.second))) return null;
  return [inOrder(unlike.first, unlike.second), inOrder(instead.first, instead.second)];
}

/** @param {Quantity} one */
const kindOf = ({ unit, class: its }) => its ?? unit?.kind ?? '';

/** @param {Quantity[]} all @returns {{kinds: string, first: Quantity, second: Quantity}[] | null} the kind that comes first in the alphabet first */
function pairsOf(all) {
  const stated = all.filter(({ written }) => written !== '');
  if (stated.length < 4 || stated.length > MOST || stated.length % 2 > 0) return null;
  const kinds = stated.slice(0, 2).map(kindOf);
  // The unit of the first two may be meant further on: за десять лет – сорок процентов, за пять – шестьдесят.
  const isOf = (/** @type {Quantity} */ it, /** @type {string} */ kind) => [kind, ''].includes(kindOf(it));
  if (kinds[0] === kinds[1] || stated.some((it, at) => !isOf(it, kinds[at % 2]))) return null;
  const turned = kinds[0] > kinds[1];
  return Array.from({ length: stated.length / 2 }, (_, at) => {
    const two = [stated[2 * at], stated[2 * at + 1]];
    const [first, second] = turned ? two.reverse() : two;
    return { kinds: [...kinds].sort().join(' '), first, second };
  });
}

/**
 * Two figures of two clauses, which every language says in the same order; or else what tells them apart is turned too.
 *
 * @param {Content} one
 * @param {Content} other
 * @returns {[Two, Two] | null}
 */
export function exchangedClauses(one, other) {
  const turned = anchorsTurned(one.whole, other.whole);
  const [here, there] = stated(one, other);
  if (here.length !== there.length || here.length > MOST) return null;
  const unlike = here.flatMap((it, at) => (sameFigure(it, there[at]) ? [] : [at]));
  const first = turned && unlike.length === 0 && here.length === 2 ? 0 : unlike[0];
  if (first === undefined || (unlike.length !== 2 && !turned) || first + 1 >= here.length) return null;
  const [[a, b], [c, d]] = [here, there].map((it) => it.slice(first, first + 2));
  const crossed = unlike.length === 2 && unlike[1] === first + 1 && sameFigure(a, d) && sameFigure(b, c);
  const wrong = turned ? unlike.length === 0 && !sameFigure(a, b) : crossed && isDated(a) === isDated(b);
  const clauses = CLAUSE.test(one.whole.slice(a.end, b.at)) && CLAUSE.test(other.whole.slice(c.end, d.at));
  return wrong && clauses && a.class !== 'clock'
    ? [
        [a, b],
        [c, d],
      ]
    : null;
}

/** A date moves freely beside what is counted: three times, and it is only the tenth. @param {Quantity} one */
const isDated = ({ class: its }) => its === 'date' || its === 'ordinal' || its === 'year';

/** @param {Content} one @param {Content} other @returns {Quantity[][]} in the order of the texts, without a 1 that only one of them says */
function stated(one, other) {
  const all = [one, other].map(({ quantities }) => [...quantities].sort((a, b) => a.at - b.at).filter(isStated));
  return all[0].length === all[1].length ? all : all.map((it) => it.filter(({ role }) => role !== 'weak'));
}

/** @param {Quantity} one */
const isStated = ({ written, role, values, unit }) =>
  written !== '' && (role !== 'weak' || (values[0] === 1 && unit?.kind !== 'time'));
/** @param {Quantity} one @param {Quantity} other */
const sameFigure = (one, other) =>
  close(figureOf(one), figureOf(other)) && (!one.unit || !other.unit || equal(one, other));
/** @param {Quantity} one */
const figureOf = ({ day, values }) => day?.day ?? values[0];
const CLAUSE = /[,;，；]|(?:^| )(?:and|while|и|а|но|й|і|та|але|және|ал)(?: |$)/u;
