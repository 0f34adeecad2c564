// Replaces @formatjs/icu-skeleton-parser in the build: the room's texts have no number or date skeletons (`::`), and a first
// visit need not load their parser. A test enforces that.

function refuse() {
  throw new Error('a skeleton in a word of the room');
}

export { refuse as parseDateTimeSkeleton, refuse as parseNumberSkeleton, refuse as parseNumberSkeletonFromString };
