package org.consilium.access;

import java.net.URI;
import java.util.Optional;

/** How one signs out where one signed in. Implemented where sign-in by a provider is. */
public interface ProviderSignOut {
    /**
     * @param idToken the hint of the session that has ended here
     * @return where to send the browser; empty where the provider offers nothing
     */
    Optional<URI> address(String idToken);
}
