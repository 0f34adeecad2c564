// Quantities that say one thing together: 3 кг 200 г, метр семьдесят два, one to ten thousand, девять тридцать; and those whose
// unit was said before: 5 мг утром, 10 вечером.

import { clock } from './calendar.js';
import { ABLATIVE } from './fractions.js';
import { narrow } from './plain-text.js';
import { EMPTY } from './quantity.js';
import { SCORE } from './scores.js';
import { COUNTED, DOSES, unitOf } from './units.js';

/** @typedef {import('./quantities.js').Quantity} Quantity */
/** @typedef {import('./plain-text.js').PlainText} PlainText */

/** @typedef {(one: Quantity, next: Quantity, gap: string, line: string) => Partial<Quantity> | null} Joint */

const AND = /^ ?(?:,? ?(?:and|plus|и|і|й|та|және|мен|бен|пен|плюс) |[又零加和] ?|\+ ?)?$/u;
const ADDED = new Set(['mass', 'volume', 'length', 'time']);

/** 3 кг 200 г, an hour and twenty minutes. @type {Joint} */
function added(one, next, gap) {
  const [unit, smaller] = [one.unit, next.unit];
  if (!unit || unit.kind !== smaller?.kind || !ADDED.has(unit.kind) || one.class || next.class) return null;
  if (!AND.test(gap) || one.per.length > 0 || !Number.isInteger(one.values[0])) return null;
  const [whole, part] = [one.values[0] * unit.size, next.values[0] * smaller.size];
  // The part is less than one of the larger unit. Sizes such as those of ounces are rounded, so 0.1 % below one counts as one.
  if (whole < 0 || part <= 0 || part >= unit.size * 0.999) return null;
  return { values: [(whole + part) / unit.size], unit, per: next.per, role: 'strong', parts: [one, next] };
}

/** What a bare number behind is of the unit: 一米七二, три кило двести. @type {Record<string, [number, number, number][]>} from, to, share */
const BEHIND = {
  length: [
    [10, 99, 0.01],
    [1, 9, 0.1],
  ],
  mass: [
    [100, 999, 0.001],
    [1, 9, 0.1],
  ],
  volume: [[100, 999, 0.001]],
  time: [[5, 59, 1 / 60]],
};

/** The unit of which the number behind is a part: a metre, a kilogram, a litre, an hour. @type {Record<string, number>} */
const SHORTENED = { length: 1, mass: 1e3, volume: 1, time: 3600 };

/** @type {Joint} */
function shortened(one, next, gap, line) {
  const { unit } = one;
  if (!unit || SHORTENED[unit.kind] !== unit.size) return null;
  if (next.unit || next.class || next.per.length > 0 || !/^ ?$/u.test(gap) || one.per.length > 0) return null;
  const [value] = next.values;
  const share = BEHIND[unit.kind].find(([from, to]) => value >= from && value <= to)?.[2];
  const alone = value >= 10 || (gap === '' && /^[^\p{Script=Han}]|^$/u.test(line.slice(next.end)));
  // A time of day has its preposition, and a noun may be counted in itself: два часа двадцать больных ждали.
  if (
    unit.kind === 'time' &&
    (AT.test(line.slice(Math.max(0, one.at - 8), one.at)) || /^[^.,;:!?)]/u.test(line.slice(next.end)))
  )
    return null;
  if (!share || !alone || !Number.isInteger(value) || !Number.isInteger(one.values[0])) return null;
  return { values: [one.values[0] + value * share], unit, role: 'strong' };
}

const WEIGHS = narrow(
  /(?:^|[^\p{L}])(?:вес\p{L}*|масс\p{L}*|ваг\p{L}*|мас[аоу]\p{L}*|weigh\p{L}*)(?: при рождении| при народженні| тела| тіла)?(?:,? был[аи]?|,? була| –| of| at)? $/u,
);

const PH = narrow(/(?:^|[^\p{L}])(?:ph|рн|пэ-аш|пе-аш) (?:is |was |of )?$/u);

/** pH семь тридцать пять. @type {Joint} */
function acidity(one, next, gap, line) {
  const [whole, hundredths] = [one.values[0], next.values[0]];
  if (gap !== ' ' || one.unit || next.unit || !(whole >= 6 && whole <= 7) || !(hundredths >= 10 && hundredths <= 99))
    return null;
  if (!PH.test(line.slice(Math.max(0, one.at - 12), one.at))) return null;
  return { values: [whole + hundredths / 100], role: 'strong' };
}

/** Вес три двести: kilograms and grams. @type {Joint} */
function weight(one, next, gap, line) {
  const [kilograms, grams] = [one.values[0], next.values[0]];
  if (gap !== ' ' || one.unit || next.unit || one.class || next.class) return null;
  if (!(kilograms >= 1 && kilograms < 10 && grams >= 100 && grams < 1000)) return null;
  if (!WEIGHS.test(line.slice(Math.max(0, one.at - 30), one.at))) return null;
  return { values: [kilograms + grams / 1000], unit: { kind: 'mass', size: 1e3 }, role: 'strong' };
}

const TO = /^(?: (?:к|to|до|на|in) | ?比 ?|-?(?:ге|ге қатынасы) )$/u;
const FROM = narrow(/(?:^|[^\p{L}])(?:from|от|від|с|з|из|із|从|由)(?: |$)$/u);

/** One to ten thousand, 一比一万; one to ten is a range more often. @type {Joint} */
function ratio(one, next, gap, line) {
  const [above, below] = [one.values[0], next.values[0]];
  if (!TO.test(gap) || one.unit || one.class || next.class || (next.unit && !next.inherited)) return null;
  const certain = /比/u.test(gap) || (above === 1 && /^(?:1(?:0{2,})|20|40|80|160|320|640)$/u.test(String(below)));
  if (!certain || !Number.isInteger(above) || FROM.test(line.slice(Math.max(0, one.at - 6), one.at))) return null;
  const parts = [one, next].map((it) => ({ ...it, unit: null, per: [] }));
  parts[0].role = above === 1 ? 'weak' : 'strong';
  return { values: [above / below], unit: null, per: [], role: 'strong', ratio: true, parts };
}

const OF =
  /^ (?:out of|in|из|з|із|of|(?:per|на)(?= (?:every |an? |каждые |кожні )?$)) (?:every |an? |каждых |кожних |каждые |кожні )?$/u;

/** Nine out of ten, which is also 90 %. @type {Joint} */
function outOf(one, next, gap, line) {
  const [above, below] = [one.values[0], next.values[0]];
  const counts = !one.unit && !one.class && !next.class && (!next.unit || COUNTED.has(next.unit.kind));
  if (
    !OF.test(gap) ||
    !counts ||
    !(above < below) ||
    ![5, 10, 100, 1e3, 1e4, 1e5, 1e6].includes(below) ||
    !Number.isInteger(above) ||
    (below < 1e3 && /^ (?:per|на)/u.test(gap))
  )
    return null;
  const rated = SCORE.test(line.slice(Math.max(0, one.at - 30), one.at));
  const parts = rated ? [one, { ...next, role: /** @type {const} */ ('weak') }] : [one, next];
  return { values: [above / below], unit: null, per: [], role: 'strong', ratio: undefined, of: true, parts };
}

const AT = narrow(/(?:^|[^\p{L}])(?:в|о|об|at|сағат|с|к|до|від|з|by|until|till) $/u);

/** В девять тридцать, at nine fifteen, о дев'ятій сорок. @type {Joint} */
function timeOfDay(one, next, gap, line) {
  const [hour, minute] = [one.values[0], next.values[0]];
  const hours = Number.isInteger(hour) && hour >= 1 && hour <= 24;
  const minutes = Number.isInteger(minute) && minute >= 5 && minute <= 59;
  if (gap !== ' ' || !hours || !minutes || (one.unit && one.unit.size !== 3600) || next.per.length > 0 || next.class)
    return null;
  if ((next.unit && !/^ (?:[ap]\.?m|утра|ранку)/u.test(line.slice(next.end))) || one.figures !== next.figures)
    return null;
  if (
    (one.figures && !one.unit) ||
    ABLATIVE.test(line.slice(one.at, one.end)) ||
    !AT.test(line.slice(Math.max(0, one.at - 8), one.at))
  )
    return null;
  return { ...clock(hour, minute), unit: null, per: [], role: 'soft' };
}

const VERB_BEHIND = narrow(/^(?:$|[.,;:!?)]| \p{L}+(?:ли|ла|ло|мо|ть|ся|но|то)(?!\p{L}))/u);

/** О дванадцятій двадцять. @type {Joint} */
function pastTheHour(one, next, gap, line) {
  const [minute] = next.values;
  const full = one.class === 'clock' && Number(one.key) % 60 === 0 && !one.figures && !next.figures;
  if (gap !== ' ' || !full || next.unit || next.class || !(minute >= 5 && minute <= 59)) return null;
  return VERB_BEHIND.test(line.slice(next.end))
    ? { ...clock(one.values[1], minute), unit: null, per: [], role: 'soft' }
    : null;
}

/** One forty over ninety; two twenty milligram tablets are taken apart where the other side has them so. @type {Joint} */
function spoken(one, next, gap, line) {
  const [hundreds, rest] = [one.values[0], next.values[0]];
  if (one.unit || (one.class && gap !== ' oh ') || next.class || one.figures || next.figures) return null;
  const joined = (gap === ' ' && rest >= 10 && rest <= 99) || (gap === ' oh ' && rest >= 1 && rest <= 9);
  if (!joined || !(hundreds >= 1 && hundreds <= 9)) return null;
  if (!/^(?:one|two|three|four|five|six|seven|eight|nine)$/u.test(line.slice(one.at, one.end))) return null;
  const parts = hundreds > 1 || next.unit ? [one, next] : undefined;
  return {
    values: [hundreds * 100 + rest],
    unit: next.unit,
    per: next.per,
    role: 'strong',
    class: undefined,
    ...(parts && { parts }),
  };
}

/** Пять пятьсот: five thousand five hundred. @type {Joint} */
function thousands(one, next, gap) {
  const [few, hundreds] = [one.values[0], next.values[0]];
  const words = !one.figures && !next.figures && !one.unit && !one.class && !next.class;
  if (gap !== ' ' || !words || !(few >= 2 && few <= 9) || !(hundreds >= 100 && hundreds < 1000 && hundreds % 100 === 0))
    return null;
  return { values: [few * 1000 + hundreds], unit: next.unit, per: next.per, role: 'strong', parts: [one, next] };
}

/** @type {Joint[]} */
const JOINTS = [added, shortened, weight, acidity, timeOfDay, pastTheHour, spoken, thousands, ratio, outOf];

/** "out of каждых" and the like, in characters. */
const LONGEST_GAP = 16;

/** @param {Quantity[]} quantities in the order of the text @param {string} line @param {PlainText} plain @param {string} language @returns {Quantity[]} */
export function combined(quantities, line, plain, language) {
  /** @type {Quantity[]} */
  const all = [];
  for (const next of quantities) {
    const one = all.at(-1);
    const gap = one ? line.slice(one.end, next.at) : '';
    let whole = null;
    for (const joint of one && gap.length <= LONGEST_GAP && !isRow(one, next, gap) ? JOINTS : [])
      whole ??= joint(/** @type {Quantity} */ (one), next, gap, line);
    if (one && whole) {
      all.splice(-1, 1, { ...one, end: next.end, written: plain.written(one.at, next.end), ...whole });
      continue;
    }
    const bare = bareBefore(all, next, line, language);
    const between = bare ? line.slice(bare.end, next.at) : '';
    const more = bare && (added(bare, next, between, line) ?? shortened(bare, next, between, line));
    all.push(bare && more ? { ...next, at: bare.at, written: plain.written(bare.at, next.end), ...more } : next);
  }
  return all;
}

/** Numbers of a list are joined to nothing. @param {Quantity} one @param {Quantity} next @param {string} gap */
const isRow = (one, next, gap) =>
  one.figures === true && next.figures === true && !one.unit && !next.unit && (gap === ' ' || gap === ', ');

/** A unit without a number: a metre seventy-two, час двадцать минут. */
const BARE = narrow(/(?:^|[^\p{L}])(?:(?:an|a) )?(\p{L}{3,})(?: and| и| та| і| және)? $/u);

const WORD_BEFORE = narrow(/\p{L} $/u);

/** @param {Quantity[]} quantities those before it @param {Quantity} next @param {string} line @param {string} language @returns {Quantity | null} */
function bareBefore(quantities, next, line, language) {
  if (!WORD_BEFORE.test(line.slice(Math.max(0, next.at - 2), next.at))) return null;
  const before = line.slice(Math.max(0, next.at - 16), next.at);
  const word = BARE.exec(before)?.[1] ?? '';
  const unit = unitOf(word, language);
  if (!unit || !ADDED.has(unit.kind)) return null;
  const at = next.at - before.length + before.lastIndexOf(word);
  if ((quantities.at(-1)?.end ?? 0) > at) return null;
  return { ...EMPTY, at, end: at + word.length, values: [1], unit };
}

/** Behind a number these are not what it counts. */
const NO_NOUN = narrow(
  /^(?:$|[.,;:!?)。，；、！？）]| (?:утр|вечер|на ночь|перед сном|днем|вранці|зранку|ввечері|увечері|на ніч|вдень|to be|in the (?:morning|evening|afternoon)|at (?:night|noon|bedtime)|twice|once|три|two times|three times|дважды|трижды|двічі|тричі|через|потом|затем|потім|четырежды|then|on|off|every|кажд|кожн|по \p{L}+ раз|and|и|і|та|й|а|но|кешке|таңертең|түнде|екі рет|үш рет|сосын|содан)(?!\p{L}{5}))/u,
);

const DOSE_WORD = narrow(/(\p{L}{4,})(?= (?:на|per|a) \p{L})/u);

/** Миллиграмм на килограмм, то есть около семидесяти. @param {string} before @param {string} language */
function bareDose(before, language) {
  const unit = unitOf(DOSE_WORD.exec(before.slice(-60))?.[1] ?? '', language);
  return unit && DOSES.has(unit.kind) ? unit : undefined;
}

const EACH = narrow(/(?:^|[^\p{L}])по $/u);
const OFTEN = narrow(/^ (?:дважды|трижды|четырежды|двічі|тричі|\p{L}+ раза? (?:в день|в сутки|на день|на добу))/u);

/** Гидрокортизон по пятьдесят четырежды в день: milligrams are meant. @param {Quantity} one @param {string} line */
const usualDose = ({ at, end }, line) =>
  EACH.test(line.slice(Math.max(0, at - 4), at)) && OFTEN.test(line.slice(end, end + 30))
    ? unitOf('mg', 'en')
    : undefined;

const UNIT_BEFORE = narrow(/(?:^|[^\p{L}\d¦] ?)(\p{L}{4,}) (?:на |в |з |с |по )?$/u);

/** Килограммов на пятнадцать. @param {string} before @param {string} language */
function unitBefore(before, language) {
  const unit =
    language === 'ru' || language === 'uk' ? unitOf(UNIT_BEFORE.exec(before)?.[1] ?? '', language) : undefined;
  return unit && DOSES.has(unit.kind) ? unit : undefined;
}

const HOUR = 3600;

/** The unit may have been said before: the last one of a dose in the sentence. @param {Quantity[]} quantities @param {string} line @param {string} language */
export function elide(quantities, line, language) {
  /** @type {Quantity | undefined} */
  let said;
  for (const one of quantities) {
    const before =
      one.unit || one.class ? undefined : unitBefore(line.slice(Math.max(0, one.at - 24), one.at), language);
    if (before) one.elided = before;
    else if (one.unit) said = DOSES.has(one.unit.kind) || one.unit.size === HOUR ? one : said;
    else if (said && !one.class && !/[.!?。！？](?!\d)/u.test(line.slice(said.end, one.at))) {
      if (NO_NOUN.test(line.slice(one.end, one.end + 30))) one.elided = said.unit ?? undefined;
    } else if (!said && !one.class && NO_NOUN.test(line.slice(one.end, one.end + 30))) {
      one.elided = bareDose(line.slice(0, one.at), language) ?? usualDose(one, line);
    }
  }
}
