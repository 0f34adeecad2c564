package org.consilium;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.testing.ProductClasses;
import org.junit.jupiter.api.Test;

/** docs/access.md shows the table of rights that the code has, and which rights nothing asks for yet. */
class RightsTableTest {
    @Test
    void theDocumentShowsTheTable() throws IOException {
        new GeneratedDocument("access.md").shows(Map.of("rights", table()));
    }

    @Test
    void everyRightIsSomebodys() {
        assertThat(Right.values())
                .allSatisfy(right -> assertThat(MemberRole.values()).anyMatch(role -> role.has(right)));
    }

    /** A right that no code but the table itself names would protect nothing. */
    @Test
    void everyRightIsRequiredSomewhere() {
        Set<String> required = ProductClasses.ALL.get(Right.class).getFieldAccessesToSelf().stream()
                .filter(access -> !isOfTable(access))
                .map(JavaFieldAccess::getName)
                .collect(Collectors.toSet());

        assertThat(Right.values()).extracting(Right::name).allMatch(required::contains);
    }

    private static boolean isOfTable(JavaFieldAccess access) {
        return access.getOriginOwner().isEquivalentTo(Right.class)
                || access.getOriginOwner().isEquivalentTo(MemberRole.class);
    }

    private static String table() {
        String roles = Arrays.stream(MemberRole.values()).map(MemberRole::code).collect(joining(" | "));
        String line = "---|".repeat(MemberRole.values().length + 3);
        return Arrays.stream(Right.values())
                .map(RightsTableTest::row)
                .collect(joining("\n", "| right | over | lets you | " + roles + " |\n|" + line + "\n", "\n"));
    }

    private static String row(Right right) {
        String marks = Arrays.stream(MemberRole.values())
                .map(role -> role.has(right) ? "●" : "")
                .collect(joining(" | "));
        return "| `%s` | %s | %s | %s |"
                .formatted(right.code(), right.scope().name().toLowerCase(Locale.ROOT), right.meaning(), marks);
    }
}
