/**
 * Texts of the catalogues with their arguments: the part of ICU MessageFormat that they use, which is `{name}`, `{name, number}`
 * and `{name, plural, =0 {…} one {…} other {#}}`. A test compares every text in five languages with a complete implementation.
 *
 * @typedef {{name: string, kind: string, cases: Record<string, Part[]>}} Argument the kind `#` is the number of the enclosing plural
 * @typedef {string | Argument} Part
 * @typedef {Record<string, string | number>} Args
 */

/** @param {string} message @returns {Part[]} */
export function partsOf(message) {
  let at = 0;
  const until = (/** @type {RegExp} */ end) => {
    const from = at;
    while (at < message.length && !end.test(message[at])) at++;
    return message.slice(from, at);
  };
  /** @param {RegExp} special @returns {Part[]} up to the brace that ends them */
  const parts = (special) => {
    const found = /** @type {Part[]} */ ([]);
    for (; ; at++) {
      const text = until(special);
      if (text) found.push(text);
      if (message[at] !== '{' && message[at] !== '#') return found;
      found.push(message[at] === '{' ? argument() : { name: '', kind: '#', cases: {} });
    }
  };
  /** @returns {Argument} */
  const argument = () => {
    at++;
    const name = until(/[,}]/).trim();
    const kind = message[at] === ',' && at++ ? until(/[,}]/).trim() : '';
    const cases = /** @type {Record<string, Part[]>} */ ({});
    for (let key = until(/[{}]/); message[at] === '{'; key = until(/[{}]/)) {
      at++;
      cases[key.replace(',', '').trim()] = parts(/[{}#]/);
      at++;
    }
    return { name, kind, cases };
  };
  return parts(/[{}]/);
}

/**
 * @param {string} language BCP 47
 * @returns {(parts: Part[], args: Args) => string} throws if an argument is missing
 */
export function formatter(language) {
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  /** @param {Part[]} parts @param {Args} args @param {number} count of the enclosing plural @returns {string} */
  const say = (parts, args, count) => parts.map((part) => one(part, args, count)).join('');
  /** @param {Part} part @param {Args} args @param {number} count */
  const one = (part, args, count) => {
    if (typeof part === 'string') return part;
    const { name, kind, cases } = part;
    if (kind === '#') return numbers.format(count);
    if (!(name in args)) throw new Error(`no value for ${name}`);
    const value = args[name];
    if (kind === 'number') return numbers.format(Number(value));
    if (kind !== 'plural') return String(value);
    const number = Number(value);
    return say(cases[`=${number}`] ?? cases[plurals.select(number)] ?? cases.other, args, number);
  };
  return (parts, args) => say(parts, args, 0);
}
