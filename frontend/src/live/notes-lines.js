/**
 * Segments as lines to be read: where the agenda goes on, and where another person speaks. Pure.
 *
 * @typedef {import('../protocol/frames.js').Segment} Segment
 * @typedef {{segment: Segment, opensItem: boolean, opensTurn: boolean}} Line
 */

/** After so long a silence it is said again who speaks, and when. */
const PAUSE = 5 * 60_000;

/** @param {Segment[]} segments in order @returns {Line[]} */
export function linesOf(segments) {
  /** @type {number | undefined} */
  let item;
  /** @type {Segment | undefined} */
  let before;
  return segments.map((segment) => {
    // What was withdrawn neither opens nor ends anything.
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
