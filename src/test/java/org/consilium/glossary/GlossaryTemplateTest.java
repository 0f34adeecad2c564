package org.consilium.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Table;
import org.consilium.table.Upload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlossaryTemplateTest {
    @ParameterizedTest
    @EnumSource
    void readsColumnsAndStatusesInTheWordsOfEveryLanguage(UiLanguage language) {
        Table empty = Table.read(Upload.unicode(GlossaryTemplate.of(language)), 10);
        String header = String.join(";", empty.lines().getFirst().cells());
        String proposed = Texts.of(language).say(TermStatus.PROPOSED);

        TermFile file = TermFile.read(
                Upload.unicode((header + "\n肺炎;пневмония;пневмонія;пневмония;pneumonia;" + proposed + ";lungs;\n")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(file.bad()).isEmpty();
        assertThat(file.good().getFirst().content().words().byLanguage().keySet())
                .containsExactlyInAnyOrder("zh", "ru", "uk", "kk", "en");
        assertThat(file.good().getFirst().status()).isEqualTo(TermStatus.PROPOSED);
        assertThat(file.good().getFirst().content().domain()).isEqualTo("lungs");
    }

    @ParameterizedTest
    @EnumSource
    void offersTheStatusesInTheWordsOfEveryLanguage(UiLanguage language) throws IOException {
        Texts words = Texts.of(language);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(GlossaryTemplate.of(language)))) {
            assertThat(workbook.getSheetAt(1))
                    .extracting(row -> row.getCell(UiLanguage.values().length).getStringCellValue())
                    .containsExactly(words.say(TermStatus.AGREED), words.say(TermStatus.PROPOSED));
        }
    }
}
