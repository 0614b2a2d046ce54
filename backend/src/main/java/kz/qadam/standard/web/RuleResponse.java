package kz.qadam.standard.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import kz.qadam.standard.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The norm of a criterion. Limits are inclusive, in the unit of the criterion, and texts: a program
 * that read them as binary fractions would judge 0.3 as another number.
 *
 * @param is at-least, at-most, between, required, recorded or one-of
 * @param norm of at-least and at-most
 * @param blocking up to here a failed critical criterion only lowers; left out: none is given
 * @param least of between
 * @param most of between
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleResponse(
    String is,
    @Nullable String norm,
    @Nullable String blocking,
    @Nullable String least,
    @Nullable String most) {

  static RuleResponse of(Rule rule) {
    return switch (rule) {
      case Rule.AtLeast(BigDecimal norm, @Nullable BigDecimal blocking) ->
          new RuleResponse("at-least", norm.toPlainString(), plain(blocking), null, null);
      case Rule.AtMost(BigDecimal norm, @Nullable BigDecimal blocking) ->
          new RuleResponse("at-most", norm.toPlainString(), plain(blocking), null, null);
      case Rule.Between(BigDecimal least, BigDecimal most) ->
          new RuleResponse("between", null, null, least.toPlainString(), most.toPlainString());
      case Rule.Required _ -> new RuleResponse("required", null, null, null, null);
      case Rule.Recorded _ -> new RuleResponse("recorded", null, null, null, null);
      case Rule.OneOf _ -> new RuleResponse("one-of", null, null, null, null);
    };
  }

  private static @Nullable String plain(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
