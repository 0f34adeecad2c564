package org.consilium.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {
    private static final String HTML = "text/html;charset=UTF-8";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html                               | true
            TEXT/HTML                               | true
            text/*                                  | true
            */*                                     | true
            text/html;charset=utf-8                 | true
            text/html; charset="UTF-8"              | true
            application/json, text/html;q=0.1       | true
            image/png                               | false
            application/json, image/*               | false
            text/html;q=0                           | false
            text/html; q=0.000                      | false
            text/html;q=0, */*                      | false
            */*, text/html;q=0                      | false
            text/*;q=0, */*                         | false
            text/*;q=0, text/html                   | true
            */*;q=0, text/*                         | true
            text/html;charset=utf-8;q=0, text/html  | false
            text/html;q=0, text/html;charset=utf-8  | true
            text/html;level=1                       | false
            text/html;level=1;q=0, text/html        | true
            text/html;q=0;ext=1, */*                | false
            text/html;q=x                           | false
            text/<;q=9,/,*                          | false
            , ,text/html                            | true
            """)
    void takes_the_type_that_the_most_specific_range_allows(String accept, boolean taken) {
        assertThat(Negotiation.takesType(List.of(accept), HTML)).isEqualTo(taken);
    }

    @Test
    void takes_every_type_where_none_is_named() {
        assertThat(Negotiation.takesType(List.of(), HTML)).isTrue();
        assertThat(Negotiation.takesType(List.of(""), HTML)).isTrue();
    }

    @Test
    void reads_several_lines_as_one_list() {
        assertThat(Negotiation.takesType(List.of("*/*", "text/html;q=0"), HTML)).isFalse();
        assertThat(Negotiation.takesGzip(List.of("br", "gzip"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip                       | true
            br, gzip;q=0.5             | true
            GZIP                       | true
            x-gzip                     | true
            br                         | false
            gzip;q=0                   | false
            gzip; q=0.00               | false
            gzip;q=0.01                | true
            *                          | true
            br, *;q=0.1                | true
            *;q=0                      | false
            gzip, *;q=0                | true
            gzip;q=0, *                | false
            *, gzip;q=0                | false
            identity, gzip;q=0.5       | false
            identity;q=0.5, gzip       | true
            identity;q=0, gzip;q=0.1   | true
            *;q=0.5, gzip;q=0.2        | false
            gzip;q=high                | false
            """)
    void takes_gzip_where_it_is_welcome_no_less_than_plain_bytes(String acceptEncoding, boolean taken) {
        assertThat(Negotiation.takesGzip(List.of(acceptEncoding))).isEqualTo(taken);
        assertThat(Negotiation.takesGzip(List.of())).isFalse();
    }
}
