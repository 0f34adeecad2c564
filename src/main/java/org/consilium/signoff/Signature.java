package org.consilium.signoff;

import org.consilium.release.ReleaseSignature;

/** A signature over what has this digest. */
public record Signature(String digest, ReleaseSignature by) {}
