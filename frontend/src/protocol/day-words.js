// The parts of the day as five languages name them: one list for times of day, for marks and for pairs of figures.

/** Patterns without flags: words for whole words only, and what Chinese writes, which stands within other characters. */
export const MORNING = {
  words:
    'mornings?|утр(?:о|а|у|ом|ам|енн\\p{L}*)|ран(?:ок|ку|ці|ков\\p{L}*)|вранці|зранку|таң(?:ертең\\p{L}*|ғы|да|нан)?',
  han: '(?<!最)早(?!期|产|搏|发|就|已|日|先|年|孕|泄|诊|熟)|上午|清晨',
};
export const EVENING = {
  words:
    'evenings?|вечер(?:а|у|ом|ам|н\\p{L}*)?|веч(?:ір|ора|ору|орі|ірн\\p{L}*)|ввечері|увечері|кеш(?:ке|кі|те|кілік)',
  han: '晚(?!期|发|上好)',
};
export const NIGHT = {
  words:
    'nights?|tonight|overnight|bedtime|nightly|ноч(?:ь|и|ью|ам|н\\p{L}*)|сном|ніч|ночі|вночі|уночі|нічн\\p{L}*|түн(?:де|ге|гі|імен)?|ұйқы\\p{L}*',
  han: '夜|睡前',
};

/** @param {{words: string, han: string}[]} parts @returns {RegExp} any of them */
export const anyPart = (...parts) =>
  new RegExp(
    `(?<!\\p{L})(?:${parts.map(({ words }) => words).join('|')})(?!\\p{L})|${parts.map(({ han }) => han).join('|')}`,
    'u',
  );
