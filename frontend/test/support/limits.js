import { useLimits } from '../../src/protocol/limits.js';

/** What the server hands over today. */
export const usual = {
  text: 4_000,
  command_bytes: 24_576,
  hints: 20,
  shortlist: 200,
  closes_after: 7_200,
  undo: 60,
  segment: 2_000,
  voice: 80,
  claim: 600,
  turn: 25,
};

useLimits(usual);
