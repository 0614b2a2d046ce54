package kz.qadam.indicator.internal;

import kz.qadam.indicator.StandardUsed;

/** Says by which standard pack levels are judged now. */
@FunctionalInterface
interface CurrentStandard {
  StandardUsed get();
}
