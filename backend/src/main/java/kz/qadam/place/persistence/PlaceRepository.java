package kz.qadam.place.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** Reads rows of {@code places} that are in the register now. */
interface PlaceRepository extends Repository<PlaceEntity, Long> {

  /** In no particular order; with their organisations. */
  @EntityGraph(attributePaths = "organisation")
  List<PlaceEntity> findByIdIn(Collection<Long> ids);

  Optional<PlaceEntity> findById(long id);
}
