package kz.qadam.demo.assessment;

import kz.qadam.standard.Criterion;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Scope;

/** How much of the audit form was filled in. */
enum Form {
  /** Everything that hearing and intellectual impairments need, and the way in by wheelchair. */
  SHORT {
    @Override
    boolean asks(Criterion criterion) {
      return criterion.mattersFor(DisabilityGroup.HEARING)
          || criterion.mattersFor(DisabilityGroup.INTELLECTUAL)
          || (criterion.scope() == Scope.ENTRANCE
              && criterion.isCritical()
              && criterion.mattersFor(DisabilityGroup.WHEELCHAIR));
    }
  },
  FULL {
    @Override
    boolean asks(Criterion criterion) {
      return true;
    }
  };

  /** Whether this form has the criterion; what its conditions need is asked too. */
  abstract boolean asks(Criterion criterion);
}
