// Times of places, on the 24-hour clock in every language, as timetables are printed.

/** @param {number | string} instant @param {string} zone "15:00" */
export function timeAt(instant, zone) {
  const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone };
  return new Intl.DateTimeFormat('en-GB', /** @type {any} */ (parts)).format(new Date(instant));
}

/** @param {number | string} instant @param {string} zone "UTC+8", what clocks of the place show at that moment */
export function offsetAt(instant, zone) {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' });
  const name = format.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', 'UTC').replace('-', '−');
}

/** @param {number | string} instant "14:05", by the clock of this computer */
export function timeHere(instant) {
  return timeAt(instant, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
