// Fractions and decimals that are said in words, made of the numbers that stand beside each other.

/** @typedef {import('./numerals.js').Reading} Reading */

/** @param {Reading[]} found in the order of the text @param {string} line @returns {Reading[]} */
export const joined = (found, line) => decimalsInWords(fractions(found, line), line);

/** A Kazakh denominator, or where a range begins. */
export const ABLATIVE = /(?:ден|дан|тен|тан|нен|нан)$/u;

/** Two thirds, две пятых, үштен екі. @param {Reading[]} found @param {string} line @returns {Reading[]} */
function fractions(found, line) {
  /** @type {Reading[]} */
  const read = [];
  for (const one of found) {
    const before = read.at(-1);
    const gap = before && line.slice(before.end, one.at);
    const text = line.slice(one.at, one.end);
    const words = before && !before.figures && !one.figures && (gap === ' ' || gap === '-');
    const parts = words && asFraction(before, one, text, line.slice(before.at, before.end));
    if (!before || !parts)
      read.push(isPart(line, one) ? { ...one, role: 'fraction', values: [1 / one.values[0]] } : one);
    else
      read.splice(-1, 1, {
        ...before,
        end: one.end,
        values: [parts[0] / parts[1]],
        role: parts[0] > 1 ? 'number' : 'fraction',
      });
  }
  return read;
}

const PART = /^(?:трет[ьи]|третью|четверт[ьи]|четвертью|третин[аиу]|третиною|чверт[ьі]|чвертю|quarters?)$/u;

/** A third of the patients, треть больных; not the third patient. @param {string} line @param {Reading} reading */
function isPart(line, { at, end, role }) {
  if (role !== 'ordinal') return false;
  if (PART.test(line.slice(at, end))) return true;
  return /(?:^| )(?:a|one) $/u.test(line.slice(Math.max(0, at - 5), at)) && line.startsWith(' of ', end);
}

/** @param {Reading} before @param {Reading} one @param {string} text @param {string} textBefore @returns {[number, number] | null} */
function asFraction(before, one, text, textBefore) {
  const [above, below] = [before.values[0], one.values[0]];
  if (one.role === 'ordinal' && before.role !== 'ordinal' && above < below && below > 2 && Number.isInteger(above)) {
    const fractional =
      above === 1 ? /(?:ая|ую|ой|а|у|ть|рь|рть|на|ну|ini|d|th|r)$/u : /(?:ых|их|ти|тей|рти|ртей|рті|ини|ин|s)$/u;
    return fractional.test(text) ? [above, below] : null;
  }
  const kazakh = ABLATIVE.test(textBefore) && before.role === 'number' && one.role !== 'ordinal' && below < above;
  return kazakh && !/(?:ге|ға|ке|қа)$/u.test(text) ? [below, above] : null;
}

const POINT = /^ (?:целых|целая|целые|ціла|цілих|цілі|бүтін|point|запятая|кома|үтір)(?: и| і)? $/u;
const POINT_OF = /^ (?:бүтін) (?:оннан|жүзден) $/u;

/** Five point two, пять целых две десятых, бес бүтін оннан екі. @param {Reading[]} found @param {string} line @returns {Reading[]} */
function decimalsInWords(found, line) {
  /** @type {Reading[]} */
  const read = [];
  for (const one of found) {
    const before = read.at(-1);
    const gap = before ? line.slice(before.end, one.at) : '';
    const [value] = one.values;
    if (
      before &&
      (POINT.test(gap) ||
        POINT_OF.test(gap) ||
        (/^ (?:и|і) $/u.test(gap) && value < 1 && one.role !== 'vague' && !one.figures))
    ) {
      const after = value < 1 ? value : Number(`0.${value}`);
      read.splice(-1, 1, { ...before, end: one.end, values: [before.values[0] + after], role: 'number' });
    } else if (
      before &&
      gap === ' ' &&
      /point .* ?$/u.test(line.slice(before.at, before.end)) &&
      value < 10 &&
      !one.figures
    ) {
      const digits = String(before.values[0]);
      read.splice(-1, 1, {
        ...before,
        end: one.end,
        values: [Number(`${digits}${digits.includes('.') ? '' : '.0'}${value}`)],
      });
    } else read.push(one);
  }
  return read;
}
