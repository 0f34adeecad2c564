package org.consilium.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/zh", "/uk/exchanges/binzhou-krivoy-rog-2020?left=zh&right=uk", "/en/people/a-slug/a-key"})
    void anAddressOfOursIsTaken(String to) {
        assertThat(LocalPath.of(to)).contains(to);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/zh",
                "javascript:alert(1)",
                "zh/exchanges",
                " /zh",
                "/zh\r\nSet-Cookie: a=b",
                "/\t/evil.example",
                "/zh\u0000",
                "/zh/会诊",
                "/zh/%",
                "/zh/%2",
                "/zh#part"
            })
    void anythingElseIsRefused(String to) {
        assertThat(LocalPath.of(to)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 100_000})
    void anEndlessAddressIsRefused(int length) {
        assertThat(LocalPath.of("/" + "a".repeat(length))).isEmpty();
    }
}
