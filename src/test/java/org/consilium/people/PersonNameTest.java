package org.consilium.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "张, 忠德, true, 张忠德",
        "欧阳, 修, true, 欧阳修",
        "萨拉纳, 安德烈, false, 安德烈·萨拉纳",
        "范·戴克, 安东尼, false, 安东尼·范·戴克",
        "Zhang, Zhongde, true, Zhang Zhongde",
        "Сарана, Андрей, false, Андрей Сарана",
        "'', Айгүл, false, Айгүл",
    })
    void standsAsThePersonsHomeAndTheScriptWriteIt(String family, String given, boolean familyFirst, String shown) {
        assertThat(new PersonName(family, given).display(familyFirst)).isEqualTo(shown);
    }
}
