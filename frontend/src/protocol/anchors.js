// Words in pairs that tell two figures apart: left and right, morning and evening, men and women, yesterday and today.

import { EVENING, MORNING, NIGHT, anyPart } from './day-words.js';
import { narrow } from './plain-text.js';

const PAIRS = [
  [
    /(?<!\p{L})(?:left|лев\p{L}+|слева|влево|лів\p{L}+|ліворуч|зліва|сол жа[қғ]\p{L}*|сол (?=көз|аяқ|қол|өкпе|бүйре)\p{L}+)(?!\p{L})|左/u,
    /(?<!\p{L})(?:right|прав(?:ый|ая|ое|ой|ого|ом|ую|ым)|справа|вправо|прав(?:ий|а|е|ої|ій|ому)|праворуч|оң жа[қғ]\p{L}*|оң (?=көз|аяқ|қол|өкпе|бүйре)\p{L}+)(?!\p{L})|右/u,
  ],
  [anyPart(MORNING), anyPart(EVENING, NIGHT)],
  [
    /(?<!\p{L})(?:men|males?|boys?|мужчин\p{L}*|мальчик\p{L}*|чоловік\p{L}*|хлопчик\p{L}*|ер(?:лер\p{L}*| адам\p{L}*)|ұл\p{L}*)(?!\p{L})|男/u,
    /(?<!\p{L})(?:women|females?|girls?|женщин\p{L}*|девоч\p{L}*|жін\p{L}+|дівч\p{L}+|әйел\p{L}*|қыз(?:дар\p{L}*)?)(?!\p{L})|女/u,
  ],
  [
    /(?<!\p{L})(?:yesterday\p{L}*|вчера\p{L}*|[ву]чора\p{L}*|кеше)(?!\p{L})|昨/u,
    /(?<!\p{L})(?:today\p{L}*|сегодня\p{L}*|сьогодн\p{L}*|бүгін\p{L}*)(?!\p{L})|今[天日早晚]/u,
  ],
].map((pair) => pair.map(narrow));

/** @param {RegExp[]} pair @param {string} line @returns {number} below 0 where the first of them is said first, 0 where one is not said */
function orderOf([first, second], line) {
  const [at, other] = [first, second].map((it) => line.search(it));
  return at < 0 || other < 0 ? 0 : at - other;
}

/** @param {string} line in one spelling @param {string} otherLine @returns {boolean} whether such a pair is said the other way round */
export const anchorsTurned = (line, otherLine) =>
  PAIRS.some((pair) => orderOf(pair, line) * orderOf(pair, otherLine) < 0);
