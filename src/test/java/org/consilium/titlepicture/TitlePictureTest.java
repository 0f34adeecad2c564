package org.consilium.titlepicture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A title in any script, long or hostile, as a picture of one size. */
class TitlePictureTest {
    private static TitlePicture.Words words(String title) {
        return new TitlePicture.Words("Consilium", Locale.SIMPLIFIED_CHINESE, title, "Біньчжоу", List.of("15:00 滨州"));
    }

    private static BufferedImage picture(String title) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(TitlePicture.of(words(title))));
    }

    /** Rows from the title's first line downwards that hold anything. */
    private static long inkedRows(BufferedImage picture) {
        return IntStream.range(130, 480)
                .filter(y -> IntStream.range(0, TitlePicture.WIDTH)
                        .anyMatch(x -> (picture.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF))
                .count();
    }

    @Test
    void hasTheTitleAndEqualBytesForEqualWords() throws IOException {
        BufferedImage picture = picture("滨州—克里沃罗格");

        assertThat(picture.getWidth()).isEqualTo(TitlePicture.WIDTH);
        assertThat(picture.getHeight()).isEqualTo(TitlePicture.HEIGHT);
        assertThat(inkedRows(picture)).isGreaterThan(inkedRows(picture("")) + 30);
        assertThat(TitlePicture.of(words("滨州"))).isEqualTo(TitlePicture.of(words("滨州")));
        assertThat(TitlePicture.of(words("滨州"))).isNotEqualTo(TitlePicture.of(words("克里沃罗格")));
    }

    @Test
    void keepsWithinItsLinesWhateverIsWritten() throws IOException {
        long three = inkedRows(picture("滨州市人民医院".repeat(9)));

        for (String hostile :
                List.of("滨州市人民医院".repeat(300), "x".repeat(4000), "<b> \u202E\uFFFF\uA015 \t\n ї".repeat(200))) {
            assertThat(inkedRows(picture(hostile))).as(hostile).isLessThanOrEqualTo(three + 12);
        }
    }
}
