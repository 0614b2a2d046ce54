package kz.qadam.place.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kz.qadam.place.Place;
import kz.qadam.text.LocalizedText;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code services}: what is done for people at a place. */
@Entity
@Immutable
@Table(name = "services")
class ServiceEntity {

  @Id private long id;

  @Column(name = "name_kk")
  private @Nullable String nameKk;

  @Column(name = "name_ru")
  private @Nullable String nameRu;

  @Column(name = "name_en")
  private @Nullable String nameEn;

  protected ServiceEntity() {}

  Place.OfferedService toService() {
    return new Place.OfferedService(id, new LocalizedText(nameKk, nameRu, nameEn));
  }
}
