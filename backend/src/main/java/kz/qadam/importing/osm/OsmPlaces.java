package kz.qadam.importing.osm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.qadam.importing.Refusal;
import kz.qadam.importing.osm.OsmObject.OsmNode;
import kz.qadam.importing.osm.OsmShapes.Shape;
import kz.qadam.importing.places.PlaceFormat.Opening;
import kz.qadam.importing.places.PlaceLocation;
import kz.qadam.place.OwnerBasis;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.SourcePlace;
import org.jspecify.annotations.Nullable;

/** Turns objects of an extract into places and refuses, one by one, those that cannot be. */
final class OsmPlaces {

  private final OsmExtract extract;
  private final TagRules rules;
  private final PlaceKinds kinds;
  private final Opening opening;
  private final OsmTally tally;
  private final OsmShapes shapes;
  private final OsmEntrances entrances;
  private final Set<String> references = new HashSet<>();

  OsmPlaces(OsmExtract extract, TagRules rules, PlaceKinds kinds, Opening opening, OsmTally tally) {
    this.extract = extract;
    this.rules = rules;
    this.kinds = kinds;
    this.opening = opening;
    this.tally = tally;
    this.shapes = new OsmShapes(extract);
    this.entrances = new OsmEntrances(extract);
  }

  /** Upper end: objects that are background only are among them. */
  long expectedRows() {
    return (long) extract.nodes().size() + extract.ways().size() + extract.relations().size();
  }

  Iterator<SourcePlace> iterator() {
    Stream<OsmObject> objects =
        Stream.<List<? extends OsmObject>>of(extract.nodes(), extract.ways(), extract.relations())
            .flatMap(List::stream);
    return objects.map(this::toPlace).filter(Objects::nonNull).iterator();
  }

  private @Nullable SourcePlace toPlace(OsmObject object) {
    opening.progress().advance(1);
    Optional<String> kind = rules.findKind(object.tags());
    if (kind.isEmpty()) {
      tally.addWithoutKind(object, rules.listUnknown(object.tags()));
      return null;
    }
    if (!references.add(object.reference())) {
      return refuse(object, Refusal.ofFile(file(), object.reference(), "osm-twice"));
    }
    Optional<Shape> shape = shapes.findShape(object);
    if (shape.isEmpty()) {
      return refuse(object, Refusal.ofFile(file(), object.reference(), "osm-no-geometry"));
    }
    PlaceLocation location =
        PlaceLocation.find(opening.locator(), shape.get().position(), object.reference());
    if (location.territory() == null) {
      return refuse(object, new Refusal(file(), Refusal.WHOLE_FILE, location.requireProblem()));
    }
    tally.addTaken(object, kind.get());
    SourcePlace.Builder builder =
        SourcePlace.builder(object.reference(), kind.get(), location.territory());
    return describe(builder, object, shape.get(), kind.get()).build();
  }

  private SourcePlace.Builder describe(
      SourcePlace.Builder builder, OsmObject object, Shape shape, String kind) {
    OsmDescription description = new OsmDescription(object);
    List<OsmNode> ways = entrances.findNodes(object);
    List<Place.Statement> statements = new ArrayList<>(OsmStatements.of(object));
    statements.addAll(OsmEntrances.toStatements(ways));
    description
        .owner()
        .ifPresentOrElse(
            owner -> builder.ownedBy(owner, OwnerBasis.STATED),
            () -> builder.ownedBy(kinds.typicalOwner(kind), OwnerBasis.ASSUMED));
    return builder
        .named(description.name())
        .addressed(description.address())
        .at(shape.position())
        .outlined(shape.footprint())
        .withStoreys(description.storeys())
        .commissionedIn(description.commissionedYear())
        .runBy(description.organisation())
        .tagged(description.tags())
        .withEntrances(OsmEntrances.toEntrances(ways))
        .withStatements(statements);
  }

  private @Nullable SourcePlace refuse(OsmObject object, Refusal refusal) {
    opening.report().refuse(refusal);
    tally.addRefused(object, refusal.problem().code());
    return null;
  }

  private String file() {
    return opening.request().fileName();
  }
}
