package kz.qadam.standard.internal;

import java.math.BigDecimal;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Rule;

/** For each criterion an answer that just meets it. */
final class GoodAnswers {

  private GoodAnswers() {}

  static Observation to(Criterion criterion) {
    if (!criterion.unit().isNumeric()) {
      return new Observation.Present();
    }
    BigDecimal value =
        switch (criterion.rule()) {
          case Rule.AtLeast(BigDecimal norm, var _) -> norm;
          case Rule.AtMost(BigDecimal norm, var _) -> norm;
          case Rule.Between(BigDecimal least, var _) -> least;
          case Rule.Required _, Rule.Recorded _, Rule.OneOf _ -> BigDecimal.ONE;
        };
    return new Observation.Measured(value, criterion.unit());
  }
}
