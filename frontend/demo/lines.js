/**
 * What is played, in its order. A step of a booth is typed key by key; `meanwhile` is what others do as it begins. Names of people are
 * those of `people.js`; `as` names a question or a message for later steps.
 */

/** @typedef {{who: string, does: string, [more: string]: any}} Act */
/** @typedef {{booth: string, who: string, voice: string, text: string, meanwhile?: Act[]}} Segment */
/** @typedef {Segment | {acts: Act[]}} Step */

const manager = 'Керівниця лікарні';
const physician = 'Пульмонологиня';
const answers = '滨州医生';
const asks = '克里沃罗格医生';

/** @param {string} who @param {string} voice @param {string} text @param {Act[]} [meanwhile] @returns {Step} */
const uk = (who, voice, text, meanwhile) => ({ booth: 'uk', who, voice, text, meanwhile });
/** @param {string} voice @param {string} text @param {Act[]} [meanwhile] @returns {Step} */
const zh = (voice, text, meanwhile) => ({ booth: 'zh', who: 'wang', voice, text, meanwhile });

/** @type {Step[]} */
export const lines = [
  { acts: [{ who: 'chair', does: 'now', item: 'wards' }] },
  uk('maria', manager, 'Вітаю колег із Кривого Рогу. Почну з того, що ми зробили в перший день.', [
    { who: 'olena', does: 'say', text: 'Добрий день! Чути добре, субтитри йдуть.', language: 'uk' },
  ]),
  uk(
    'maria',
    manager,
    'Хворих із гарячкою ми відділили від усіх інших: окремий вхід, окремий рентген, окрема лабораторія.',
  ),
  uk('maria', manager, 'Кожного питали про поїздки й контакти за останні чотирнадцять днів.', [
    { who: 'li', does: 'say', text: '克里沃罗格的同行们好！', language: 'zh', as: 'hello' },
  ]),
  uk(
    'maria',
    manager,
    'Відділення поділили на три зони: чисту, проміжну й забруднену. Переходити можна лише в один бік.',
    [
      {
        who: 'andrii',
        does: 'ask',
        text: 'Скільки персоналу потрібно на одну зміну в забрудненій зоні?',
        language: 'uk',
        as: 'staff',
      },
      { who: 'olena', does: 'react', to: 'hello', reaction: 'thanks' },
    ],
  ),
  uk('maria', manager, 'Між зонами стоїть людина, яка стежить лише за тим, як знімають захисний одяг.', [
    { who: 'wang', does: 'translate', of: 'staff', text: '污染区每班需要多少名医护人员？', language: 'zh-Hans' },
    { who: 'chair', does: 'show', of: 'staff' },
  ]),
  uk('maria', manager, 'За перші два тижні серед нашого персоналу не заразився ніхто.', [
    { who: 'olena', does: 'vote', of: 'staff' },
    { who: 'chen', does: 'vote', of: 'staff' },
  ]),
  {
    acts: [
      { who: 'chair', does: 'now', item: 'oxygen' },
      { who: 'maria', does: 'hand_over', booth: 'uk', to: 'ihor' },
    ],
  },
  uk('ihor', physician, 'Перше, на що ми дивимося, — насичення крові киснем і частота дихання.', [
    {
      who: 'olena',
      does: 'ask',
      text: 'З якого показника сатурації ви починаєте кисневу терапію?',
      language: 'uk',
      as: 'start',
    },
  ]),
  uk('ihor', physician, 'Спершу носові канюлі, потім маска, потім високопотоковий кисень. Стан оцінюємо щогодини.', [
    { who: 'wang', does: 'translate', of: 'start', text: '血氧饱和度降到多少时开始氧疗？', language: 'zh-Hans' },
    { who: 'chair', does: 'show', of: 'start' },
  ]),
  uk('ihor', physician, 'Положення на животі пробуємо рано, поки хворий ще при тямі й може лягти сам.', [
    { who: 'andrii', does: 'vote', of: 'start' },
    { who: 'chen', does: 'say', text: '我们科也是这样做的，患者配合得很好。', language: 'zh', as: 'same' },
  ]),
  uk('ihor', physician, 'Одні витримують дві години, інші — пів дня. Головне — не переривати спостереження.', [
    {
      who: 'ihor',
      does: 'translate',
      of: 'same',
      text: 'У нашому відділенні роблять так само, хворі добре співпрацюють.',
      language: 'uk',
    },
    { who: 'olena', does: 'say', text: 'Дякую, це нам дуже потрібно.', language: 'uk' },
  ]),
  uk('ihor', physician, 'Якщо за годину не краще, не чекаємо: кличемо реанімаційну бригаду.', [
    { who: 'li', does: 'ask', text: '贵院目前有多少台高流量氧疗设备？', language: 'zh', as: 'devices' },
  ]),
  uk('ihor', physician, 'На цьому закінчую і з радістю відповім на запитання.', [
    {
      who: 'ihor',
      does: 'translate',
      of: 'devices',
      text: 'Скільки у вашій лікарні апаратів високопотокового кисню?',
      language: 'uk',
    },
    { who: 'chair', does: 'show', of: 'devices' },
  ]),
  {
    acts: [
      { who: 'chair', does: 'now', item: 'questions' },
      { who: 'chair', does: 'announce', text: 'Переходимо до запитань', language: 'uk', minutes: 1 },
      { who: 'chair', does: 'screen', of: 'start' },
    ],
  },
  zh(asks, '第一个问题：血氧饱和度降到多少时，你们开始氧疗？'),
  zh(answers, '成人静息状态下低于百分之九十三，我们就开始。', [
    { who: 'andrii', does: 'say', text: 'У нас такий самий поріг.', language: 'uk' },
  ]),
  zh(answers, '老年患者和慢阻肺患者的目标值要低一些，需要个体化。'),
  {
    acts: [
      { who: 'chair', does: 'answered', of: 'start' },
      { who: 'chair', does: 'screen', of: 'staff' },
    ],
  },
  zh(asks, '第二个问题：污染区每班需要多少名医护人员？', [{ who: 'olena', does: 'vote', of: 'devices' }]),
  zh(answers, '每班四小时，每六位患者配两名护士和一名医生。', [
    { who: 'chen', does: 'say', text: '穿脱防护服的时间也要算进去。', language: 'zh', as: 'time' },
  ]),
  zh(answers, '交接在缓冲区进行，全程有人监督。', [
    {
      who: 'ihor',
      does: 'translate',
      of: 'time',
      text: 'Час на вдягання й знімання захисного одягу теж треба рахувати.',
      language: 'uk',
    },
  ]),
  {
    acts: [
      { who: 'chair', does: 'answered', of: 'staff' },
      { who: 'chair', does: 'screen', of: 'devices' },
    ],
  },
  zh(asks, '我们有六台高流量设备，另外四台正在维修。', [
    { who: 'li', does: 'say', text: '谢谢！我们可以分享设备维护的经验。', language: 'zh' },
  ]),
  zh(answers, '维护清单我们会后发给各位同行。'),
  {
    acts: [
      { who: 'chair', does: 'answered', of: 'devices' },
      { who: 'chair', does: 'now', item: 'closing' },
    ],
  },
  zh('主持人', '感谢两地同行。今天的记录会后可以查阅。', [
    { who: 'olena', does: 'say', text: 'Дякуємо колегам із Біньчжоу!', language: 'uk' },
    { who: 'chen', does: 'say', text: '也谢谢口译员！', language: 'zh' },
  ]),
];
