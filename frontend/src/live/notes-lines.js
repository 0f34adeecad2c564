/**
 * Segments as lines for reading: where the agenda moves on, and where the speaker changes. Pure.
 *
 * @typedef {import('../protocol/frames.js').Segment} Segment
 * @typedef {{segment: Segment, opensItem: boolean, opensTurn: boolean}} Line
 */

/** After a silence of this length the speaker and the time are shown again. */
const PAUSE = 5 * 60_000;

/** @param {Segment[]} segments in order @returns {Line[]} */
export function linesOf(segments) {
  /** @type {number | undefined} */
  let item;
  /** @type {Segment | undefined} */
  let before;
  return segments.map((segment) => {
    // Retracted segments neither open nor end anything.
    if (segment.retracted) return { segment, opensItem: false, opensTurn: false };
    const opensItem = segment.item !== undefined && segment.item !== item;
    const opensTurn = opensItem || !before || voiceOf(segment) !== voiceOf(before) || isLater(segment, before);
    item = segment.item ?? item;
    before = segment;
    return { segment, opensItem, opensTurn };
  });
}

/** @param {{speaker?: string, voice?: string}} said */
export const voiceOf = ({ speaker, voice }) => speaker ?? voice ?? '';

/** @param {Segment} segment @param {Segment} before */
const isLater = (segment, before) => Date.parse(segment.at) - Date.parse(before.at) > PAUSE;
