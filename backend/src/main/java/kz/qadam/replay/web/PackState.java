package kz.qadam.replay.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackRegister.Activation;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPacks;
import org.jspecify.annotations.Nullable;

/**
 * What a version is now.
 *
 * @param code end of a text key
 * @param knownDay from which it is or will be in force; null: nobody decided on that
 */
record PackState(String code, @Nullable LocalDate knownDay) {

  static PackState of(PackVersion name, PackRegister register, StandardPacks packs) {
    List<Activation> decided =
        register.listActivations().stream().filter(one -> one.pack().equals(name)).toList();
    Optional<Activation> planned =
        decided.stream().filter(one -> one.applied().isEmpty()).findFirst();
    LocalDate last = decided.isEmpty() ? null : decided.getFirst().fromDay();
    if (PackVersion.of(packs.current()).equals(name)) {
      return new PackState("in-force", last);
    }
    if (planned.isPresent()) {
      return new PackState("planned", planned.get().fromDay());
    }
    if (!decided.isEmpty()) {
      return new PackState("past", last);
    }
    boolean isShipped = register.findEntry(name).filter(PackRegister.Entry::isShipped).isPresent();
    return new PackState(isShipped ? "shipped" : "draft", null);
  }

  Optional<LocalDate> day() {
    return Optional.ofNullable(knownDay);
  }
}
