// Words by which a pasted programme tells what its columns and rows are, in five languages.

/** @typedef {'number' | 'time' | 'minutes' | 'title' | 'speaker' | 'chair' | 'moderator' | 'type' | 'part' | 'floor' | 'into' | 'post' | 'note'} Meaning of a column */

/** Beginnings of words, in lower case; of several that fit, the longest. @type {[Meaning, string][]} */
export const HEADINGS = [
  ['number', '№|п/п|n|no|no.|#|序号|编号|р/с'],
  ['time', '时间|時間|时段|время|начало|час|уақыт|уақыты|басталуы|time|start|when'],
  [
    'minutes',
    '时长|分钟|用时|длительн|продолжительн|минут|мин|регламент|тривал|хвилин|хв|ұзақтығы|duration|minutes|min|length',
  ],
  [
    'title',
    '内容|议程|議程|主题|題目|题目|报告题目|课题|事项|名称|日程|тема|темы|доклад|содержан|мероприят|программа|назван|повестк|вопрос|доповід|зміст|захід|програма|назва|порядок|тақырып|баяндама|мазмұн|бағдарлама|іс-шара|topic|title|programme|program|content|agenda|presentation|subject|event|activity',
  ],
  [
    'speaker',
    '讲者|主讲|发言|嘉宾|报告人|演讲|讲师|人员|专家|докладчик|спикер|выступающ|лектор|эксперт|участник|участвует|фио|ф.и.о|доповідач|спікер|промов|виступа|учасник|піб|п.і.б|баяндамашы|спикер|сөз сөйлеуші|дәріскер|speaker|presenter|lecturer|participant|who|name|by',
  ],
  ['chair', '主席|председател|голова|головуюч|төраға|chair|chairperson|chairman'],
  ['moderator', '主持|модератор|ведущ|ведуч|жүргізуші|moderator|host'],
  ['type', '类型|类别|形式|тип|вид|формат|түрі|type|format|kind'],
  ['part', '环节|单元|部分|板块|阶段|часть|секци|блок|раздел|частина|секція|розділ|бөлім|part|session|section|block'],
  ['floor', '语言|语种|发言语言|язык|мова|тілі|language|spoken'],
  ['into', '翻译|口译|перевод|переклад|аударма|interpret|translat'],
  [
    'post',
    '单位|职务|职称|机构|организац|учрежден|должност|место работы|установ|посад|заклад|мекеме|лауазым|institution|organi[sz]ation|hospital|affiliation|position|post',
  ],
  ['note', '备注|примечан|приміт|ескерт|note|remark|comment'],
];

/** Names of languages, as headings write them. @type {[string, RegExp][]} */
export const LANGUAGE_NAMES = [
  ['zh', /中文|汉语|漢語|китайс|китайс|қытай|chinese|мандарин|\bzh\b|\bcn\b/iu],
  ['uk', /乌克兰|україн|украинск|украин|ukrain|\buk\b|\bukr\b|\bua\b|укр\b/iu],
  ['ru', /俄文|俄语|俄語|русск|російськ|орыс|russian|\bru\b|\brus\b|рус(?!\p{L})/iu],
  ['kk', /哈萨克|哈语|қазақ|казахс|kazakh|\bkk\b|\bkaz\b|\bkz\b/iu],
  ['en', /英文|英语|英語|английс|англійс|ағылшын|english|\ben\b|\beng\b|англ(?!\p{L})/iu],
];

/** Places whose time a heading may give, and the zones that it may mean. @type {[RegExp, string[]][]} */
export const ZONE_NAMES = [
  [
    /北京|中国|上海|广东|пекин|китай|шанхай|пекін|бейжің|қытай|шаңхай|beijing|china|shanghai|\bcst\b|\bbjt\b/iu,
    ['Asia/Shanghai'],
  ],
  [/莫斯科|москв|московськ|мәскеу|moscow|\bmsk\b|мск/iu, ['Europe/Moscow']],
  [/基辅|киев|київ|києв|киів|kyiv|kiev|\beet\b|\beest\b|乌克兰/iu, ['Europe/Kyiv', 'Europe/Kiev']],
  [
    /阿拉木图|阿斯塔纳|努尔苏丹|哈萨克|алмат|астан|алма-ат|казахстан|қазақстан|almaty|astana|nur-sultan/iu,
    ['Asia/Almaty', 'Asia/Qyzylorda'],
  ],
  [/\butc\b|\bgmt\b/iu, ['Etc/UTC']],
];

/** What an item is by words in its title; the first that fits. @type {[string, RegExp][]} */
export const TYPE_WORDS = [
  [
    'break',
    /茶歇|休息|午餐|午休|晚餐|用餐|合影|перерыв|кофе|обед|фуршет|перерва|кава|обід|үзіліс|түскі ас|кофе-брейк|\bbreak\b|coffee|\blunch\b|\btea\b|dinner|\bpause\b/iu,
  ],
  ['signing', /签约|签署|签字|подписани|підписанн|қол қою|\bsigning\b/iu],
  [
    'closing',
    /总结|闭幕|結束|结束|заключительн|закрыти|подведени|итог|закритт|завершенн|заключне|прикінцев|підсумк|жабылу|қорытынды|\bclosing\b|concluding|conclusion|wrap-up|summary/iu,
  ],
  [
    'questions',
    /提问|问答|答疑|互动|交流讨论|вопрос\p{L}* и ответ|ответы на вопрос|вопросы и|вопросы-ответы|сессия вопросов|запитанн|питання та|питання і|відповід\p{L}* на|сұрақ|questions?(?: and| &|-)|\bq\s*&\s*a\b|\bqna\b/iu,
  ],
  [
    'welcome',
    /致辞|致词|开幕|欢迎|приветств|открыти|вступительн|вітальн|привітанн|відкритт|вступне|құттықтау|ашылу|алғысөз|кіріспе сөз|\bwelcome\b|opening|greeting/iu,
  ],
  [
    'case',
    /病例|病案|会诊|клиническ\p{L}* случа|разбор|консилиум|клінічн\p{L}* випад|консиліум|клиникалық жағдай|case (?:discussion|report|presentation|study)|clinical case|\bcases?\b/iu,
  ],
  [
    'panel',
    /圆桌|专题讨论|研讨|讨论|座谈|панел|круглый стол|дискусси|обсужден|круглий стіл|дискусі|обговоренн|панельдік|дөңгелек үстел|талқылау|\bpanel\b|round ?table|discussion/iu,
  ],
  ['briefing', /通报|情况介绍|брифинг|брифінг|briefing/iu],
  [
    'training',
    /培训|演示|操作|обучени|тренинг|мастер-класс|навчанн|тренінг|майстер-клас|оқыту|шеберлік|training|workshop|demonstration/iu,
  ],
  ['visit', /参观|走访|посещени|экскурси|відвідуванн|екскурсі|аралау|бару|\bvisit\b|\btour\b/iu],
  ['meeting', /会谈|会晤|переговор|встреча|зустріч|келіссөз|кездесу|negotiation|\bmeeting\b/iu],
  [
    'presentation',
    /报告|讲座|主旨|доклад|презентаци|лекци|доповід|презентаці|лекці|баяндама|дәріс|presentation|lecture|keynote|\btalk\b|report/iu,
  ],
];

/** A line with one of them in front of a name is a person's. */
export const SPEAKER_LABEL =
  /^\s*(主讲人?|讲者|报告人|发言人|演讲嘉宾|嘉宾|主持人|主席|докладчики?|спикеры?|выступает|лектор|доповідач[іи]?|спікери?|промовець|баяндамашы(?:лар)?|speakers?|presenter|lecturer|модератор|ведущий|ведуча|ведучий|жүргізуші|председатель|головуючий|төраға|chair|moderator)\s*[:：—–-]\s*/iu;
/** @type {[string, RegExp][]} */
export const ROLE_LABELS = [
  ['moderator', /主持|модератор|ведущ|ведуч|жүргізуші|moderator/iu],
  ['chair', /主席|председател|голов|төраға|chair/iu],
];

/** Degrees and forms of address around a name, not a post. */
export const TITLES =
  /(?<!\p{L})(?:проф(?:ессор)?\.?|професор|академик|академік|доктор|д-р|др\.|доц(?:ент)?\.?|канд\.?|[дк]\.?\s?м\.?\s?н\.?|phd|md|m\.d\.|ph\.d\.|prof(?:essor)?\.?|dr\.?|mr\.?|mrs\.?|ms\.?|г-н|г-жа|пан|пані)(?!\p{L})|教授|博士|先生|女士/giu;
