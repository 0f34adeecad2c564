// Dates, times of day, years, ordinals, names and parts. They have many forms: the fifth may be a date, an hour or a stage. What
// one text says has its match in the other, in whatever form, and each match serves once.

import { anyValue, close } from './quantity-match.js';
import { mayVanish } from './vanishing.js';
import { DOSES } from './units.js';

/**
 * @typedef {import('./quantities.js').Quantity} Quantity
 * @typedef {import('./quantities.js').Content} Content
 * @typedef {import('./calendar.js').Day} Day
 * @typedef {[Quantity | undefined, Quantity | undefined]} Open what stands on either side without a match
 */

/** @param {Content} one @param {Content} other @param {number} most @returns {Open[]} what is replaced, left out or added */
export function openFigures(one, other, most) {
  const own = without(one.quantities.filter(isSoft), other.quantities.filter(isSoft), most, agrees);
  const [mine, theirs] = without(...own, most, isSameInOtherForm);
  const lost = mine.filter((it) => !isSaid(it, other, one));
  const added = theirs.filter((it) => !isSaid(it, one, other));
  /** @type {Open[]} */
  const open = [];
  for (const it of lost) {
    const at = added.findIndex((that) => replaces(that, it));
    const instead = at < 0 ? undefined : added.splice(at, 1)[0];
    if (instead || !mayVanish(it, one, other)) open.push([it, instead]);
  }
  open.push(...yearsLeftOut(one, other), ...yearsLeftOut(other, one).map(turned));
  return [
    ...open,
    ...added.filter((it) => !mayVanish(it, other, one)).map((it) => /** @type {Open} */ ([undefined, it])),
  ];
}

/** Dates whose year is nowhere in the other text. @param {Content} one @param {Content} other @returns {Open[]} */
const yearsLeftOut = (one, other) =>
  one.quantities.flatMap((it) => {
    const year = it.day?.year;
    const isThere = (/** @type {Quantity} */ { day, values }) =>
      (day?.year !== undefined && sameYear(day.year, year ?? 0)) || values.some((value) => sameYear(value, year ?? 0));
    return year === undefined || other.quantities.some(isThere) || mayVanish(it, one, other) ? [] : [[it, undefined]];
  });

/** @param {Open} open @returns {Open} */
const turned = ([one, other]) => [other, one];

/** @param {Quantity} one */
const isSoft = ({ role }) => role === 'soft';

/**
 * One by one, since from eight to eight is not from eight to nine.
 *
 * @param {Quantity[]} mine
 * @param {Quantity[]} theirs
 * @param {number} most so many without a match are enough
 * @param {(one: Quantity, other: Quantity) => boolean} matches
 * @returns {[Quantity[], Quantity[]]} those without a match
 */
function without(mine, theirs, most, matches) {
  const left = [...theirs];
  /** @type {Quantity[]} */
  const open = [];
  for (const one of mine) {
    const at = left.findIndex((other) => matches(one, other));
    if (at >= 0) left.splice(at, 1);
    else open.push(one);
    if (open.length > 2 * most) break;
  }
  return [open, left.slice(0, 2 * most)];
}

/** @param {Quantity} one @param {Quantity} other */
function agrees(one, other) {
  if (one.class !== other.class || (one.noun && other.noun && !close(one.noun.size, other.noun.size))) return false;
  if (differs(one.half, other.half) || differs(one.part, other.part)) return false;
  return one.day && other.day ? sameDay(one.day, other.day) : one.key === other.key;
}

/** @param {string | undefined} one @param {string | undefined} other what only one of them says does not differ */
const differs = (one, other) => one !== undefined && other !== undefined && one !== other;

/** A date without its year or month agrees with the full one. @param {Day} one @param {Day} other */
function sameDay(one, other) {
  if (one.year && other.year && !sameYear(one.year, other.year)) return false;
  if (Boolean(one.day) !== Boolean(other.day)) return false;
  if (!one.month || !other.month) return one.day === other.day;
  if (one.month === other.month && one.day === other.day) return true;
  return (one.turned || other.turned) === true && one.month === other.day && one.day === other.month;
}

const MONTH = 2_629_800;

/** @param {Quantity} one @param {Quantity} other */
function isSameInOtherForm(one, other) {
  if (one.class === other.class || differs(one.part, other.part)) return false;
  const [first, second] = one.class === 'ordinal' || one.class === 'year' ? [one, other] : [other, one];
  const [value] = first.values;
  if (first.class === 'year') return second.day ? !second.day.day && isIn(first, second.day) : anyValue(first, second);
  if (first.class !== 'ordinal') return false;
  // The ninth month is September.
  if (second.day && !second.day.day) return first.noun?.size === MONTH && second.day.month === value;
  if (second.day) return second.day.day === value;
  return second.class === 'clock' ? isHour(second, value) : anyValue(first, second);
}

/** @param {Quantity} year @param {Day} day */
const isIn = ({ values }, { year }) => year !== undefined && sameYear(values[0], year);

/** In 1998, in 98. @param {number} one @param {number} other */
const sameYear = (one, other) => (one < 100 || other < 100 ? one % 100 === other % 100 : one === other);

/** @param {Day | undefined} month without a day @param {Day} day */
const isMonthOf = (month, day) =>
  month !== undefined && !month.day && day.day !== undefined && sameDay({ ...month, day: day.day }, day);

/** @param {Quantity} clock @param {number} value */
const isHour = ({ key }, value) => (value * 60) % 720 === Number(key);

/** @param {Quantity} one soft @param {Content} theirs @param {Content} mine */
const isSaid = (one, theirs, mine) =>
  theirs.quantities.some((it, at) => {
    if (it.day) return one.class === 'year' ? isIn(one, it.day) : isMonthOf(one.day, it.day);
    return (
      it.role !== 'soft' &&
      (explains(it, one) || (one.class === 'clock' && spells(it, theirs.quantities[at + 1], one))) &&
      !isTaken(it, mine.quantities, theirs.quantities)
    );
  });

/**
 * Three months do not explain the third time where they are three months here too.
 *
 * @param {Quantity} other
 * @param {Quantity[]} mine
 * @param {Quantity[]} theirs
 */
function isTaken(other, mine, theirs) {
  if (other.written === '') return false;
  const count = (/** @type {Quantity[]} */ all) =>
    all.filter(
      (it) => it.role !== 'soft' && it.written !== '' && it.unit?.kind === other.unit?.kind && anyValue(it, other),
    ).length;
  const needed = count(mine);
  return needed > 0 && needed >= count(theirs);
}

/** @param {Quantity} number @param {Quantity} one soft */
function explains({ values, unit, written }, { class: its, day, key, values: wanted }) {
  if (unit && MEASURED.has(unit.kind)) return its === 'fraction' && values.some((it) => isPart(unit, it, wanted[0]));
  if (its === 'fraction')
    return values.some((it) => close(it, wanted[0]) || close(it, 1 / wanted[0]) || isPart(unit, it, wanted[0]));
  if (written === '') return false;
  if (day) return values.some((it) => it === day.day || (day.month && close(it, (day.day ?? 0) + day.month / 100)));
  if (its === 'clock') return values.some((it) => isTime(it, Number(key)));
  return values.some((it) => wanted.some((that) => close(it, that)));
}
const MEASURED = new Set([...DOSES, 'share', 'degree', 'pressure', 'length']);

/** A quarter is 25 %, and of an hour it is 15 minutes. @param {import('./units.js').Unit | null} unit @param {number} value @param {number} part */
const isPart = (unit, value, part) =>
  (unit?.kind === 'share' && Math.abs(value / 100 - part) <= 0.02 * part) ||
  (unit?.kind === 'time' && close(value * unit.size, part * 3600));

/** Eight, 20, 8.15 and the minutes of a quarter past eight. @param {number} value @param {number} minutes since noon or midnight */
const isTime = (value, minutes) =>
  close((value * 60) % 720, minutes) ||
  close((Math.floor(value) % 12) * 100 + (value % 1) * 100, Math.floor(minutes / 60) * 100 + (minutes % 60));

/** Three fifteen. @param {Quantity} hour @param {Quantity | undefined} rest @param {Quantity} clock */
const spells = ({ values: [hour] }, rest, { key }) =>
  rest !== undefined && rest.values[0] < 60 && (hour * 60 + rest.values[0]) % 720 === Number(key);

/** A year stands in the place of another, also in a date. @param {Quantity} one @param {Quantity} other */
const replaces = (one, other) =>
  one.class === other.class || (DATED.has(one.class ?? '') && DATED.has(other.class ?? ''));
const DATED = new Set(['date', 'year']);
