// Units of measure as five languages write them. Only what stands behind a number is looked at, or behind a stroke.

import { narrow } from './plain-text.js';

/**
 * @typedef {object} Unit
 * @property {string} kind what it measures; amounts of one kind can be compared
 * @property {number} size in the first unit of its kind
 */

/** What a patient is given: where its unit is lost, somebody has to look. */
export const DOSES = new Set(['mass', 'volume', 'activity', 'substance', 'equivalent']);
/** Forms of a drug, which are never the same as each other. */
export const FORMS = new Set(['tablet', 'capsule', 'drop', 'puff', 'ampoule', 'vial']);
/** What is counted may be said in many words. */
export const COUNTED = new Set(['count', 'times']);

/**
 * Kind, size, and ways to write it. A word that ends in `*` may go on by an ending of up to five letters.
 *
 * @type {[string, number, string][]}
 */
const WRITTEN = [
  ['mass', 1, 'g gr gram grams gm г гр грам* грамм* гр. 克'],
  [
    'mass',
    1e3,
    'kg kgs kilo kilos kilogram kilograms кг килограм* кілограм* кило кіло килоға килосына килодан килолық келі келіге келіден келілік 千克 公斤',
  ],
  ['mass', 1e-3, 'mg mgs milligram milligrams milligramme milligrammes мг миллиграм* міліграм* 毫克'],
  ['mass', 1e-6, 'μg µg ug mcg mike mikes microgram micrograms мкг микрограм* мікрограм* 微克'],
  ['mass', 1e-9, 'ng nanogram nanograms нг нанограм* 纳克'],
  ['mass', 1e-12, 'pg picogram picograms пг пикограм* пікограм* 皮克'],
  ['mass', 1e5, 'центнер*'],
  ['mass', 1e6, 'tonne tonnes ton tons тонна тонны тонн тонну тонни тонна* 吨'],
  ['volume', 1, 'l lt liter liters litre litres л литр* літр* 升 公升'],
  ['volume', 1e-1, 'dl deciliter deciliters decilitre дл децилитр* децилітр* 分升'],
  [
    'volume',
    1e-3,
    'ml mls mil mils cc milliliter milliliters millilitre millilitres cm^3 мл миллилитр* мілілітр* кубик* см^3 毫升 立方厘米',
  ],
  [
    'volume',
    1e-6,
    'μl µl ul mcl microliter microliters microlitre microlitres mm^3 мкл микролитр* мікролітр* мм^3 微升 立方毫米',
  ],
  ['volume', 1e-15, 'fl фл 飞升'],
  ['activity', 1, 'iu u unit units ui ме мо ед од единиц* единица одиниц* бірлік* хб әб ób iu. 国际单位 单位 个单位'],
  ['activity', 1e-3, 'miu mu мме мед мод ммо мхб 毫单位'],
  ['activity', 1e3, 'kiu ku кме'],
  ['substance', 1, 'mol mole moles моль* 摩尔'],
  ['substance', 1e-3, 'mmol millimole millimoles millimol ммоль* миллимол* мілімол* 毫摩尔 毫摩'],
  ['substance', 1e-6, 'μmol µmol umol mcmol micromole micromoles micromol мкмоль* микромол* мікромол* 微摩尔 微摩'],
  ['substance', 1e-9, 'nmol nanomole nanomoles нмоль* наномол* 纳摩尔 纳摩'],
  ['substance', 1e-12, 'pmol picomole пмоль* пикомол* пікомол* 皮摩尔'],
  ['equivalent', 1, 'meq мэкв мекв мг-экв мг-екв миллиэквивалент* мілієквівалент* 毫当量'],
  ['osmotic', 1, 'mosm mosmol мосм мосмоль 毫渗摩尔 毫渗'],
  ['share', 1, '% percent per_cent pct percentage процент* проценттік відсот* пайыз* 个百分点 百分点'],
  ['share', 0.1, '‰ промилле проміле промилл*'],
  ['degree', 1, '° °c degree degrees celsius centigrade °с градус* 度 摄氏度 °'],
  ['fahrenheit', 1, '°f f fahrenheit 华氏度'],
  ['pressure', 1, 'mmhg torr мм_рт мм_сын мм_сб 毫米汞柱 毫米水银柱'],
  ['pressure', 0.7356, 'cmh2o см_вод см_су 厘米水柱 厘米水'],
  ['pressure', 7.5006, 'kpa кпа 千帕'],
  ['pressure', 750.06, 'bar бар бара 巴'],
  ['pressure', 760, 'atm атм атмосфер* 大气压'],
  ['length', 1, 'm meter meters metre metres м метр* 米'],
  ['length', 1e-2, 'cm centimeter centimeters centimetre centimetres см сантиметр* 厘米 公分'],
  ['length', 1e-3, 'mm millimeter millimeters millimetre millimetres мм миллиметр* міліметр* 毫米'],
  ['length', 1e-6, 'μm µm um micron microns мкм микрон* мікрон* 微米'],
  ['length', 1e-9, 'nm нм нанометр* 纳米'],
  ['length', 1e3, 'km kilometer kilometers kilometre kilometres км километр* кілометр* шақырым* 公里 千米'],
  ['area', 1, 'm^2 м^2 m2 м2 平方米 кв.м'],
  ['area', 1e-4, 'cm^2 см^2 平方厘米'],
  ['energy', 1, 'kcal ккал килокалори* кілокалорі* 千卡 大卡'],
  ['energy', 0.239, 'kj кдж килоджоул* 千焦'],
  ['shock', 1, 'j joule joules дж джоул* 焦耳 焦'],
  ['dose', 1, 'msv мзв миллизиверт* мілізіверт* 毫希 毫西弗 毫希沃特'],
  ['dose', 1e3, 'sv зв зиверт* 希沃特'],
  ['gray', 1, 'gy gray grays грей* 戈瑞 戈'],
  ['gray', 1e-2, 'cgy сгр сантигрей* 厘戈瑞'],
  ['gray', 1e-3, 'mgy мгр миллигрей* мілігрей* 毫戈瑞'],
  ['frequency', 1, 'hz гц герц* 赫兹 赫'],
  ['voltage', 1, 'v volt volts вольт* 伏特 伏'],
  ['gauge', 1, 'fr french ch'],
  ['time', 1e-3, 'ms msec мс миллисекунд* мілісекунд* 毫秒'],
  ['time', 1, 's sec secs second seconds с сек секунд* секундтық 秒 秒钟'],
  ['time', 60, 'min mins minute minutes мин мін хв минут* хвилин* минөт* минуттық 分钟 分'],
  [
    'time',
    3600,
    'h hr hrs hour hours hourly ч час часа часов часу часам часами часах часовой часовая часовое часовые часового часовых часовую годин* сағ сағат* 小时 个小时 钟头 个钟头',
  ],
  [
    'time',
    86400,
    'd day days день дня дней дню днем днями днях дн сутки суток суткам сутками сутках сут дневн* суточн* дні днів дням денн* добов* добою доба доби діб добу добам күн* тәулік* тәуліг* тәул 天 日',
  ],
  ['time', 604800, 'wk wks week weeks нед недел* недель* тиж тижн* тижд* тижні* апта* 周 星期 个星期 礼拜 个礼拜'],
  [
    'time',
    2629800,
    'mo month months мес месяц* місяц* міс месячн* місячн* ай айдан айға айда айлық айдың айды айы айлап айына 个月 月',
  ],
  [
    'time',
    31557600,
    'y yr yrs year years лет года году годов годам годами годах годом летн* летие рік роки років року рокам роками роках роком річн* жыл* жас жаста жасқа жастан жастағы жасар жасында жасынан жасты жастың 年 岁 周岁',
  ],
  ['time', 315576000, 'decade decades десятилет* десятиліт* онжылдық*'],
  ['point', 1, 'point points балл* бал бали балів балом'],
  ['dioptre', 1, 'diopter diopters dioptre dioptres диоптри* діоптрі* дптр 屈光度'],
  ['times', 1, 'times time раз раза разу рази разів рет* есе* кратн* fold 次 回 倍'],
  ['time', 1209600, 'fortnight fortnights'],
  ['tablet', 1, 'tablet tablets tab tabs таблет* табл таб дәрі 片'],
  ['capsule', 1, 'capsule capsules caps капсул* 胶囊'],
  ['drop', 1, 'drop drops капл* капель крапл* крапель тамшы* 滴'],
  ['puff', 1, 'puff puffs inhalation inhalations ингаляци* інгаляці* 喷'],
  ['ampoule', 1, 'ampoule ampoules ampule ampules ampul ампул* 安瓿'],
  ['vial', 1, 'vial vials флакон* құты* 瓶'],
  [
    'count',
    1,
    'patient patients people person persons case cases man men woman women child children nurse nurses doctor doctors death deaths пациент* больн* человек* людей люди людям случа* врач* медсестер медсест* смерт* женщин* мужчин* дет* хвор* пацієнт* людин* осіб особи особ випадк* випадок лікар* медсестр* жінк* чоловік* діт* науқас* адам* жағдай* дәрігер* мейіргер* бала* 名 例 人 位',
  ],
];

/** What means two things, by language: `год` is an hour in Ukrainian, and `г` in Russian also a year. @type {Record<string, [string, string, number][]>} */
const OWN = {
  uk: [
    ['год', 'time', 3600],
    ['година', 'time', 3600],
    ['с', 'time', 1],
    ['дн', 'time', 86400],
    ['дня', 'time', 86400],
  ],
  ru: [['год', 'time', 31557600]],
};

/** Behind these a word that may mean something else is a unit only where nothing goes on: "20 с", "20 m". */
const ONLY_AT_END = new Set(['с', 'f', 'ch', 'v']);

/** @type {Map<string, Unit>} */
const exact = new Map();
/** @type {Map<string, [string, Unit][]>} by their first two letters */
const stems = new Map();
for (const [kind, size, ways] of WRITTEN) {
  for (const way of ways.split(' ')) {
    const unit = { kind, size };
    if (!way.endsWith('*')) {
      if (!exact.has(way)) exact.set(way.replace('_', ' '), unit);
      continue;
    }
    const stem = way.slice(0, -1);
    const alike = stems.get(stem.slice(0, 2)) ?? [];
    stems.set(stem.slice(0, 2), [...alike, /** @type {[string, Unit]} */ ([stem, unit])]);
  }
}
const LONGEST_ENDING = 5;
const IS_HAN = /^\p{Script=Han}/u;
const HAN_UNITS = [...exact.keys()].filter((it) => IS_HAN.test(it)).sort((a, b) => b.length - a.length);
const GOES_ON = narrow(/^ ?\p{L}/u);
const WORD = narrow(/^(?:[cс]?[mм]2(?![\d\p{L}])|мг-[эе]кв|[\p{L}µμ°]+(?:\^[23])?|[%‰])/u);
/** Pressure by a column, in full and abbreviated, of four languages. */
const COLUMN = narrow(
  /^(?:(?:мм|миллиметр\p{L}*|міліметр\p{L}*)\.? ?(рт\.? ?ст|рт|ртутн\p{L}* ст\p{L}*|сын\p{L}*\.? ?бағ\p{L}*|с\.б|hg)|(?:см|сантиметр\p{L}*)\.? ?(вод\p{L}*\.? ?ст\p{L}*|h2o|су ?бағ\p{L}*|с\.б|су)|mm ?(hg)|cm ?(?:of )?(h2o|water)|(?:millimet(?:er|re)s? of )(mercury)|(?:centimet(?:er|re)s? of )(water))(?!\p{L})\.?/u,
);

/** Areas and volumes in words. @type {[RegExp, string, number][]} */
const POWERS = [
  [
    narrow(/^(?:cubic centimet(?:er|re)s?|куб\p{L}* (?:см|сантиметр\p{L}*)|текше сантиметр\p{L}*)(?!\p{L})/u),
    'volume',
    1e-3,
  ],
  [narrow(/^(?:square met(?:er|re)s?|кв(?:адратн\p{L}*)?\.? ?(?:м|метр\p{L}*)|шаршы метр\p{L}*)(?!\p{L})/u), 'area', 1],
  [
    narrow(
      /^(?:square centimet(?:er|re)s?|кв(?:адратн\p{L}*)?\.? ?(?:см|сантиметр\p{L}*)|шаршы сантиметр\p{L}*)(?!\p{L})/u,
    ),
    'area',
    1e-4,
  ],
];

/**
 * The unit at the beginning of what stands behind a number.
 *
 * @param {string} text in lower case, compatibility forms folded, without spaces before
 * @param {string} [language] its first subtag
 * @returns {{unit: Unit, length: number} | null}
 */
export function unitAt(text, language = '') {
  const han = IS_HAN.test(text) ? HAN_UNITS.find((it) => text.startsWith(it)) : undefined;
  if (han) return { unit: /** @type {Unit} */ (exact.get(han)), length: han.length };
  const worded = POWERS.find(([pattern]) => pattern.test(text));
  if (worded) return { unit: { kind: worded[1], size: worded[2] }, length: worded[0].exec(text)?.[0].length ?? 0 };
  const column = COLUMN.exec(text);
  if (column)
    return {
      unit: { kind: 'pressure', size: column[1] || column[3] || column[5] ? 1 : 0.7356 },
      length: column[0].length,
    };
  const word = /^(?:cmh2o|per cent(?!\p{L}))/u.exec(text)?.[0] ?? WORD.exec(text)?.[0] ?? '';
  const unit = unitOf(word, language);
  if (!unit || (ONLY_AT_END.has(word) && GOES_ON.test(text.slice(word.length)))) return null;
  return { unit, length: word.length };
}

/** @param {string} word @param {string} language @returns {Unit | undefined} */
export function unitOf(word, language) {
  const own = OWN[language]?.find(([way]) => way === word);
  if (own) return { kind: own[1], size: own[2] };
  return (
    exact.get(word) ??
    stems
      .get(word.slice(0, 2))
      ?.find(([stem]) => word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING)?.[1]
  );
}

/** Gray and gram differ in their first letter alone: Гр and гр; so do the dioptres of a lens and days: −3,5 D. @param {Unit | null} unit @param {string} written @returns {Unit | null} */
export function asWritten(unit, written) {
  if (unit?.kind === 'mass' && /(?<!\p{L})Гр(?!\p{L})/u.test(written)) return { kind: 'gray', size: 1 };
  return unit?.kind === 'time' && /[.,]\d+ ?D$/u.test(written) ? { kind: 'dioptre', size: 1 } : unit;
}
