package org.consilium.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardedRulesTest {
    private static final Set<String> TRUSTED = Set.of("10.0.0.1", "10.0.0.2", "fd00::1");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # peer            | X-Forwarded-For                         | client
            203.0.113.7       |                                         | 203.0.113.7
            203.0.113.7       | 198.51.100.1                            | 203.0.113.7
            10.0.0.1          |                                         | 10.0.0.1
            10.0.0.1          | 198.51.100.1                            | 198.51.100.1
            10.0.0.1          | 1.1.1.1, 198.51.100.1                   | 198.51.100.1
            10.0.0.1          | 198.51.100.1, 10.0.0.2                  | 198.51.100.1
            10.0.0.1          | 1.1.1.1, 198.51.100.1,10.0.0.2          | 198.51.100.1
            10.0.0.1          | 10.0.0.2, 198.51.100.1                  | 198.51.100.1
            10.0.0.1          | 1.1.1.1;198.51.100.1, 10.0.0.2          | 198.51.100.1
            10.0.0.1          | 198.51.100.1:51234                      | 198.51.100.1
            10.0.0.1          | 2001:DB8::7                             | 2001:db8::7
            10.0.0.1          | [2001:db8::7]:443                       | 2001:db8::7
            10.0.0.1          | [2001:db8::7]                           | 2001:db8::7
            10.0.0.1          | ::ffff:198.51.100.1                     | 198.51.100.1
            ::ffff:10.0.0.1   | 198.51.100.1                            | 198.51.100.1
            fd00::1           | 198.51.100.1                            | 198.51.100.1
            fe80::1%eth0      | 198.51.100.1                            | fe80::1
            10.0.0.1          | unknown                                 | 10.0.0.1
            10.0.0.1          | _hidden                                 | 10.0.0.1
            10.0.0.1          | 198.51.100.1, unknown                   | 10.0.0.1
            10.0.0.1          | ''                                      | 10.0.0.1
            10.0.0.1          | ,,,                                     | 10.0.0.1
            10.0.0.1          | <script>alert(1)</script>               | 10.0.0.1
            10.0.0.1          | 198.51.100.999                          | 10.0.0.1
            10.0.0.1          | evil.example                            | 10.0.0.1
            10.0.0.1          | 198.51.100.1:99999999999                | 198.51.100.1
            """)
    void believes_the_list_as_far_as_trusted_proxies_wrote_it(String peer, String forwardedFor, String client) {
        List<String> headers = forwardedFor == null ? List.of() : Arrays.asList(forwardedFor.split(";", -1));

        assertThat(ForwardedRules.client(peer, headers, TRUSTED::contains)).isEqualTo(client);
    }

    @Test
    void reads_no_more_of_a_long_list_than_there_are_proxies() {
        String list = String.join(",", Collections.nCopies(2_000, "10.0.0.2"));

        assertThat(ForwardedRules.client("10.0.0.1", List.of("198.51.100.1," + list), TRUSTED::contains))
                .isEqualTo("10.0.0.2");
    }

    @Test
    void is_never_longer_than_the_audit_log_takes() {
        String longest = "2001:0db8:1111:2222:3333:4444:5555:6666%long-name-of-zone";

        assertThat(ForwardedRules.address(longest).orElseThrow()).hasSizeLessThanOrEqualTo(45);
        assertThat(ForwardedRules.address("1".repeat(10_000))).isEmpty();
    }
}
