// Two figures of one kind that changed places: 85/50 and 50/85.

import { anyValue, same } from './quantity-match.js';
import { COUNTED, FORMS } from './units.js';
import { narrow } from './plain-text.js';
import { ValueIndex } from './value-index.js';

/**
 * @typedef {import('./quantities.js').Quantity} Quantity
 * @typedef {import('./quantities.js').Content} Content
 * @typedef {[Quantity, Quantity]} Two in the order of their text
 */

/** So many numbers further two are compared; of all that moved some are neighbours. */
const REACH = 20;

/**
 * @param {Content} one
 * @param {Content} other both say the same numbers
 * @returns {[Two, Two] | null} those that changed places, in either text
 */
export function swappedFigures(one, other) {
  const mine = one.quantities.filter(isPlaced);
  const theirs = other.quantities.filter(isPlaced);
  const [here, there] = [new ValueIndex(mine), new ValueIndex(theirs)];
  const places = mine.map((it) =>
    here.only(it, (that) => anyValue(it, that))
      ? there.only(it, (that) => (isOne(it) ? isOne(that) && alike(it, that) : same(it, that, one, other)))
      : undefined,
  );
  if (!places.some(Boolean)) return null;
  for (let i = 0; i + 1 < mine.length; i++) {
    for (let k = i + 1; k < mine.length && k <= i + REACH; k++) {
      const [a, b] = [places[i], places[k]];
      if (!a || !b) continue;
      const reversed = a.at > b.at;
      const [first, last] = reversed ? [b, a] : [a, b];
      /** @type {[Two, Two]} */
      const pairs = [
        [mine[i], mine[k]],
        [first, last],
      ];
      if (!overMany(pairs, one.line, other.line) && isWrong(pairs, reversed, one.line, other.line)) return pairs;
    }
  }
  return null;
}

const MANY_BEFORE = narrow(
  /(?:每|(?:^|[^\p{L}])(?:per|for every|in every|out of|на|на каждые|на кожні|на кожну|из каждых|із кожних|з кожних)) ?$/u,
);
const DATIVE = /[а-яәіңөұүһ](?:[ғқ]а|[кг]е)$/u;
const MANY_AFTER = narrow(/^(?:[^.,;\d]{0,20}шаққан| ?\p{L}+(?:[ғқ]а|[кг]е)(?!\p{L}))/u);

/** 36 of 100,000: what something is counted over is said first in one language and last in another. @param {[Two, Two]} pairs @param {string} line @param {string} otherLine */
const overMany = ([mine, theirs], line, otherLine) =>
  [mine, theirs].every((two, at) => two.some((it) => isOver(it, at === 0 ? line : otherLine, two.some(isOne))));

/** @param {Quantity} one @param {string} line @param {boolean} single whether the other is one: a doctor for 50 beds */
const isOver = ({ at, end, values: [value] }, line, single) =>
  ((value >= 100 && value % 100 === 0) || (single && value > 1)) &&
  (MANY_BEFORE.test(line.slice(Math.max(0, at - 14), at)) ||
    MANY_AFTER.test(line.slice(end, end + 30)) ||
    DATIVE.test(line.slice(at, end)));

/** A 1 written as a figure is not an article. @param {Quantity} one */
const isOne = ({ role, figures, class: its, values, unit, written }) =>
  role === 'weak' && !its && values[0] === 1 && (figures === true || (unit?.kind === 'times' && written !== ''));
/** @param {Quantity} one */
const isPlaced = (one) => one.role === 'strong' || isOne(one);

/** @param {[Two, Two]} pairs @param {boolean} reversed @param {string} line @param {string} otherLine */
function isWrong([mine, theirs], reversed, line, otherLine) {
  const [sides, others] = [partsOf(line, mine), partsOf(otherLine, theirs)];
  if (sides && others) return (sides === others) === reversed;
  const [a, b] = reversed ? [theirs[1], theirs[0]] : theirs;
  if (!reversed || !alike(...mine) || !alike(a, b) || keepsNoun(...mine, a, b)) return false;
  if (isOften(mine[0]) !== isOften(mine[1]) && isOften(mine[0]) === isOften(a) && isOften(mine[1]) === isOften(b))
    return false;
  return !mayMove(mine, theirs, line, otherLine);
}

const PART_FIRST = narrow(/(?:^|[^\p{L}])(?:из|из общего числа|з|із|зі|(?:out )?of)(?: the| these| этих| цих)? $/u);
const WHOLE_FIRST = narrow(/(?:^|[^\p{L}])(?:из|з|із|зі|(?:out )?of|among)(?: the| these| этих| цих)? $/u);
const HAN_WHOLE = /^\p{Script=Han}{0,6}(?:中|里|之中)/u;
const KAZAKH_WHOLE = /[тдн](?:ың|ің|ан|ен)(?: ішінде)?(?: ішінен)? $/u;
const RANGE = narrow(/(?:^|[^\p{L}])(?:до|to|дейін)(?!\p{L})|[至到]/u);

/**
 * Whether the part is said before the whole (19 of 48) or behind it (48例中19例).
 *
 * @param {string} line
 * @param {Two} two
 * @returns {'part' | 'whole' | null}
 */
function partsOf(line, [first, last]) {
  const between = line.slice(first.end, last.at);
  if (between.length > 30 || RANGE.test(between) || /[;.。；]/u.test(between)) return null;
  if (PART_FIRST.test(between)) return 'part';
  if (HAN_WHOLE.test(between) || KAZAKH_WHOLE.test(line.slice(first.at, last.at))) return 'whole';
  return WHOLE_FIRST.test(line.slice(Math.max(0, first.at - 20), first.at)) &&
    !/^ ?[,，]? ?(?:и|і|and|до|to)/u.test(between)
    ? 'whole'
    : null;
}

/** @param {Quantity} one @param {Quantity} other */
const alike = (one, other) => one.unit?.kind === other.unit?.kind || !one.unit || !other.unit;

/** Two arms of 150 patients, 150 patients in two arms. @param {Quantity} one @param {Quantity} two @param {Quantity} a @param {Quantity} b */
const keepsNoun = (one, two, a, b) =>
  one.unit?.kind !== two.unit?.kind && one.unit?.kind === a.unit?.kind && two.unit?.kind === b.unit?.kind;

const OFTEN = /^(?:twice|thrice|дважды|трижды|четырежды|двічі|тричі|екі рет|үш рет)(?!\p{L})/u;
/** How often, which stands before how much or behind it. @param {Quantity} one */
const isOften = ({ unit, written }) => unit?.kind === 'times' || OFTEN.test(written.toLowerCase());

/** Of 48 patients 19 died: languages say them in either order. */
const OF = narrow(
  /(?:^|[^\p{L}])(?:из|з|із|зі|of|from|among|ішінде\p{L}*|\p{L}+ның|\p{L}+нің|\p{L}+дың|\p{L}+дің|\p{L}+тың|\p{L}+тің)(?!\p{L})|中|里|其中|占/u,
);
/** A noun follows; it tells the numbers apart, and it is not known which it is. */
const NOUN = narrow(/^(?:[- ]\p{L}|[\p{Script=Han}])/u);

/** Nine at five minutes: the time may come first, and 7 is 4+3. */
const MARK_AT = /^ (?:at|after|every) |[+=(（]/u;

/** Days after weeks: which of them is said first is a matter of the language. */
const WHEN = narrow(
  /(?:^|[^\p{L}])(?:after|before|within|every|через|после|спустя|до|каждые|перед|після|кожні|кейін|дейін|бұрын|сайын|бойы|ішінде)(?!\p{L})|(?<![然最今])后|[前内每]/u,
);
/** @param {Quantity[]} quantities */
const sizesDiffer = (quantities) => new Set(quantities.flatMap(({ unit }) => (unit ? [unit.size] : []))).size > 1;

/** @param {Two} mine @param {Two} theirs @param {string} line @param {string} otherLine */
function mayMove([a, b], [c, d], line, otherLine) {
  const kind = a.unit?.kind ?? b.unit?.kind ?? c.unit?.kind ?? d.unit?.kind;
  const between = [line.slice(a.end, b.at), otherLine.slice(c.end, d.at)];
  const of = between.some((it) => OF.test(it));
  if (between.some((it) => MARK_AT.test(it))) return true;
  if (!of && between.every((it) => it.length <= 6)) return false;
  if (kind === 'time') return sizesDiffer([a, b, c, d]) || between.some((it) => WHEN.test(it));
  if (kind && !COUNTED.has(kind) && !FORMS.has(kind)) return false;
  const nouns =
    [a, b].some((it) => NOUN.test(line.slice(it.end))) && [c, d].some((it) => NOUN.test(otherLine.slice(it.end)));
  return of || (!kind && nouns);
}
