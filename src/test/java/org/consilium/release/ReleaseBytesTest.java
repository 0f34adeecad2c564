package org.consilium.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.FileTree;
import org.consilium.shared.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseBytesTest {
    private static final Instant WHEN = Instant.parse("2020-06-08T07:30:00Z");
    private static final String NONCE = "00112233445566778899aabbccddeeff";

    private static ExchangeFile file(String name) throws IOException {
        return ExchangeFileReader.accepted(Files.readString(Path.of("exchanges", name + ".yaml")));
    }

    private static byte[] bytes(ExchangeFile file) {
        return ReleaseBytes.of(3, ReleaseOrigin.ORGANISER, WHEN, NONCE, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"binzhou-krivoy-rog-2020", "china-kazakhstan-mission-2020"})
    void areReadBackAsWhatEachPageShows(String name) throws IOException {
        for (ExchangeFile slice : PublicSliceRules.of(file(name))) {
            byte[] bytes = bytes(slice);

            assertThat(CanonicalForm.text(FileTree.of(ReleaseBytes.read(bytes).file())))
                    .isEqualTo(CanonicalForm.text(FileTree.of(slice)));
            assertThat(bytes(ReleaseBytes.read(bytes).file())).isEqualTo(bytes);
        }
    }

    @Test
    void sayTheirNumberMomentAndNonceAndHaveTheDigestOfTheBytes() throws IOException {
        byte[] bytes = bytes(file("binzhou-krivoy-rog-2020"));

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("{\"nonce\":\"" + NONCE
                        + "\",\"number\":3,\"origin\":\"organiser\",\"programme\":{\"agenda\":[")
                .endsWith(",\"release\":1,\"released_at\":\"2020-06-08T07:30:00Z\"}");
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void ofAMissionLeaveOutWhatIsForParticipantsOnlyWithItsPeople() throws IOException {
        String open = Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml"));
        String slug = ExchangeFileReader.accepted(open)
                .exchanges()
                .keySet()
                .iterator()
                .next();
        ExchangeFile mission = ExchangeFileReader.accepted(
                open.replaceFirst("(?m)^( *)(- )?exchange: " + slug + "$", "$0\n    visibility: participants"));

        List<ExchangeFile> slices = PublicSliceRules.of(mission);

        assertThat(slices.getFirst().exchanges()).doesNotContainKey(slug);
        assertThat(slices.getFirst().people()).hasSizeLessThan(mission.people().size());
        assertThat(slices)
                .filteredOn(PublicSliceRules::isForParticipants)
                .extracting(ExchangeFile::slug)
                .containsExactlyInAnyOrder(slug, "kazakhstan-minister-2020-04-10");
    }
}
