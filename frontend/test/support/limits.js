import { useLimits } from '../../src/protocol/limits.js';

/** The limits that the server hands over today. */
export const usual = {
  text: 4_000,
  unsendable: String.raw`[\u{0}-\u{8}\u{B}-\u{1F}\u{7F}-\u{9F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{D800}-\u{DFFF}\u{FEFF}-\u{FEFF}\p{Noncharacter_Code_Point}]`,
  marks: 8,
  command_bytes: 24_576,
  operations: 500,
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
