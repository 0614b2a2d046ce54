package kz.qadam.standard;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Judges places by one pack. Immutable and safe for use by many threads; make one per pack.
 *
 * <p>How criteria make levels:
 *
 * <ul>
 *   <li>A failed critical criterion makes its zone inaccessible, unless the measurement is within
 *       the blocking threshold; any other failure makes it partly accessible.
 *   <li>A one-of criterion is as good as the best of its ways; a way is as good as its worst
 *       criterion. The zone of the entrance is as good as the best entrance.
 *   <li>The place is as good as its worst zone, but a {@link ZoneRole#LOWERING} zone takes no more
 *       than "partly accessible" from it; a help criterion that passes makes an inaccessible place
 *       conditionally accessible.
 *   <li>What does not apply is left out. A thing that is said to be "not applicable" is, for
 *       conditions, not there.
 * </ul>
 *
 * <p>Every level is a range from all unknowns failing to all unknowns passing, and exact: each end
 * is reached by some way of answering what is unknown. Whether a criterion applies may be unknown
 * as well; then both cases count. Knowing more never widens a range, unless an audit contradicts
 * itself by calling a thing "not applicable" whose details it measured.
 */
public final class VerdictEngine {

  private final StandardPack pack;
  private final PackIndex index;
  private final Map<DisabilityGroup, GroupTree> trees = new EnumMap<>(DisabilityGroup.class);

  public VerdictEngine(StandardPack pack) {
    this.pack = pack;
    this.index = new PackIndex(pack);
    Arrays.stream(DisabilityGroup.values())
        .forEach(group -> trees.put(group, new GroupTree(pack, index, group)));
  }

  public StandardPack pack() {
    return pack;
  }

  /**
   * Judges one place. Observations of criteria that the pack does not ask are ignored, so facts
   * gathered under another version can be judged by this one.
   *
   * @throws IllegalArgumentException an observation does not fit its criterion, see {@link
   *     Criterion#requireAnswerable}
   */
  public PlaceVerdicts judge(PlaceFacts facts) {
    return new JudgedPlace(this, facts);
  }

  PackIndex index() {
    return index;
  }

  Set<DisabilityGroup> groups() {
    return trees.keySet();
  }

  GroupTree tree(DisabilityGroup group) {
    return Objects.requireNonNull(trees.get(group));
  }
}
