// Units of measure as five languages write them. Only what stands behind a number is looked at.

/**
 * @typedef {object} Unit
 * @property {string} kind what it measures; amounts of one kind can be compared
 * @property {number} size in the first unit of its kind
 */

/** What a patient is given: a mistake here is not one of style. */
export const DOSES = new Set(['mass', 'volume', 'activity', 'substance', 'equivalent']);

/**
 * Kind, size, and ways to write it. A word that ends in `*` may go on: inflection. What means two things is left out: `год`
 * is an hour to some and a year to others, `с` is most often "with".
 *
 * @type {[string, number, string][]}
 */
const WRITTEN = [
  ['mass', 1, 'g gr gram grams г гр грам* грамм* 克'],
  ['mass', 1e3, 'kg kilo kilos kilogram kilograms кг килограм* кілограм* 千克 公斤'],
  ['mass', 1e-3, 'mg milligram milligrams мг миллиграм* міліграм* 毫克'],
  ['mass', 1e-6, 'μg µg ug mcg microgram micrograms мкг микрограм* мікрограм* 微克'],
  ['mass', 1e-9, 'ng нг нанограм* 纳克'],
  ['volume', 1, 'l liter liters litre litres л литр* літр* 升 公升'],
  ['volume', 1e-1, 'dl дл децилитр* децилітр* 分升'],
  ['volume', 1e-3, 'ml cc milliliter milliliters millilitre millilitres мл миллилитр* мілілітр* 毫升'],
  ['volume', 1e-6, 'μl µl ul мкл микролитр* мікролітр* 微升'],
  ['activity', 1, 'iu u unit units ме мо ед од единиц* одиниц* одиниця* бірлік* хб 国际单位 单位'],
  ['substance', 1, 'mol моль 摩尔'],
  ['substance', 1e-3, 'mmol ммоль 毫摩尔'],
  ['substance', 1e-6, 'μmol µmol umol мкмоль 微摩尔'],
  ['equivalent', 1, 'meq мэкв мекв 毫当量'],
  ['share', 1, '% percent pct процент* відсот* пайыз*'],
  ['share', 0.1, '‰'],
  ['degree', 1, '° °c degree degrees °с градус* 度 摄氏度'],
  ['pressure', 1, 'mmhg мм_рт мм_сын 毫米汞柱'],
  ['pressure', 0.7356, 'cmh2o см_вод 厘米水柱'],
  ['pressure', 7.5006, 'kpa кпа 千帕'],
  ['length', 1, 'm meter meters metre metres м метр* 米'],
  ['length', 1e-2, 'cm см сантиметр* 厘米 公分'],
  ['length', 1e-3, 'mm мм миллиметр* міліметр* 毫米'],
  ['length', 1e3, 'km км километр* кілометр* 公里 千米'],
  ['time', 1, 's sec secs second seconds сек секунд* 秒 秒钟'],
  ['time', 60, 'min mins minute minutes мин хв минут* хвилин* минөт* 分钟'],
  ['time', 3600, 'h hr hrs hour hours ч час часа часов годин* сағ сағат* 小时 个小时'],
  ['time', 86400, 'd day days день дня дней сутки суток дні днів доба доби діб добу күн* тәулік* 天'],
  ['time', 604800, 'week weeks недел* тижд* тижн* апта* 周 星期'],
  ['month', 1, 'month months месяц* місяц* 个月'],
  ['month', 12, 'year years yr лет года рок* жыл* 年'],
];

/** @type {Map<string, Unit>} */
const exact = new Map();
/** @type {[string, Unit][]} */
const stems = [];
for (const [kind, size, ways] of WRITTEN) {
  for (const way of ways.split(' ')) {
    const unit = { kind, size };
    if (way.endsWith('*')) stems.push([way.slice(0, -1), unit]);
    else if (!exact.has(way)) exact.set(way.replace('_', ' '), unit);
  }
}
const LONGEST_ENDING = 5;
const HAN_UNITS = [...exact.keys()].filter((it) => /\p{Script=Han}/u.test(it)).sort((a, b) => b.length - a.length);
const WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}µμ°]+2?[\p{Script=Latin}]?/u;
const TWO_WORDS = /^(мм|см) (рт|сын|вод)/u;

/**
 * The unit at the beginning of what stands behind a number.
 *
 * @param {string} text in lower case, compatibility forms folded, without spaces before
 * @returns {{unit: Unit, length: number} | null}
 */
export function unitAt(text) {
  if (text.startsWith('%') || text.startsWith('‰'))
    return { unit: /** @type {Unit} */ (exact.get(text[0])), length: 1 };
  const han = HAN_UNITS.find((it) => text.startsWith(it));
  if (han) return { unit: /** @type {Unit} */ (exact.get(han)), length: han.length };
  const two = TWO_WORDS.exec(text);
  const word = two ? two[0] : (WORD.exec(text)?.[0] ?? '');
  const unit =
    exact.get(word) ??
    stems.find(([stem]) => word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING)?.[1];
  return unit ? { unit, length: word.length } : null;
}
