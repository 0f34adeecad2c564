/**
 * @param {string} stems with spaces between
 * @param {string} endings with spaces between; `_` is no ending
 * @returns {string[]} every stem with every ending
 */
export const each = (stems, endings) =>
  stems.split(' ').flatMap((stem) => endings.split(' ').map((ending) => stem + (ending === '_' ? '' : ending)));
