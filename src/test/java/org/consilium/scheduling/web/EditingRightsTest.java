package org.consilium.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose working copy it is. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class EditingRightsTest {
    @Inject
    SignedIn signedIn;

    @Inject
    ExchangeFiles files;

    @Test
    void theOrganiserOfOneExchangeOfAMissionDoesNotReachTheMission() throws IOException {
        String mission = "mission-" + UUID.randomUUID();
        String inside = "inside-" + UUID.randomUUID();
        String file = Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml"))
                .replace("mission: china-kazakhstan-2020", "mission: " + mission)
                .replace("kazakhstan-nationwide-2020-04-10", inside)
                .replace("kazakhstan-minister-2020-04-10", "other-" + UUID.randomUUID());
        assertThat(files.importFile("mission", file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportResult.Imported.class);

        signedIn.as(Grant.of(MemberRole.ORGANISER, inside))
                .get("/api/working-copies/" + inside)
                .then()
                .statusCode(404);
        signedIn.as(Grant.of(MemberRole.ORGANISER, mission))
                .get("/api/working-copies/" + mission)
                .then()
                .statusCode(200);
    }
}
