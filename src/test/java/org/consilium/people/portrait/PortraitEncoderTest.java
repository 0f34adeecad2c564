package org.consilium.people.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures as phones make them, and files that only look like pictures. */
class PortraitEncoderTest {
    private static final String HEAD = "Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0";
    private static final String PLACE = "\0\0GPS 50.4501";
    private static final String SCRIPT = "<script>alert(1)</script>";

    static Stream<Arguments> hostile() throws IOException {
        byte[] jpeg = picture("jpeg", 400, 300);
        byte[] png = picture("png", 400, 300);
        return Stream.of(
                Arguments.of("nothing", new byte[0], PortraitFlaw.EMPTY),
                Arguments.of("too long", new byte[PortraitRules.LARGEST + 1], PortraitFlaw.TOO_LARGE),
                Arguments.of("svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), PortraitFlaw.NOT_A_PICTURE),
                Arguments.of("gif", bytes("GIF89a\u0001\0\u0001\0;"), PortraitFlaw.NOT_A_PICTURE),
                Arguments.of("page before a picture", joined(bytes(SCRIPT), jpeg), PortraitFlaw.NOT_A_PICTURE),
                Arguments.of(
                        "page after a signature", joined(Arrays.copyOf(png, 8), bytes(SCRIPT)), PortraitFlaw.DAMAGED),
                Arguments.of("bomb of png", sized(png, 16, 50_000), PortraitFlaw.TOO_MANY_PIXELS),
                Arguments.of("bomb of jpeg", wide(jpeg), PortraitFlaw.TOO_MANY_PIXELS),
                Arguments.of("bomb of scans", scans(jpeg, 200), PortraitFlaw.DAMAGED),
                Arguments.of("half a jpeg", Arrays.copyOf(jpeg, jpeg.length / 2), PortraitFlaw.DAMAGED),
                Arguments.of("half a png", Arrays.copyOf(png, png.length / 2), PortraitFlaw.DAMAGED),
                Arguments.of("garbage in a png", garbage(png), PortraitFlaw.DAMAGED),
                Arguments.of("icon", picture("png", 159, 400), PortraitFlaw.TOO_SMALL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedWithItsReason(String name, byte[] file, PortraitFlaw flaw) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> PortraitEncoder.encode(file));

        assertThat(refused).as(name).isNotNull();
        assertThat(refused.problem().members()).containsEntry("flaw", flaw.code());
        assertThat(refused.problem().status()).isEqualTo(422);
    }

    @Test
    void onlyPixelsSurvive() throws IOException {
        byte[] photo = joined(withExif(picture("jpeg", 400, 300), 1), bytes(SCRIPT));

        byte[] kept = PortraitEncoder.encode(photo);

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS", "script");
        BufferedImage shown = read(kept);
        assertThat(shown.getWidth()).isEqualTo(PortraitRules.SIDE);
        assertThat(shown.getHeight()).isEqualTo(PortraitRules.SIDE);
        assertThat(kept.length).isLessThan(12_000);
    }

    /** The picture has red above blue; a phone that lies on its left side stores it turned. */
    @Test
    void whatAPhoneStoredTurnedStandsUpright() throws IOException {
        assertThat(top(PortraitEncoder.encode(withExif(picture("jpeg", 400, 400), 1))))
                .isEqualTo("red");
        assertThat(top(PortraitEncoder.encode(withExif(picture("jpeg", 400, 400), 3))))
                .isEqualTo("blue");
        assertThat(left(PortraitEncoder.encode(withExif(picture("jpeg", 400, 400), 6))))
                .isEqualTo("blue");
        assertThat(left(PortraitEncoder.encode(withExif(picture("jpeg", 400, 400), 8))))
                .isEqualTo("red");
    }

    @Test
    void whatIsTransparentBecomesWhite() throws IOException {
        BufferedImage clear = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", file);

        assertThat(new Color(read(PortraitEncoder.encode(file.toByteArray())).getRGB(80, 80)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void aLogoIsKeptWholeWithinItsBounds() throws IOException {
        BufferedImage wide = read(PortraitEncoder.encode(picture("png", 3200, 300), PictureKind.LOGO));
        BufferedImage small = read(PortraitEncoder.encode(picture("jpeg", 60, 50), PictureKind.LOGO));

        assertThat(wide.getWidth() + "x" + wide.getHeight()).isEqualTo("320x30");
        assertThat(small.getWidth() + "x" + small.getHeight()).isEqualTo("60x50");
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> PortraitEncoder.encode(picture("png", 400, 39), PictureKind.LOGO))
                        .problem()
                        .members())
                .containsEntry("flaw", PortraitFlaw.LOGO_TOO_SMALL.code());
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private static String top(byte[] picture) throws IOException {
        return colour(read(picture), PortraitRules.SIDE / 2, 10);
    }

    private static String left(byte[] picture) throws IOException {
        return colour(read(picture), 10, PortraitRules.SIDE / 2);
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color found = new Color(picture.getRGB(x, y));
        return found.getRed() > found.getBlue() ? "red" : "blue";
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height / 2);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, height / 2, width, height - height / 2);
        canvas.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, format, file);
        return file.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] exif = (HEAD + (char) orientation + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        int length = exif.length + 2;
        byte[] head = {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length};
        return joined(Arrays.copyOf(jpeg, 2), head, exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** The width and the height of the header. */
    private static byte[] sized(byte[] png, int at, int side) {
        byte[] bomb = png.clone();
        ByteBuffer.wrap(bomb).putInt(at, side).putInt(at + 4, side);
        return bomb;
    }

    private static byte[] wide(byte[] jpeg) {
        byte[] bomb = jpeg.clone();
        for (int i = 2; i < bomb.length - 9; i++) {
            if ((bomb[i] & 0xFF) == 0xFF && (bomb[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(bomb).putShort(i + 5, (short) 60_000).putShort(i + 7, (short) 60_000);
                return bomb;
            }
        }
        throw new IllegalArgumentException("no frame");
    }

    /** The scan of the picture, many times. */
    private static byte[] scans(byte[] jpeg, int count) {
        int scan = 2;
        while ((jpeg[scan] & 0xFF) != 0xFF || (jpeg[scan + 1] & 0xFF) != 0xDA) {
            scan++;
        }
        byte[] once = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(jpeg, 0, scan);
        for (int i = 0; i < count; i++) {
            bomb.write(once, 0, once.length);
        }
        bomb.write(jpeg, jpeg.length - 2, 2);
        return bomb.toByteArray();
    }

    /** What is compressed in it is no compressed data. */
    private static byte[] garbage(byte[] png) {
        byte[] broken = png.clone();
        int data = new String(png, StandardCharsets.ISO_8859_1).indexOf("IDAT") + 4;
        Arrays.fill(broken, data, data + 20, (byte) 0x55);
        return broken;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part, 0, part.length);
        }
        return all.toByteArray();
    }
}
