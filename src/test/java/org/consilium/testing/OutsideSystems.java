package org.consilium.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** Letters are on, and there is a provider to sign in at. All classes that need either share one start of the application. */
public class OutsideSystems implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(MailServerResource.class), new TestResourceEntry(ProviderResource.class));
    }
}
