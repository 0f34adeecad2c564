package org.consilium.access.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.ClaimedDetails;
import org.consilium.access.ClaimedGrants;
import org.consilium.access.MemberDetails;
import org.consilium.access.ProviderClaims;
import org.consilium.shared.UiLanguage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person's claims from a verified ID token. Uses neither the access token nor the provider's user info: no
 * signature that we checked binds them to this sign-in.
 */
@ApplicationScoped
class IdTokenReader {
    private static final Logger LOG = Logger.getLogger(IdTokenReader.class);
    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};
    /** OpenID Connect Core, 2: at most 255 ASCII characters. */
    private static final int LONGEST_SUBJECT = 255;

    private static final int LONGEST_ISSUER = 200;

    private final ObjectMapper json;
    private final String rolesClaim;
    private final String institutionClaim;

    IdTokenReader(
            ObjectMapper json,
            @ConfigProperty(name = "consilium.oidc.roles-claim") String rolesClaim,
            @ConfigProperty(name = "consilium.oidc.institution-claim") String institutionClaim) {
        this.json = json;
        this.rolesClaim = rolesClaim;
        this.institutionClaim = institutionClaim;
    }

    /**
     * @param token whose signature, issuer, audience, time and nonce were checked
     * @param reading the language the person reads here, used if the provider sends none
     * @return empty if the token names nobody
     */
    Optional<ProviderClaims> read(String token, UiLanguage reading) {
        Map<String, Object> claims = claims(token);
        String issuer = key(claims, "iss", LONGEST_ISSUER);
        String subject = key(claims, "sub", LONGEST_SUBJECT);
        if (issuer == null || subject == null) {
            return Optional.empty();
        }
        ClaimedGrants claimed = ClaimedGrants.of(claims, rolesClaim);
        LOG.debugf(
                "%d roles are claimed, %d values are unknown here",
                claimed.grants().size(), claimed.ignored());
        return Optional.of(new ProviderClaims(
                issuer,
                subject,
                details(claims, subject, reading),
                claimed.grants(),
                key(claims, "sid", LONGEST_SUBJECT),
                token));
    }

    /** The claims of a verified token. */
    Map<String, Object> claims(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            return json.readValue(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8), CLAIMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("was read when it was verified", e);
        }
    }

    private MemberDetails details(Map<String, Object> claims, String subject, UiLanguage reading) {
        return new MemberDetails(
                ClaimedDetails.name(claims, subject),
                ClaimedDetails.email(claims),
                language(claims).orElse(reading),
                ClaimedDetails.institution(ClaimedGrants.at(claims, institutionClaim)),
                null,
                null);
    }

    /** {@code zh-CN}, {@code uk}, or the variant spelling {@code kk_KZ}. */
    private static Optional<UiLanguage> language(Map<String, Object> claims) {
        return claims.get("locale") instanceof String locale
                ? UiLanguage.of(locale.strip().split("[-_]", 2)[0])
                : Optional.empty();
    }

    /** A value that the database compares byte by byte is taken whole or not at all. */
    private static @Nullable String key(Map<String, Object> claims, String claim, int longest) {
        boolean fits = claims.get(claim) instanceof String text
                && !text.isEmpty()
                && text.length() <= longest
                && text.chars().allMatch(unit -> unit > ' ' && unit < 0x7f);
        return fits ? (String) claims.get(claim) : null;
    }
}
