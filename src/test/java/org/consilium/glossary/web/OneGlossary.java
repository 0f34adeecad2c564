package org.consilium.glossary.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A separate open exchange for the test, with an interpreter and a moderator who change its glossary. */
@QuarkusTestResource(DatabaseResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneGlossary {
    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    final String open;
    final String api;
    Member interpreter;
    Member moderator;
    private boolean prepared;

    OneGlossary(String open) {
        this.open = open;
        this.api = "/api/exchanges/" + open + "/glossary";
    }

    @BeforeEach
    void prepare() {
        if (!prepared) {
            guests.exchange(open, true);
            interpreter = signedIn.member(open, Grant.of(MemberRole.INTERPRETER, open));
            moderator = signedIn.member(open, Grant.of(MemberRole.MODERATOR, open));
            prepared = true;
        }
    }

    ValidatableResponse propose(Member member, String words) {
        return json(signedIn.as(member), "{'words': " + words + "}")
                .post(api + "/terms")
                .then();
    }

    static RequestSpecification json(RequestSpecification as, String body) {
        return as.contentType("application/json").body(body.replace('\'', '"'));
    }
}
