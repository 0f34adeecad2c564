// Number words of Kazakh, each form.

import { each } from './word-forms.js';

// Cases and possessives of Kazakh numbers, by the last sound.
const KK_FRONT_VOWEL = '_ ні нің ге де ден мен сі сін сінің сіне сінде сінен сімен нің';
const KK_BACK_VOWEL = '_ ны ның ға да дан мен сы сын сының сына сында сынан сымен';
const KK_FRONT_HARD = '_ ті тің ке те тен пен і ін інің іне інде інен імен';
const KK_BACK_HARD = '_ ты тың қа та тан пен ы ын ының ына ында ынан ымен';
const KK_FRONT_SOFT = '_ ді дің ге де ден бен і ін інің іне інде інен імен';
const KK_BACK_SOFT = '_ ды дың ға да дан бен ы ын ының ына ында ынан ымен';
const KK_FRONT_NASAL = '_ ді нің ге де нен мен і ін інің іне інде інен імен';
const KK_BACK_NASAL = '_ ды ның ға да нан мен ы ын ының ына ында ынан ымен';
const KK_TOGETHER = '_ і ін інің іне інде інен імен міз';
const KK_ORDINAL = '_ сі сін сінің сіне сінде сінен де ден ге ні нің';
const KK_ORDINAL_BACK = '_ сы сын сының сына сында сынан да дан ға ны ның';
/** Of a mark or a score. */
const MARK_KK = '_ ке те тен пен ті тің';
/** @type {import('./number-words.js').Table} */
export const KAZAKH = [
  ['loose', 0, 'нөл нөлге нөлден'],
  [
    'loose',
    1,
    'бір бірді бірдің бірмен бірде бірге бірі бірін бірінің бірінен бірінде біреу біреуі біреуін біреуінің бірден',
  ],
  ['loose', 2, ['екеу', ...each('екеуі', '_ н нің не нде нен'), 'екеуміз', 'қос', 'жұп']],
  ['loose', 2, each('екілік', MARK_KK)],
  ['loose', 3, each('үштік', MARK_KK)],
  ['loose', 4, each('төрттік', MARK_KK)],
  ['loose', 5, each('бестік', MARK_KK)],
  ['loose', 0.5, 'жарты жартысы жартысын жартысының жартысына жартысында жартысынан'],
  ['loose', 0.25, 'ширек ширегі ширегін ширегінде'],
  ['half', 0.5, each('жарым', '_ ды ға да нан ы')],
  ['number', 2, each('екі', KK_FRONT_VOWEL)],
  // No үшін: it means "for".
  ['number', 3, [...each('үш', KK_FRONT_HARD).filter((it) => it !== 'үшін'), ...each('үшеу', KK_TOGETHER)]],
  ['number', 4, [...each('төрт', KK_FRONT_HARD), ...each('төртеу', KK_TOGETHER)]],
  ['number', 5, [...each('бес', KK_FRONT_HARD).filter((it) => it !== 'бесін'), ...each('бесеу', KK_TOGETHER)]],
  ['number', 6, [...each('алты', KK_BACK_VOWEL), ...each('алтау', '_ ы ын ының ына ында ынан')]],
  ['number', 7, [...each('жеті', KK_FRONT_VOWEL), ...each('жетеу', KK_TOGETHER)]],
  ['number', 8, each('сегіз', KK_FRONT_SOFT)],
  ['number', 9, each('тоғыз', KK_BACK_SOFT)],
  ['number', 10, 'он онға оннан онымен'],
  ['number', 20, each('жиырма', KK_BACK_VOWEL)],
  ['number', 30, each('отыз', KK_BACK_SOFT)],
  ['number', 40, [...each('қырық', '_ ты тың қа та тан пен'), ...each('қырығы', '_ н ның на нда нан')]],
  ['number', 50, each('елу', '_ ді дің ге де ден мен і ін інің іне інде інен')],
  ['number', 60, each('алпыс', KK_BACK_HARD)],
  ['number', 70, each('жетпіс', KK_FRONT_HARD)],
  ['number', 80, each('сексен', KK_FRONT_NASAL)],
  ['number', 90, each('тоқсан', KK_BACK_NASAL)],
  ['times', 100, each('жүз', '_ ді дің ге де ден бен')],
  ['times', 1e3, each('мың', KK_BACK_NASAL)],
  ['times', 1e6, ['млн', ...each('миллион', KK_BACK_NASAL)]],
  ['times', 1e9, ['млрд', ...each('миллиард', KK_BACK_HARD)]],
  ['vague', 10, 'ондаған'],
  ['vague', 100, 'жүздеген'],
  ['vague', 1e3, 'мыңдаған'],
  ['ordinal', 1, each('бірінші', KK_ORDINAL)],
  ['ordinal', 2, each('екінші', KK_ORDINAL)],
  ['ordinal', 3, each('үшінші', KK_ORDINAL)],
  ['ordinal', 4, each('төртінші', KK_ORDINAL)],
  ['ordinal', 5, each('бесінші', KK_ORDINAL)],
  ['ordinal', 6, each('алтыншы', KK_ORDINAL_BACK)],
  ['ordinal', 7, each('жетінші', KK_ORDINAL)],
  ['ordinal', 8, each('сегізінші', KK_ORDINAL)],
  ['ordinal', 9, each('тоғызыншы', KK_ORDINAL_BACK)],
  ['ordinal', 10, each('оныншы', KK_ORDINAL_BACK)],
  ['ordinal', 20, each('жиырмасыншы', KK_ORDINAL_BACK)],
  ['ordinal', 30, each('отызыншы', KK_ORDINAL_BACK)],
  ['ordinal', 40, each('қырқыншы қырықыншы', KK_ORDINAL_BACK)],
  ['ordinal', 50, each('елуінші', KK_ORDINAL)],
  ['ordinal', 60, each('алпысыншы', KK_ORDINAL_BACK)],
  ['ordinal', 70, each('жетпісінші', KK_ORDINAL)],
  ['ordinal', 80, each('сексенінші', KK_ORDINAL)],
  ['ordinal', 90, each('тоқсаныншы', KK_ORDINAL_BACK)],
  ['ordinal', 100, each('жүзінші', KK_ORDINAL)],
  ['ordinal', 1000, each('мыңыншы', KK_ORDINAL_BACK)],
];
