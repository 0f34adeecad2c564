// What a faithful translation may leave out of dates, times of day, years, ordinals, names and parts.

import { narrow } from './plain-text.js';

/**
 * @typedef {import('./quantities.js').Quantity} Quantity
 * @typedef {import('./quantities.js').Content} Content
 */

/** What a date or a year may become. */
const RELATIVE = narrow(
  /(?<!\p{L})(?:сегодня\p{L}*|вчера\p{L}*|затра\p{L}*|прошл\p{L}+|нынешн\p{L}+|этом году|сьогодн\p{L}+|вчора\p{L}*|завтра\p{L}*|торік\p{L}*|минул\p{L}+|цього року|бүгін\p{L}*|кеше\p{L}*|ертең\p{L}*|былтыр\p{L}*|биыл\p{L}*|today|yesterday|tomorrow|(?:last|this|next) \p{L}+)(?!\p{L})|[今昨明去前]天|[今明去前]年|今日/u,
);

/** A vertebra, a nerve root or a stage in letters and figures is the finding itself. */
const FINDING = narrow(/(?:^|[^\p{L}\d])(?:c|t|th|l|s|с|т|cd|v)$|[颈胸腰骶]$/u);

/** Free T4 is thyroxine. */
const HORMONE = narrow(/(?<!\p{L})(?:free|свободн\p{L}*|св\.|вільн\p{L}*|бос) [tт][34](?!\d)|游离[tт][34]/u);
/** Words that may be the month, or something else. */
const MAYBE_MONTH = narrow(/(?<!\p{L})(?:march|may|маусым\p{L}*|қазан\p{L}*|лют(?:ий|ого|ому))(?!\p{L})/u);
/** Half-life has other names, and so has the first half of something. */
const HALF_IN_NAME = narrow(
  /half[- ](?:li[fv]e|hearted|way|brother|sister|time|asleep|dead|conscious)|(?:better|first|second|latter) half|(?:first|second|third|fourth|last|past|this|next|two|three) quarters?|(?:бірінші|екінші) жарты|(?:перв|втор|перш|друг)\p{L}+ половин|behalf|полувыв|полурасп|напів|половин\p{L}+ (?:дня|дел)|半(?:衰|信|身|卧|路|夜|导体|流质)|жартылай/u,
);
/** Secondly, во-вторых. */
const ADVERB = narrow(/(?:(?<!\p{L})(?:во|по)-|шіден|шыдан|ly)$/u);
/** What an ordinal names has another name: the second trimester is 孕中期, group IV is AB, every second day is через день. */
const NAMED = [
  [narrow(/trimester|триместр/u), /孕[早中晚]期/u],
  [
    narrow(/групп\p{L}* кров|груп\p{L}* кров|blood (?:group|type)|қан тоб|血型/u),
    narrow(
      /(?<![\p{L}])(?:ab|a|b|o|ав|а|в|о)型|(?:групп\p{L}*|груп\p{L}*|group|type|тоб\p{L}*)(?: кров\p{L}*)? (?:ab|a|b|o|ав|а|в|о)(?!\p{L})/u,
    ),
  ],
  [
    narrow(/second day|второй день|друг(?:ий день|ого дня)|екінші күн|第二天/u),
    narrow(
      /(?:next|following) (?:day|morning)|day after|следующ\p{L}+ (?:день|утро)|наступн\p{L}+ (?:день|дня|ранку)|келесі күн|ертеңіне|[次翌]日/u,
    ),
  ],
  [
    narrow(/second|втор|друг|екінші|二次/u),
    narrow(
      /(?<!\p{L})(?:re-?(?:operat|infect|interven|admi|bleed|section|stent|examin)\p{L}*|repeat\p{L}*|another|again|повторн\p{L}*|снова|еще|ще|знову|қайта\p{L}*|тағы)(?!\p{L})|再|重新|又/u,
    ),
  ],
  // One, and the other; of three, the remaining one.
  [
    narrow(/second|втор|друг|екінші|二/u),
    narrow(/一[^，,；;。]{0,8}[，,；;][^，,；;。]{0,6}一|another|the other|друг(?:ой|ая|ое)|інш(?:ий|а|е)|басқа|另一/u),
  ],
  [narrow(/third|трет|үшінші|第三/u), narrow(/rest|remaining|still|остал|осталь|еще|ще|решт|қалған|тағы|还有|剩|另/u)],
  [/every second|каждый второй|кожен другий/u, narrow(/через (?:день|раз)|күнара|every other|隔/u)],
];

/** @param {Quantity} one soft @param {Content} mine @param {Content} theirs */
export function mayVanish(one, mine, theirs) {
  const { class: its, values } = one;
  if (one.day && !one.day.day && MAYBE_MONTH.test(theirs.whole)) return true;
  if (its === 'date' || its === 'year') return RELATIVE.test(theirs.line) && !RELATIVE.test(mine.line);
  if (its === 'ordinal') {
    const named = values[0] <= 4 && NAMED.some(([here, there]) => here.test(mine.line) && there.test(theirs.line));
    return (values[0] <= 1 && !isListed(one, mine)) || isAdverb(one, mine.line) || named;
  }
  if (its === 'name' && HORMONE.test(mine.whole)) return true;
  if (its === 'name') return !one.part && !FINDING.test(mine.whole.slice(Math.max(0, one.at - 4), one.at));
  const again = mine.quantities.some((it) => it.role === 'strong' && it.values[0] === values[0]);
  return its === 'fraction' && (again || HALF_IN_NAME.test(mine.whole.slice(Math.max(0, one.at - 16), one.end + 12)));
}

/** The first and the sixth month: one of several. @param {Quantity} one @param {Content} content */
const isListed = (one, { quantities, line }) =>
  quantities.some(
    (it) =>
      it.class === 'ordinal' &&
      it.values[0] > 2 &&
      Math.min(Math.abs(it.at - one.end), Math.abs(one.at - it.end)) <= 4 &&
      !/[-–]/u.test(line.slice(Math.min(it.end, one.end), Math.max(it.at, one.at))),
  );

/** @param {Quantity} one @param {string} line */
const isAdverb = ({ at, end }, line) =>
  ADVERB.test(line.slice(Math.max(0, at - 4), at)) || ADVERB.test(line.slice(at, end));
