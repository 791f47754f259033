package io.kefu.architecture.broken.commerce;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Stays inside. */
@Entity
class SoundEntity {
  @Id long id;
}
