// When a number of one text is the same as a number of the other.

import { COUNTED, DOSES } from './units.js';

/**
 * @typedef {import('./quantities.js').Quantity} Quantity
 * @typedef {import('./quantities.js').Content} Content
 */

/** @param {number} one @param {number} other @param {number} tolerance */
export const near = (one, other, tolerance) =>
  Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));
export const close = (/** @type {number} */ one, /** @type {number} */ other) => near(one, other, 1e-6);

/** @param {Quantity} one @param {Quantity} other */
export const anyValue = (one, other) => one.values.some((it) => other.values.some((that) => close(it, that)));

/** @param {Quantity} one @param {Quantity} other both with their unit */
const anyAmount = (one, other) =>
  one.values.some((it) =>
    other.values.some((that) => close(it * (one.unit?.size ?? 1), that * (other.unit?.size ?? 1))),
  );

const isShare = (/** @type {Quantity} */ { unit }) => unit?.kind === 'share';

/** Nine out of ten are 90 %. @param {Quantity} one @param {Quantity} other one of them with its per cent */
function inHundred(one, other) {
  const [share, part] = isShare(one) ? [one, other] : [other, one];
  const size = (share.unit?.size ?? 1) / 100;
  return share.values.some((it) => part.values.some((that) => near(it * size, that, 1e-3)));
}

/** @param {Quantity} one @param {Quantity} other */
export function sameWhole(one, other) {
  const parts = (one.ratio && other.ratio) || (one.of && other.of);
  if (!one.ratio && !other.ratio && isShare(one) !== isShare(other)) return inHundred(one, other);
  if (one.of !== other.of) {
    const whole = one.class === 'fraction' || other.class === 'fraction' || (one.parts && other.parts);
    return Boolean(whole) && !one.ratio && !other.ratio && anyValue(one, other);
  }
  if (parts) return one.parts?.every((it, at) => anyValue(it, other.parts?.[at] ?? it)) ?? false;
  const [unit, that] = [one.unit, other.unit];
  if (unit && that && !one.ratio) return unit.kind === that.kind && anyAmount(one, other);
  return Boolean(one.ratio) === Boolean(other.ratio) && anyValue(one, other);
}

/** @param {Quantity} one strong @param {Quantity} other @param {Content} mine @param {Content} theirs */
export function same(one, other, mine, theirs) {
  if (other.role !== 'strong') return explained(one, other);
  const [unit, that] = [one.unit, other.unit];
  if (isRate(one, other) || isRate(other, one)) return true;
  if (!unit || !that) return sameWithoutUnit(one, other, theirs);
  if (unit.kind !== that.kind) {
    return (
      isFold(one, other) ||
      ((one.inherited || other.inherited || (COUNTED.has(unit.kind) && COUNTED.has(that.kind))) && anyValue(one, other))
    );
  }
  return samePer(one, other, mine, theirs);
}

/** Twice a year is every six months. @param {Quantity} often @param {Quantity} span */
const isRate = ({ unit, per, values: [times] }, { unit: span, values: [length] }) =>
  span?.kind === 'time' &&
  (!unit || unit.kind === 'times') &&
  per.length === 1 &&
  per[0].kind === 'time' &&
  near(per[0].size / times, length * span.size, 0.02);

/** What is halved falls by 50 %, what is tripled rises by 200 % or to 300 %. @param {Quantity} one @param {Quantity} other */
function isFold(one, other) {
  const [fold, share] = one.unit?.kind === 'times' ? [one, other] : [other, one];
  if (fold.unit?.kind !== 'times' || share.unit?.kind !== 'share') return false;
  const [times, percent] = [fold.values[0], share.values[0]];
  return [100 - 100 / times, 100 / times, 100 * times - 100, 100 * times].some((it) => near(it, percent, 0.02));
}

/** @param {Quantity} one @param {Quantity} other */
function explained(one, other) {
  const [unit, that] = [one.unit, other.unit];
  if (unit && other.class === 'clock') return isHour(one, other);
  // Every other day is not twice a day.
  if (other.exact && unit?.kind !== that?.kind) return false;
  if (unit?.kind === 'share' && other.class === 'fraction')
    return one.values.some((it) => near(it / 100, other.values[0], 0.02));
  if (other.class === 'fraction' && one.values.some((it) => close(it * other.values[0], 1))) return true;
  if (!unit && that?.kind === 'time' && one.elided?.kind === 'time')
    return one.values.some((it) => other.values.some((v) => close(it * (one.elided?.size ?? 1), v * that.size)));
  if (unit?.kind === 'times' && !that && one.values.some((it) => close(1 / it, other.values[0]))) return true;
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

/** В два часа is two o'clock, and no two hours beside 14:20. @param {Quantity} one @param {Quantity} clock */
const isHour = ({ unit, values }, clock) =>
  unit?.kind === 'time' &&
  unit.size === 3600 &&
  !(clock.half === 'am' && values[0] > 12) &&
  values.some((it) => close((it * 60) % 720, Number(clock.key)));

/** Months and years have no exact number of days. @param {import('./units.js').Unit} unit @param {import('./units.js').Unit} other */
const slack = (unit, other) =>
  unit.kind === 'time' && unit.size !== other.size && unit.size + other.size > MONTH ? 0.015 : 1e-6;
const MONTH = 2_000_000;

/** Cells per kilogram. @param {import('./units.js').Unit} per */
const isPerBody = (per) => per.kind === 'mass' || per.kind === 'area';

/** @param {Quantity} one @param {Quantity} other @param {Content} theirs */
function sameWithoutUnit(one, other, theirs) {
  const shares = [
    [one, other],
    [other, one],
  ].some(
    ([it, that]) =>
      it.unit?.kind === 'share' &&
      !that.unit &&
      it.values.some((a) => that.values.some((b) => b <= 1 && near((a * (it.unit?.size ?? 1)) / 100, b, 1e-3))),
  );
  if (shares) return true;
  if (!anyValue(one, other)) return scaled(one, other);
  if (!one.unit && !other.unit && one.per.some(isPerBody))
    return other.per.some(isPerBody) || theirs.mentioned.some(isPerBody);
  const kind = one.unit?.kind ?? '';
  return (
    isElided(one, other) ||
    isElided(other, one) ||
    kind === 'activity' ||
    !DOSES.has(kind) ||
    one.inherited === true ||
    one.per.some((it) => it.kind === 'volume')
  );
}

/** 5 мг утром, 10 вечером. @param {Quantity} one @param {Quantity} other */
const isElided = ({ unit }, { elided }) =>
  elided !== undefined && unit?.kind === elided.kind && close(unit.size, elided.size);

/** Cells are counted in a litre, and in a microlitre that nobody names. @param {Quantity} one @param {Quantity} other */
function scaled(one, other) {
  const [litre, bare] = one.per.length > 0 ? [one, other] : [other, one];
  if (bare.per.length === 0 && !bare.unit && litre.per.length === 1 && litre.per[0].kind === 'volume')
    return litre.values.some((it) =>
      bare.values.some((that) => that >= 100 && close(it / litre.per[0].size / 1e6, that)),
    );
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
