package org.consilium.access.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.consilium.access.form.CrossSiteRules.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteRulesTest {
    private static final Set<String> OWN = Set.of("https://consilium.example:443", "http://10.1.2.3:8080");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # method  | Sec-Fetch-Site      | Origin                               | cookies | allowed
            GET       | cross-site          | https://evil.example                 | true    | true
            HEAD      | cross-site          |                                      | true    | true
            OPTIONS   | cross-site          | https://evil.example                 | true    | true
            POST      | same-origin         | https://consilium.example            | true    | true
            POST      | same-origin         |                                      | true    | true
            POST      | none                | null                                 | true    | true
            POST      | same-site           | https://evil.consilium.example       | true    | false
            POST      | cross-site          | https://evil.example                 | true    | false
            POST      | cross-site          | https://consilium.example            | true    | false
            POST      | cross-site          |                                      | false   | false
            POST      | SAME-ORIGIN         |                                      | true    | false
            POST      | ''                  |                                      | true    | false
            POST      | same-origin,invalid |                                      | true    | false
            PUT       | cross-site          |                                      | true    | false
            DELETE    | cross-site          |                                      | true    | false
            PATCH     | cross-site          |                                      | true    | false
            TRACE     | cross-site          |                                      | true    | false
            get       | cross-site          |                                      | true    | false
            POST      |                     | https://consilium.example            | true    | true
            POST      |                     | https://consilium.example:443        | true    | true
            POST      |                     | HTTPS://Consilium.Example            | true    | true
            POST      |                     | http://10.1.2.3:8080                 | true    | true
            POST      |                     | http://10.1.2.3                      | true    | false
            POST      |                     | http://consilium.example             | true    | false
            POST      |                     | https://consilium.example:8443       | true    | false
            POST      |                     | https://consilium.example.evil.test  | true    | false
            POST      |                     | https://evil-consilium.example       | true    | false
            POST      |                     | https://consilium.example@evil.test  | true    | false
            POST      |                     | https://u@consilium.example          | true    | false
            POST      |                     | https://consilium.example/path       | true    | false
            POST      |                     | null                                 | true    | false
            POST      |                     | null                                 | false   | false
            POST      |                     | https://evil.example                 | false   | false
            POST      |                     | chrome-extension://abcdef            | true    | false
            POST      |                     | ''                                   | true    | false
            POST      |                     | https://consilium.example,https://evil.example | true | false
            POST      |                     |                                      | true    | false
            POST      |                     |                                      | false   | true
            """)
    void allows_what_our_own_pages_send_and_programs_without_cookies(
            String method, String fetchSites, String origins, boolean cookies, boolean allowed) {
        Asked asked = new Asked(method, false, list(fetchSites), list(origins), cookies);

        assertThat(CrossSiteRules.allows(asked, OWN)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Sec-Fetch-Site | Origin                    | cookies | allowed
            same-origin      | https://consilium.example | true    | true
                             | https://consilium.example | true    | true
            cross-site       | https://evil.example      | true    | false
                             | https://evil.example      | true    | false
                             | https://evil.example      | false   | false
            same-origin      | https://evil.example      | true    | false
            same-origin      |                           | true    | false
                             | null                      | true    | false
                             |                           | true    | false
                             |                           | false   | true
            """)
    void opens_a_socket_for_our_own_pages_and_for_programs_without_cookies(
            String fetchSites, String origins, boolean cookies, boolean allowed) {
        Asked asked = new Asked("GET", true, list(fetchSites), list(origins), cookies);

        assertThat(CrossSiteRules.allows(asked, OWN)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "https://consilium.example/,https://consilium.example:443",
        "http://localhost:8080,http://localhost:8080",
        "http://[2001:DB8::1]:8080/x,http://[2001:db8::1]:8080"
    })
    void knows_the_origin_of_an_address(URI address, String origin) {
        assertThat(CrossSiteRules.origin(address)).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///tmp/a.html", "data:text/html,x", "about:blank", "//consilium.example", "%", " "})
    void knows_no_origin_of_what_is_not_on_the_web(String text) {
        assertThat(CrossSiteRules.origin(text)).isEmpty();
    }

    @Test
    void allows_nothing_by_origin_where_it_does_not_know_its_own() {
        Asked asked = new Asked("POST", false, List.of(), List.of("https://consilium.example"), true);

        assertThat(CrossSiteRules.allows(asked, Set.of())).isFalse();
    }

    private static List<String> list(String values) {
        return values == null ? List.of() : Arrays.asList(values.split(",", -1));
    }
}
