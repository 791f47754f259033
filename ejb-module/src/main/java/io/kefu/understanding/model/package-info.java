/**
 * The language of understanding: normal text, features, members of the ensemble, calibration,
 * releases, and the rules for entities, clauses, languages and emotion. Plain Java; never loads a
 * model file and never asks another context.
 */
@NullMarked
package io.kefu.understanding.model;

import org.jspecify.annotations.NullMarked;
