package org.consilium.publishing.web.machine;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An answer of oEmbed 1.0 of type {@code rich}; names and meaning are those of oembed.com, 2.3.4. */
public record OEmbedJson(
        String version,
        String type,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        String title,
        String html,
        int width,
        int height) {}
