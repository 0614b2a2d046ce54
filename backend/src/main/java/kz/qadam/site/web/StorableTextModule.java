package kz.qadam.site.web;

import java.util.List;
import java.util.Objects;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses JSON texts with the letter U+0000 by the name of their field. */
@Component
class StorableTextModule extends SimpleModule {

  private static final long serialVersionUID = 1;

  StorableTextModule() {
    super("storable-text");
    addDeserializer(String.class, new StorableText());
  }

  /** Reads a text as usual. */
  private static final class StorableText extends StdScalarDeserializer<String> {

    StorableText() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
      String text = StringDeserializer.instance.deserialize(parser, context);
      if (text != null && text.contains(RequestLimitsFilter.NUL)) {
        String field = Objects.requireNonNullElse(parser.currentName(), "");
        throw ServiceException.invalid(
            List.of(FieldProblem.of(field, RequestLimitsFilter.UNSTORABLE)));
      }
      return text;
    }
  }
}
