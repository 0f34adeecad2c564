// Numbers, doses and units that differ between a text and its translation. Quiet: what may be the same in other words is.

import { contentOf } from './quantities.js';
import { COUNTED, DOSES, FORMS } from './units.js';

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
export function differing(source, from, target, into) {
  const one = contentOf(source, from);
  const other = contentOf(target, into);
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
  const open = all.length > 0 ? all : moved(one, other);
  return open.filter(
    (it, at) => open.findIndex((same) => same.source === it.source && same.target === it.target) === at,
  );
}

/** @param {number} one @param {number} other @param {number} tolerance */
const near = (one, other, tolerance) => Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));
const close = (/** @type {number} */ one, /** @type {number} */ other) => near(one, other, 1e-6);

/** @param {Quantity} one @param {Quantity} other */
const anyValue = (one, other) => one.values.some((it) => other.values.some((that) => close(it, that)));

/** A ratio or a fraction counts as one where the other side has it so; else part by part. @param {Content} one @param {Content} other */
function takeApart(one, other) {
  const [mine, theirs] = [one.quantities, other.quantities];
  const apart = (/** @type {Quantity[]} */ all, /** @type {Quantity[]} */ others) =>
    all.flatMap((it) => (it.parts && !others.some((that) => sameWhole(it, that)) ? it.parts : [it]));
  one.quantities = apart(mine, theirs);
  other.quantities = apart(theirs, mine);
}

/** @param {Quantity} one @param {Quantity} other */
function sameWhole(one, other) {
  if (one.ratio && other.ratio) return one.parts?.every((it, at) => anyValue(it, other.parts?.[at] ?? it)) ?? false;
  return one.ratio === other.ratio && anyValue(one, other);
}

/** @param {Quantity} one strong @param {Quantity} other @param {Content} mine @param {Content} theirs */
function same(one, other, mine, theirs) {
  if (other.role !== 'strong') return explained(one, other);
  const [unit, that] = [one.unit, other.unit];
  if (!unit || !that) return sameWithoutUnit(one, other);
  if (unit.kind !== that.kind) {
    return (
      (one.inherited || other.inherited || (COUNTED.has(unit.kind) && COUNTED.has(that.kind))) && anyValue(one, other)
    );
  }
  return samePer(one, other, mine, theirs);
}

/** @param {Quantity} one @param {Quantity} other */
function explained(one, other) {
  const [unit, that] = [one.unit, other.unit];
  if (unit && that)
    return (
      unit.kind === that.kind &&
      one.values.some((it) => other.values.some((v) => near(it * unit.size, v * that.size, slack(unit, that))))
    );
  if (unit && (DOSES.has(unit.kind) || (unit.kind === 'share' && other.class))) return false;
  if (unit?.kind === 'share')
    return one.values.some((it) => other.values.some((v) => close(it, v) || near(it / 100, v, 0.02)));
  return anyValue(one, other);
}

/** Months and years have no exact number of days. @param {import('./units.js').Unit} unit @param {import('./units.js').Unit} other */
const slack = (unit, other) =>
  unit.kind === 'time' && unit.size !== other.size && unit.size + other.size > MONTH ? 0.015 : 1e-6;
const MONTH = 2_000_000;

/** @param {Quantity} one @param {Quantity} other */
function sameWithoutUnit(one, other) {
  const shares = [
    [one, other],
    [other, one],
  ].some(
    ([it, that]) =>
      it.unit?.kind === 'share' &&
      !that.unit &&
      it.values.some((a) => that.values.some((b) => b <= 1 && near(a / 100, b, 1e-3))),
  );
  if (shares) return true;
  if (!anyValue(one, other)) return scaled(one, other);
  const kind = one.unit?.kind ?? '';
  return !DOSES.has(kind) || one.inherited === true || one.per.some((it) => it.kind === 'volume');
}

/** Cells are counted in a litre and in a microlitre. @param {Quantity} one @param {Quantity} other */
function scaled(one, other) {
  if (one.unit || other.unit || one.per.length !== 1 || other.per.length !== 1) return false;
  const [below, that] = [one.per[0], other.per[0]];
  return (
    below.kind === that.kind && one.values.some((a) => other.values.some((b) => close(a / below.size, b / that.size)))
  );
}

/** @param {Quantity} one @param {Quantity} other @param {Content} mine @param {Content} theirs */
function samePer(one, other, mine, theirs) {
  const size = one.unit?.size ?? 1;
  const that = other.unit?.size ?? 1;
  const shared = one.per.filter((it) => other.per.some((per) => per.kind === it.kind));
  const factor = product(shared) / product(other.per.filter((it) => one.per.some((per) => per.kind === it.kind)));
  const tolerance = one.unit && other.unit ? slack(one.unit, other.unit) : 1e-6;
  const equal = one.values.some((a) => other.values.some((b) => near((a * size) / factor, b * that, tolerance)));
  return equal && kept(one, other, theirs) && kept(other, one, mine);
}

/** @param {import('./units.js').Unit[]} units */
const product = (units) => units.reduce((all, { size }) => all * size, 1);

/** What one is per, the other is per too, or says so elsewhere. @param {Quantity} one @param {Quantity} other @param {Content} theirs */
function kept(one, other, theirs) {
  return one.per.every((per) => {
    if (other.per.some(({ kind }) => kind === per.kind)) return true;
    const said = theirs.mentioned.filter(({ kind }) => kind === per.kind);
    if (said.some(({ size }) => close(size, per.size))) return true;
    return !per.strong && other.per.length === 0;
  });
}

/** @param {Content} mine @param {Content} theirs */
function missing(mine, theirs) {
  return mine.quantities.filter(
    (one) => one.role === 'strong' && !theirs.quantities.some((other) => same(one, other, mine, theirs)),
  );
}

/** What may be left out but not replaced. @param {Content} one @param {Content} other @returns {Difference[]} */
function replaced(one, other) {
  const open = alone(one.quantities, other.quantities);
  const theirs = alone(other.quantities, one.quantities);
  return open.flatMap((it) => {
    const at = theirs.findIndex((that) => that.class === it.class);
    return at < 0 ? [] : [difference(it, theirs.splice(at, 1)[0])];
  });
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

/** @param {Quantity[]} all @param {Quantity[]} others */
function alone(all, others) {
  return all.filter((one) => one.role === 'soft' && !others.some((other) => agrees(one, other)));
}

/** @param {Quantity} one */
const isWhen = (one) => one.class === 'date' || one.class === 'clock';

/** A date without its year or day agrees with the full one, the third day not with the third week. @param {Quantity} one @param {Quantity} other */
function agrees(one, other) {
  if (one.class !== other.class) {
    const whens = (isWhen(one) && other.class) || (isWhen(other) && one.class);
    return !whens && !(other.unit && MEASURED.has(other.unit.kind)) && anyValue(one, other);
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

/** Of 48 patients 19 died: languages say them in either order. */
const OF =
  /(?:^|[^\p{L}])(?:из|з|із|зі|of|from|among|ішінде\p{L}*|\p{L}+ның|\p{L}+нің|\p{L}+дың|\p{L}+дің|\p{L}+тың|\p{L}+тің)(?!\p{L})|中|里|其中|占/u;

/**
 * Two of one kind that changed places.
 *
 * @param {Content} one
 * @param {Content} other
 * @returns {Difference[]}
 */
function moved(one, other) {
  const mine = one.quantities.filter(({ role }) => role === 'strong');
  const theirs = other.quantities.filter(({ role }) => role === 'strong');
  const places = mine.map((it) => only(mine, it) && theirs.filter((that) => same(it, that, one, other)));
  for (let i = 0; i + 1 < mine.length; i++) {
    for (let k = i + 1; k < mine.length; k++) {
      const [a, b] = [places[i], places[k]];
      if (!a || !b || a.length !== 1 || b.length !== 1 || a[0].at <= b[0].at) continue;
      if (!alike(mine[i], mine[k]) || !alike(a[0], b[0]) || keepsNoun(mine[i], mine[k], a[0], b[0])) continue;
      if (mayMove(mine[i], mine[k], one.line, b[0], a[0], other.line)) continue;
      const [written, that] = [span(mine[i], mine[k]), span(b[0], a[0])];
      return [{ source: written, target: that }];
    }
  }
  return [];
}

/** @param {Quantity[]} all @param {Quantity} one */
const only = (all, one) => all.filter((it) => anyValue(it, one)).length === 1;

/** @param {Quantity} one @param {Quantity} other */
const alike = (one, other) => one.unit?.kind === other.unit?.kind || !one.unit || !other.unit;

/** Two arms of 150 patients, 150 patients in two arms. @param {Quantity} one @param {Quantity} two @param {Quantity} a @param {Quantity} b */
const keepsNoun = (one, two, a, b) =>
  one.unit?.kind !== two.unit?.kind && one.unit?.kind === a.unit?.kind && two.unit?.kind === b.unit?.kind;

/** A noun follows; it tells the numbers apart, and it is not known which it is. */
const NOUN = /^(?:[- ]\p{L}|[\p{Script=Han}])/u;

/** @param {Quantity} a @param {Quantity} b @param {string} line @param {Quantity} c @param {Quantity} d @param {string} otherLine */
function mayMove(a, b, line, c, d, otherLine) {
  const kind = a.unit?.kind ?? b.unit?.kind ?? c.unit?.kind ?? d.unit?.kind;
  const between = [line.slice(a.end, b.at), otherLine.slice(c.end, d.at)];
  const tight = between.every((it) => it.length <= 6);
  if (tight && !between.some((it) => OF.test(it))) return false;
  if (kind === 'time') return true;
  if (kind && !COUNTED.has(kind) && !FORMS.has(kind)) return false;
  const nouns =
    [b, a].some((it) => NOUN.test(line.slice(it.end))) && [c, d].some((it) => NOUN.test(otherLine.slice(it.end)));
  return between.some((it) => OF.test(it)) || (!kind && nouns);
}

/** @param {Quantity} first @param {Quantity} last */
const span = (first, last) =>
  last.at - first.end <= 3 ? `${first.written}/${last.written}` : `${first.written} … ${last.written}`;

/** @param {Quantity} [one] @param {Quantity} [other] @returns {Difference} */
function difference(one, other) {
  return { ...(one && { source: one.written }), ...(other && { target: other.written }) };
}
