package org.consilium.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.consilium.shared.Coded;

/**
 * Writes constants of closed lists as their codes in JSON. Jackson would read an annotation on {@link Coded}, but the
 * OpenAPI scan would not.
 */
@Singleton
class CodedSerialization implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("words").addSerializer(new Writer()));
    }

    private static final class Writer extends StdSerializer<Coded> {
        Writer() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded word, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeString(word.code());
        }
    }
}
