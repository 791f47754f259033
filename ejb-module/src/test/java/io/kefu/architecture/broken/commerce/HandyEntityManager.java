package io.kefu.architecture.broken.commerce;

import jakarta.persistence.EntityManager;

/** A use case that reads for itself. */
record HandyEntityManager(EntityManager manager) {}
