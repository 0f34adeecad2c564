import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { differing } from '../src/protocol/figures.js';

/** Whose letters these are; figures alone are English. @param {string} text */
function languageOf(text) {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  if (/[әғқңөұүһ]/iu.test(text)) return 'kk';
  if (/[іїєґ]/iu.test(text)) return 'uk';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
}

/** @param {string} source @param {string} target */
const differ = (source, target) => differing(source, languageOf(source), target, languageOf(target));

/** @param {[string, string][]} pairs */
function same(...pairs) {
  for (const [source, target] of pairs) {
    assert.deepEqual(differ(source, target), [], `${source} | ${target}`);
    assert.deepEqual(differ(target, source), [], `${target} | ${source}`);
  }
}

describe('figures are the same', () => {
  test('in the units of every language', () => {
    same(
      ['10 мл', '10 ml'],
      ['введено 10 мл раствора', '静脉注射10毫升'],
      ['每分钟15升', 'до 15 л/мин'],
      ['5 mg/kg', '5 мг/кг'],
      ['38,5 °C', '38.5℃'],
      ['体温39度', 'температура 39 градусов'],
      ['120/80 мм рт. ст.', '血压120/80毫米汞柱'],
      ['10 см вод. ст.', '10 cmH2O'],
      ['5000 МЕ гепарину', '肝素5000单位'],
      ['14 дней', '14天'],
      ['24小时', '24 години'],
      ['65 лет', '65岁'],
    );
  });

  test('where a unit is converted', () => {
    same(['500 мг', '0.5 g'], ['1升', '1000 мл'], ['72 ч', '3天'], ['2 недели', '14 days']);
  });

  test('however thousands and fractions are written', () => {
    same(
      ['1,5 мг', '1.5毫克'],
      ['1 000 пациентов', '1000名患者'],
      ['1,000 patients', '1 000 хворих'],
      ['1,250,000 people', '1 250 000 адам'],
      ['0,125 мг', '0.125 mg'],
      ['１０毫升', '10 мл'],
    );
  });

  test('with scales', () => {
    same(
      ['5万', '50 000'],
      ['150万人', '1,5 млн человек'],
      ['5 тыс. коек', '5000张床位'],
      ['3亿', '300 million'],
      ['1 млн ЕД', '100万单位'],
      ['4×10⁹/L', '4 x 10^9/л'],
      ['5千克', '5 кг'],
    );
  });

  test('as shares', () => {
    same(['95%', '95 %'], ['百分之95', '95 процентов'], ['百分之三十', '30%'], ['30 відсотків', '30％']);
  });

  test('in words on the other side', () => {
    same(
      ['2 пациента', '两名患者'],
      ['二十毫升', '20 мл'],
      ['三点五毫升', '3,5 мл'],
      ['25 случаев', 'twenty-five cases'],
      ['3000 people', 'три тысячи'],
      ['1,5 года', 'полтора года'],
      ['三百五十毫克', '350 мг'],
      ['күніне 2 рет', 'күніне екі рет'],
      ['第3例', 'третий случай'],
    );
  });
});

describe('figures that measure nothing', () => {
  test('may have another name: dates and years, an ordinal, what is called by letters and figures', () => {
    same(
      ['2020年4月16日', 'сегодня'],
      ['16 апреля 2020 года', '今天'],
      ['16.04.2020', 'бүгін'],
      ['April 16, 2020', 'сьогодні'],
      ['в 2020 г.', '去年'],
      ['4月', 'апрель'],
      ['COVID-19', '新冠肺炎'],
      ['N95口罩', 'респиратор'],
      ['штамм B.1.1.7', 'новый штамм'],
      ['тел. 380441234567', '电话'],
      ['витамин B12', '维生素'],
      ['second trimester', '孕中期'],
      ['вторая операция', 'a reoperation'],
      ['第二天退烧了', 'На следующий день жар спал'],
    );
  });

  test('are told where they are left out or added', () => {
    for (const [source, target] of [
      ['2020年4月16日15时', 'сегодня'],
      ['第二次是2014年', 'there was a second one later'],
      ["оперували п'ятого лютого", 'сағат үште, бесінші ақпанда ота жасадық'],
      ['第五第六颈椎间盘突出', 'Грижа диска C6–C7'],
      ['второй сегмент', 'сегмент'],
      ['The 3 May and the 5 May', '5月3日'],
    ]) {
      assert.notDeepEqual(differ(source, target), [], `${source} | ${target}`);
    }
  });

  test('agree with the other half of the day, the other part of the spine no more than with another number', () => {
    same(['at 8 a.m.', 'в восемь утра'], ['下午两点', 'о 14:00'], ['L4/5', '腰四五椎间盘'], ['胸十二', 'Th12']);
    for (const [source, target] of [
      ['at 8 a.m.', 'в восемь вечера'],
      ['ровно в полдень', 'at midnight sharp'],
      ['第五腰椎', 'fifth cervical vertebra'],
      ['в декабре 2022 года', '3022年12月'],
    ]) {
      assert.notDeepEqual(differ(source, target), [], `${source} | ${target}`);
    }
  });

  test('vague ones', () => {
    same(['十几毫升', 'кілька мілілітрів'], ['数十毫升', 'несколько десятков']);
  });
});

describe('figures differ', () => {
  test('by their unit', () => {
    assert.deepEqual(differ('введено 10 мл', '10克'), [{ source: '10 мл', target: '10克' }]);
    assert.deepEqual(differ('10 mg', '10 г'), [{ source: '10 mg', target: '10 г' }]);
    assert.deepEqual(differ('3 дня', '3 часа'), [{ source: '3 дня', target: '3 часа' }]);
  });

  test('by the amount of a dose', () => {
    assert.deepEqual(differ('10 мл', '100毫升'), [{ source: '10 мл', target: '100毫升' }]);
    assert.deepEqual(differ('1,500 mg', '1,5 мг'), [{ source: '1,500 mg', target: '1,5 мг' }]);
    assert.deepEqual(differ('二十毫升', '30 мл'), [{ source: '二十毫升', target: '30 мл' }]);
  });

  test('by number', () => {
    assert.deepEqual(differ('53 случая', '35例'), [{ source: '53 случая', target: '35例' }]);
    assert.deepEqual(differ('5万人', '5000 человек'), [{ source: '5万人', target: '5000 человек' }]);
    assert.deepEqual(differ('95%', '59 %'), [{ source: '95%', target: '59 %' }]);
  });

  test('where one side says nothing', () => {
    assert.deepEqual(differ('По 10 мл', '给药'), [{ source: '10 мл' }]);
    assert.deepEqual(differ('病人', '46 хворих'), [{ target: '46 хворих' }]);
  });

  test('and what differs twice is said once', () => {
    assert.deepEqual(differ('10 мл и 10 мл', 'нет'), [{ source: '10 мл' }]);
    assert.deepEqual(differ('', ''), []);
  });
});

describe('what a look at figures alone does not see', () => {
  test('a sign, a ratio, a power, a leading point', () => {
    assert.deepEqual(differ('-20℃', '20 °C'), [{ source: '-20℃', target: '20 °C' }]);
    assert.deepEqual(differ('肾上腺素1:1000', 'Адреналін 1:10000'), [{ source: '1:1000', target: '1:10000' }]);
    assert.deepEqual(differ('4.5×10⁹/L', '4,5·10⁶/л'), [{ source: '4.5×10⁹/L', target: '4,5·10⁶/л' }]);
    assert.deepEqual(differ('每次.5毫克', '5 мг'), [{ source: '.5毫克', target: '5 мг' }]);
  });

  test('a power or a square in whatever way it is written', () => {
    same(['10⁻³ mol/L', '10^-3 моль/л'], ['1.2×10⁹', '1,2 млрд'], ['площадь 10 м²', '10平方米']);
    assert.deepEqual(differ('at 10⁹', 'при 109'), [{ source: '10⁹', target: '109' }]);
  });

  test('a ratio or a part that the other side says in words, or figure by figure', () => {
    same(
      ['1:2', 'один к двум'],
      ['3/7 patients', '3 из 7 больных'],
      ['2/3 врачей', '从三名医生中有两名'],
      ['1½ 片', 'полторы таблетки'],
    );
    assert.notDeepEqual(differ('3/7 patients', '3 из 8 больных'), []);
    assert.notDeepEqual(differ('1:2', 'один к трём'), []);
  });

  test('what stands below the stroke', () => {
    assert.deepEqual(differ('5 мг/кг', '5毫克'), [{ source: '5 мг/кг', target: '5毫克' }]);
    same(['5 мг/кг', '每公斤体重5毫克'], ['20 мл/ч', '每小时20毫升'], ['10 мг в сутки', 'күніне 10 мг']);
  });

  test('figures that changed places', () => {
    assert.deepEqual(differ('血压85/50', 'Давление 50/85'), [{ source: '85/50', target: '50/85' }]);
    assert.equal(differ('Fourteen of forty', 'Сорок из четырнадцати').length, 1);
    same(['48名患者中有19名', '19 из 48 больных'], ['2 arms with 150 patients', 'Зерттеуде 150 науқастан екі топ']);
  });
});

describe('what is right figure by figure', () => {
  test('figures that stand with the wrong other', () => {
    for (const [source, target] of [
      ['一分钟评分七分，五分钟九分', 'nine at one minute and seven at five minutes'],
      ['Отыз жыл бойы күніне он бес тал', 'thirty cigarettes a day for fifteen years'],
      ['Третья беременность, вторые роды', 'Екінші жүктілік, үшінші босану'],
      ['14号入院，17号手术', 'поступил 17-го, а операцию сделали 14-го'],
      ['Сол жақта екі тас, оң жақта бесеу', 'five stones on the left and two on the right'],
      ['right eye 2, left eye 5', 'левый глаз 2, правый 5'],
      ['екі рет теріс, бір рет оң', 'один раз отрицательная, дважды положительная'],
      ['早上十二个单位，晚上八个单位', 'таңертең 8 бірлік, кешке 12 бірлік'],
    ]) {
      assert.notDeepEqual(differ(source, target), [], `${source} | ${target}`);
    }
    same(
      ['three on the left, one on the right', 'справа один, слева три'],
      ['每天2次，每次5毫克', '5 мг 2 раза в день'],
      ['7 at one minute, 9 at five', '一分钟7分，五分钟9分'],
    );
  });

  test('the currency, the day of the week and the part of the day beside them', () => {
    same(
      ['$150', 'сто пятьдесят долларов'],
      ['每人八百元', '800 юанів з особи'],
      ['从周一到周四', 'з понеділка до четверга'],
      ['睡前一片', 'одну таблетку на ночь'],
      ['EUR 1.5m', 'півтора мільйона євро'],
    );
    assert.deepEqual(differ('міняйте пасту раз на місяць', 'change the paste'), [{ source: 'на місяць' }]);
    assert.deepEqual(differ('周三下午的门诊', 'the Thursday afternoon clinic'), [
      { source: '周三', target: 'Thursday' },
    ]);
    for (const [source, target] of [
      ['86 тысяч рублей', '八万六千元人民币'],
      ['three times this morning', 'бүгін кешке үш рет'],
      ['Tooth 14 has to come out, 15 can stay', 'Зуб 15 удаляем, 14 оставляем'],
    ]) {
      assert.notDeepEqual(differ(source, target), [], `${source} | ${target}`);
    }
  });
});

describe('what two texts say of the same figures', () => {
  test('a figure that is said once more than in the other text', () => {
    assert.equal(differ('Соотношение один к двум, ночью один к трём', 'Співвідношення 2:2, уночі 1:3').length, 1);
    same(['5 мг утром и 5 мг вечером', '早上5毫克，晚上5毫克']);
  });

  test('how many times as much', () => {
    same(
      ['увеличилось вдвое', '增加了一倍'],
      ['翻两番', 'quadrupled'],
      ['знизилося вдвічі', 'fell by 50%'],
      ['екі есе өсті', 'doubled'],
    );
    assert.equal(differ('выросло втрое', '增加了一倍').length, 1);
  });

  test('what is put in the place of a date, a time of day, a year, an ordinal, a part', () => {
    for (const [source, target] of [
      ['4月16日', '17 апреля'],
      ['下午两点半', '3:30 p.m.'],
      ['в 2019 году', '2018年'],
      ['the third day', '第四天'],
      ['the third day', '第三周'],
      ['треть больных', '四分之一的患者'],
      ['раз в неделю', 'once a day'],
    ]) {
      assert.equal(differ(source, target).length, 1, `${source} | ${target}`);
    }
  });
});

describe('words that look like numbers', () => {
  test('count in their own language alone', () => {
    same(['每日10毫克，共十天', 'он күн бойы күніне 10 мг']);
    assert.equal(differ('每日10毫克', 'Он принимает препарат').length, 1);
    assert.notDeepEqual(differ('每日100毫克', 'Стадия заболевания'), []);
  });

  test('are no numbers in set phrases', () => {
    same(
      ['十分感谢，万一不行，请三思', 'Большое спасибо; если не получится, подумайте'],
      ['Мы с семьёй за этим столом', 'Ми з родиною за цим столом'],
      ['Оны онда көрдім', 'I saw him there'],
    );
  });

  test('may be any in a language that nobody knows here', () => {
    assert.deepEqual(differing('zwei Patienten bekamen 5 mg', 'de', '2 пациента получили 5 мг', 'ru'), []);
    assert.equal(differing('zwei Patienten bekamen 5 mg', 'de', '2 пациента получили 50 мг', 'ru').length, 1);
  });
});
