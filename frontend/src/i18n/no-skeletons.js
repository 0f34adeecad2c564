// Stands in for @formatjs/icu-skeleton-parser in the build: words of the room have no number or date skeletons (`::`), and a
// first visit need not carry what reads them. A test holds the words to it.

function refuse() {
  throw new Error('a skeleton in a word of the room');
}

export { refuse as parseDateTimeSkeleton, refuse as parseNumberSkeleton, refuse as parseNumberSkeletonFromString };
