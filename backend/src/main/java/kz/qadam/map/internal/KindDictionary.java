package kz.qadam.map.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers for the kinds that occur; a number once given stays. Filled by one thread. */
final class KindDictionary {

  private final List<String> codes;
  private final Map<String, Short> numbers = new HashMap<>();

  private KindDictionary(List<String> codes) {
    this.codes = new ArrayList<>();
    codes.forEach(this::numberOf);
  }

  static KindDictionary empty() {
    return new KindDictionary(List.of());
  }

  KindDictionary copy() {
    return new KindDictionary(codes);
  }

  short numberOf(String code) {
    return numbers.computeIfAbsent(
        code,
        added -> {
          codes.add(added);
          return (short) (codes.size() - 1);
        });
  }

  String codeOf(short number) {
    return codes.get(number);
  }

  /** One entry a number: whether the kind or its sector is among those wanted. */
  boolean[] accepting(Set<String> wanted) {
    boolean[] accepted = new boolean[codes.size()];
    for (int number = 0; number < accepted.length; number++) {
      String code = codes.get(number);
      accepted[number] =
          wanted.isEmpty() || wanted.contains(code) || wanted.contains(sectorOf(code));
    }
    return accepted;
  }

  private static String sectorOf(String code) {
    int dot = code.indexOf('.');
    return dot < 0 ? code : code.substring(0, dot);
  }
}
