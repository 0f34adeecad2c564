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

describe('figures that measure nothing are not looked at', () => {
  test('dates, times and years', () => {
    same(
      ['2020年4月16日15时', 'сегодня'],
      ['16 апреля 2020 года в 15:00', '今天'],
      ['16.04.2020', 'бүгін'],
      ['April 16, 2020', 'сьогодні'],
      ['в 2020 г.', '去年'],
      ['4月', 'апрель'],
    );
  });

  test('names with figures in them, ordinals, long numbers', () => {
    same(
      ['COVID-19', '新冠肺炎'],
      ['N95口罩', 'респиратор'],
      ['штамм B.1.1.7', 'новый штамм'],
      ['3-й случай', '又一例'],
      ['тел. 380441234567', '电话'],
      ['витамин B12', '维生素'],
    );
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
