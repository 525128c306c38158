package io.dockledger.identity.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import io.dockledger.identity.WrittenText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JsonComponent;

/** Refuses, by its place, what a body of JSON says that the database could not keep. */
@JsonComponent
class LossyStrings extends StdScalarDeserializer<String> {

    LossyStrings() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(json, context);
        String loss = text == null ? null : WrittenText.lossOf(text);
        return loss == null ? text : context.reportInputMismatch(this, "The text %s", loss);
    }
}
