package org.consilium.access.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.consilium.access.MemberDataJson;
import org.consilium.page.PrivateAnswer;

/** All data stored about a person, as a file. */
final class PersonalDataFile {
    private PersonalDataFile() {}

    static Response of(MemberDataJson data) {
        return PrivateAnswer.file("consilium-member-" + data.id() + ".json", data)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }
}
