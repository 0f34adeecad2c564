package org.consilium.testing;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** JSON Web Tokens as a provider makes them, and as attackers do. */
public final class Tokens {
    private Tokens() {}

    public static String signed(Map<String, Object> claims, RsaJsonWebKey key) {
        return token(claims, AlgorithmIdentifiers.RSA_USING_SHA256, key.getPrivateKey(), key.getKeyId());
    }

    /** {@code alg: none}: signed by nobody. */
    public static String unsigned(Map<String, Object> claims) {
        return token(claims, AlgorithmIdentifiers.NONE, null, null);
    }

    /** Key confusion: the public key, which everybody has, used as a shared secret. */
    public static String signedByPublicKey(Map<String, Object> claims, RsaJsonWebKey key) {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        Key secret = new HmacKey(pem.getBytes(StandardCharsets.US_ASCII));
        return token(claims, AlgorithmIdentifiers.HMAC_SHA256, secret, key.getKeyId());
    }

    /** Different claims under a signature made for these. */
    public static String changed(String token, Map<String, Object> claims) {
        String[] parts = token.split("\\.", -1);
        byte[] payload = JsonUtil.toJson(new HashMap<>(claims)).getBytes(StandardCharsets.UTF_8);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload) + "." + parts[2];
    }

    @SuppressWarnings("NullAway") // nobody's key
    private static String token(Map<String, Object> claims, String algorithm, Key key, String keyId) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(algorithm);
        token.setPayload(JsonUtil.toJson(new HashMap<>(claims)));
        token.setKey(key);
        if (keyId != null) {
            token.setKeyIdHeaderValue(keyId);
        }
        token.setHeader("typ", "JWT");
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
