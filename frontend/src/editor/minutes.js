/** Minutes of a day: no item lasts longer. */
const LONGEST = 1440;

/** @param {string} typed @returns {number | undefined} undefined if it is no duration of an item */
export function minutesIn(typed) {
  const minutes = Number(typed.trim());
  return /^\d{1,4}$/.test(typed.trim()) && minutes >= 1 && minutes <= LONGEST ? minutes : undefined;
}
