package kz.qadam.indicator.internal;

import kz.qadam.indicator.StandardUsed;

/** Says by which standard pack levels were judged at the end of a day. */
@FunctionalInterface
interface CurrentStandard {
  StandardUsed at(Moment moment);
}
