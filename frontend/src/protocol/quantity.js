// One number with its unit: what it is worth, and whether a translation may leave it out.

import { clockBehind, clockOf, dateBehind, dateOf, hourOf } from './calendar.js';
import { SCORE } from './scores.js';
import { AND_A_HALF, isNegative, measureAt, perBefore } from './measures.js';
import { narrow } from './plain-text.js';
import { DOSES, FORMS, asWritten } from './units.js';

/**
 * @typedef {import('./quantities.js').Quantity} Quantity
 * @typedef {import('./quantities.js').AnyReading} AnyReading
 */

const MONTH = 2_629_800;
/** Two weeks or fifteen days. */
const HALF_A_MONTH = [14, 15].map((days) => (days * 86_400) / MONTH);

/** @type {Quantity} */
export const EMPTY = { written: '', at: 0, end: 0, values: [], unit: null, per: [], role: 'weak' };

/**
 * @param {AnyReading} reading
 * @param {string} line in one spelling
 * @param {string} language its first subtag
 * @param {import('./plain-text.js').PlainText} plain
 * @returns {Quantity}
 */
export function quantityOf(reading, line, language, plain) {
  if (isInRow(reading, line)) return inRow(reading, plain);
  const { at, figures, ratio } = reading;
  const { end, factor, unit: folded, per, more } = measureOf(reading, line, language);
  const sign = isNegative(line, at, end) ? -1 : 1;
  const values = reading.values.map((it) => (it + more) * factor * sign);
  if (values[0] === 0.5 && folded?.kind === 'time' && folded.size === MONTH) values.push(...HALF_A_MONTH);
  const begin = sign < 0 && /[-–−]/u.test(line.slice(at - 1, at)) ? at - 1 : at;
  const written = plain.written(begin, end);
  const unit = asWritten(folded, written);
  // The late fifties are nearly sixty.
  if (reading.role === 'vague' && values[0] < 100 && / late $/u.test(before(line, at))) values.push(values[0] + 10);
  /** @type {Quantity} */
  const quantity = {
    ...EMPTY,
    written,
    at,
    end,
    values,
    unit,
    per,
    ratio,
    figures,
    scale: reading.scale,
    exact: reading.exact,
  };
  quantity.role = roleOf(reading, quantity, line);
  if (reading.parts) quantity.parts = reading.parts.map((it) => partOf(quantity, it));
  if (quantity.parts && !ratio && SCORE.test(line.slice(Math.max(0, at - 30), at))) quantity.parts[1].role = 'weak';
  return Object.assign(quantity, classOf(reading, quantity, line));
}

/** Figures on both sides, as in the longest rows of numbers: nothing around them measures them. @param {AnyReading} reading @param {string} line */
const isInRow = ({ at, end, figures, role, measured, ratio, parts }, line) =>
  figures &&
  role === 'number' &&
  !measured &&
  !ratio &&
  !parts &&
  isDigit(line, at - 2 - Number(line[at - 1] === ' ' && line[at - 2] === ',')) &&
  isDigit(line, end + 1 + Number(line[end] === ',' && line[end + 1] === ' ')) &&
  /^[ ,]/u.test(line[end] ?? '');

/** @param {string} line @param {number} at */
const isDigit = (line, at) => line[at] >= '0' && line[at] <= '9';

/** @param {AnyReading} reading @param {import('./plain-text.js').PlainText} plain @returns {Quantity} */
function inRow({ at, end, values, scale, figures }, plain) {
  const role = values[0] === 0 || values[0] === 1 ? 'weak' : 'strong';
  return { ...EMPTY, written: plain.written(at, end), at, end, values: [...values], figures, scale, role };
}

/** @param {AnyReading} reading @param {string} line @param {string} language */
function measureOf(reading, line, language) {
  if (reading.measured || reading.ratio || reading.role === 'ordinal') {
    return { end: reading.end, factor: 1, unit: reading.unit ?? null, per: [], more: 0 };
  }
  // In "the over-65s", the s does not stand for seconds.
  if (
    language === 'en' &&
    /(?:over|under)[- ]$/u.test(before(line, reading.at)) &&
    /^'?s(?![a-z])/u.test(line.slice(reading.end))
  )
    return { end: reading.end + 1, factor: 1, unit: null, per: [], more: 0 };
  const measure = measureAt(line, reading.end, language, reading.values[0]);
  const half = measure.unit ? (AND_A_HALF.exec(line.slice(measure.end, measure.end + 20))?.[0].length ?? 0) : 0;
  const above = DOSES.has(measure.unit?.kind ?? '') ? perBefore(line, reading.at, language) : [];
  const all = [...measure.per, ...above];
  const per = all.filter((it, i) => all.findIndex(({ kind, size }) => kind === it.kind && size === it.size) === i);
  return { ...measure, end: measure.end + half, per, more: half > 0 ? 0.5 : 0 };
}

/** The last word before a number. @param {string} line @param {number} at */
const before = (line, at) => line.slice(Math.max(0, at - 12), at);

/** @param {Quantity} whole @param {number} value @returns {Quantity} */
const partOf = ({ written, at, end, figures }, value) => ({
  ...EMPTY,
  written,
  at,
  end,
  values: [value],
  figures,
  role: value > 1 ? 'strong' : 'weak',
});

/** Of what has many forms. @param {AnyReading} reading @param {Quantity} quantity @param {string} line @returns {Partial<Quantity>} */
function classOf({ role, figures, values: [value] }, quantity, line) {
  const part = role === 'fraction' || (role === 'loose' && value > 0 && value < 1);
  if (part && quantity.role !== 'strong') return { class: 'fraction', key: value.toFixed(3), role: 'soft' };
  const before = line.slice(Math.max(0, quantity.at - 20), quantity.at);
  const day = figures || quantity.unit ? null : dateBehind(before, value);
  if (day) return { ...day, unit: null, role: 'soft' };
  if (role === 'ordinal') {
    const behind = line.slice(quantity.end, quantity.end + 20);
    const when =
      dateOf(behind, value) ??
      clockOf(behind, value) ??
      clockBehind(before, line.slice(quantity.at, quantity.end), behind, value);
    if (when) return { ...when, unit: null };
    const dated = value < 100 && YEAR_BEHIND.test(behind) && (value >= 20 || IN.test(before));
    const year = (value >= 1900 && value < 2100) || dated;
    const key = year ? String(value).slice(-2) : String(value);
    return { class: year ? 'year' : 'ordinal', key, unit: null, values: [value, year ? value % 100 : 1 / value] };
  }
  const hour = hourOf(quantity, before, line);
  if (hour) return { ...hour, unit: null, per: [], role: 'soft' };
  if (!figures && !quantity.unit && NAMED.test(before)) return { class: 'ordinal', key: String(value), role: 'soft' };
  const year = (figures || value > 2000) && isYear(line, quantity);
  return year ? { class: 'year', key: String(value).slice(-2), role: 'soft', values: [value, value % 100] } : {};
}

/** В девяносто восьмом году; the twentieth year would be in another case. */
const YEAR_BEHIND = narrow(/^ (?:году|годом|году|році|роком|рік|року|жыл|жылы|жылға|жылдан|жылғы)(?!\p{L})/u);
const IN = /(?:^| )(?:в|у|с|з|до|к) $/u;
const BEFORE_YEAR = /(?:in|since|of|by|until|from|year|between|and|spring|summer|autumn|winter|early|late|mid) $/u;

/** @param {string} line @param {Quantity} quantity */
function isYear(line, { at, end, values: [value], unit }) {
  if (unit !== null || !Number.isInteger(value) || value < 1900 || value > 2100) return false;
  return BEFORE_YEAR.test(before(line, at)) && !/^ [a-z]{4}/u.test(line.slice(end));
}

/** Both lungs, two lungs: the noun has no more of them. */
const PAIRED = narrow(
  /^ ?(?:өкпе|көз|бүйрек|жақ|қол|аяқ|ел(?!\p{L}*у)|тарап|легк|поч|сторон|стран|країн|сторін|леген|нирк|lungs|kidneys|sides|countries|eyes|arms|legs|肺|肾|侧|国|方|者)/u,
);
const THESE = /(?:the|these|those|other|эти|этих|этим|ці|цих|цим|осы|бұл|сол|这|那|其他|另) ?$/u;

/** Factor five, палата двенадцать. */
const NAMED = narrow(
  /(?:^|[^\p{L}])(?:factor|room|ward|bed|stage|grade|day|week|type|class|level|phase|group|step|segment|cycle|arm|section|point|фактор\p{L}*|палат\p{L}*|койк\p{L}*|ліжк\p{L}*|стади[ия]|стаді[яї]|ступ[іе]н\p{L}*|тип|группа|група|сегмент\p{L}*|пункт|уров\p{L}*|рів\p{L}*) $/u,
);

/** The first half of the year. */
const ONE_OF_TWO = narrow(/(?:^|[^\p{L}])(?:перв|втор|перш|друг|first|second|latter|бірінші|екінші)\p{L}* $/u);
/** Give me two seconds. */
const MOMENT = narrow(/(?:give me|just|wait|буквально|дайте|подождите|зачекайте|бер\p{L}*|等) ?$/u);
/** A hundred percent sure. */
const SURE =
  /стопроцент|стовідсотк|sure|certain|reliab|уверен|надежн|впевнен|упевнен|надійн|сенімді|确定|肯定|确信|可靠/u;

/** @param {AnyReading} reading @param {Quantity} quantity @param {string} line @returns {Quantity['role']} */
function roleOf({ role, figures, weak }, { at, end, unit, values: [value] }, line) {
  if (role === 'ordinal') return 'soft';
  if (value === 0.5 && ONE_OF_TWO.test(before(line, at))) return 'weak';
  if (role === 'vague' || role === 'fraction' || weak || value === 0) return 'weak';
  const kind = unit?.kind ?? '';
  if (kind === 'share' && value === 100 && SURE.test(line.slice(Math.max(0, at - 16), end + 20))) return 'weak';
  if (kind === 'time' && (unit?.size ?? 0) <= 60 && value <= 2 && MOMENT.test(before(line, at))) return 'weak';
  const measures = unit !== null && kind !== 'time' && kind !== 'times' && kind !== 'count';
  // One tablet is also "a tablet", one unit also a ward.
  if (Math.abs(value) === 1) {
    return measures && !FORMS.has(kind) && (figures || kind !== 'activity') ? 'strong' : 'weak';
  }
  if (role === 'loose')
    return (value < 1 && unit !== null && kind !== 'count') || (measures && value !== 7) ? 'strong' : 'weak';
  const known = value === 2 && !figures && (PAIRED.test(line.slice(end)) || THESE.test(before(line, at)));
  return known ? 'weak' : 'strong';
}
