package org.consilium.access;

import java.net.URI;
import java.util.Optional;

/** Sign-out at the provider, implemented where provider sign-in is. */
public interface ProviderSignOut {
    /**
     * @param idToken the hint of the session that has ended here
     * @return where to send the browser; empty if the provider offers no sign-out
     */
    Optional<URI> address(String idToken);
}
