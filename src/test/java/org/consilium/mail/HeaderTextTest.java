package org.consilium.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line of a header has at most 76 characters, and a different program reads the same text (Jakarta Mail). */
class HeaderTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Webinar of Binzhou and Kryvyi Rih",
                "Запрошення: Біньчжоу — Кривий Ріг: обмін досвідом боротьби з COVID-19, вебінар 16 квітня 2020 року",
                "邀请：滨州—克里沃罗格抗击新冠肺炎经验交流网络研讨会，滨州市人民政府与克里沃罗格市议会联合举办",
                "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷",
                "A subject of ASCII letters, dots and commas alone, which is longer than a line of a header may be, twice.",
                ""
            })
    void is_folded(String text) throws UnsupportedEncodingException {
        String subject = "Subject: " + HeaderText.encode("Subject", text);
        String from = "From: " + HeaderText.mailbox("From", text, "consilium@hospital-association.example");

        assertThat(lines(subject)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(lines(from)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(read(subject)).isEqualTo("Subject: " + text);
        assertThat(read(from)).isEqualTo("From: " + text + " <consilium@hospital-association.example>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<letter-1.1796013904000@consilium.example>",
                "<letter-1.1@a-host-that-fills-a-line.hospital-association.example>"
            })
    void stays_whole_where_it_may_not_be_broken(String token) {
        String id = "Message-ID: " + HeaderText.unbroken("Message-ID", token);

        assertThat(lines(id)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(id.replace("\r\n ", "")).isEqualTo("Message-ID: " + token);
    }

    private static Iterable<String> lines(String header) {
        return Arrays.asList(header.split("\r\n", -1));
    }

    private static String read(String header) throws UnsupportedEncodingException {
        return MimeUtility.decodeText(MimeUtility.unfold(header));
    }
}
