package kz.qadam.standard.web;

import java.time.LocalDate;
import kz.qadam.standard.StandardPack;
import org.jspecify.annotations.Nullable;

/**
 * A pack by its name.
 *
 * @param inForceTo last day, null: no end is known
 * @param address where the whole pack is
 */
record PackSummaryResponse(
    String id,
    String version,
    TextResponse title,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    String address) {

  static PackSummaryResponse of(StandardPack pack) {
    return new PackSummaryResponse(
        pack.id(),
        pack.version(),
        TextResponse.of(pack.title()),
        pack.inForceFrom(),
        pack.inForceTo(),
        "/api/standards/%s/%s".formatted(pack.id(), pack.version()));
  }
}
