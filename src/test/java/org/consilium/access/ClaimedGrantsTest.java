package org.consilium.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimedGrantsTest {
    private static ClaimedGrants ofRoles(Object roles) {
        return ClaimedGrants.of(Map.of("roles", roles), "roles");
    }

    private static Grant claimed(MemberRole role, String exchange, String side) {
        return new Grant(role, exchange, side, Grant.Origin.CLAIMED);
    }

    @Test
    void a_role_is_of_the_installation_of_an_exchange_or_of_a_side() {
        ClaimedGrants claims =
                ofRoles(List.of("administrator", "organiser@some-exchange", "publisher@some-exchange/east"));

        assertThat(claims.grants())
                .containsExactlyInAnyOrder(
                        claimed(MemberRole.ADMINISTRATOR, "", ""),
                        claimed(MemberRole.ORGANISER, "some-exchange", ""),
                        claimed(MemberRole.PUBLISHER, "some-exchange", "east"));
        assertThat(claims.ignored()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offline_access",
                "Administrator",
                "administrator@some-exchange",
                "doctor",
                "doctor@",
                "@some-exchange",
                "publisher@some-exchange",
                "organiser@some-exchange/east",
                "publisher@some-exchange/",
                "doctor@Some",
                "doctor@a b",
                "doctor@../other",
                "doctor@one@two",
                "publisher@one/two/three",
                "publisher",
                ""
            })
    void what_is_no_role_of_ours_is_passed_over_and_counted(String claim) {
        ClaimedGrants claims = ofRoles(List.of(claim));

        assertThat(claims.grants()).isEmpty();
        assertThat(claims.ignored()).isEqualTo(1);
    }

    @Test
    void the_claim_is_found_by_its_name_or_by_the_way_to_it() {
        Map<String, Object> keycloak = Map.of("realm_access", Map.of("roles", List.of("administrator")));
        Map<String, Object> byAddress = Map.of("https://claims.example/roles", List.of("administrator"));

        assertThat(ClaimedGrants.of(keycloak, "realm_access/roles").grants()).hasSize(1);
        assertThat(ClaimedGrants.of(byAddress, "https://claims.example/roles").grants())
                .hasSize(1);
        assertThat(ClaimedGrants.of(keycloak, "roles").grants()).isEmpty();
        assertThat(ClaimedGrants.of(keycloak, "realm_access/roles/deeper").grants())
                .isEmpty();
    }

    @Test
    void one_text_holds_several_roles_apart_by_spaces() {
        assertThat(ofRoles("administrator  doctor@one").grants()).hasSize(2);
    }

    @Test
    void values_of_other_kinds_give_nothing() {
        assertThat(ofRoles(Map.of("administrator", true)).grants()).isEmpty();
        assertThat(ofRoles(true).grants()).isEmpty();
        assertThat(ofRoles(List.of(1, List.of("administrator"))).grants()).isEmpty();
    }

    @Test
    void no_directory_makes_us_work_without_end() {
        List<String> many =
                IntStream.range(0, 5_000).mapToObj(n -> "doctor@exchange-" + n).toList();

        ClaimedGrants claims = ofRoles(many);

        assertThat(claims.grants()).hasSize(ClaimedGrants.MOST_GRANTS);
        assertThat(claims.ignored()).isEqualTo(5_000 - ClaimedGrants.MOST_GRANTS);
    }
}
