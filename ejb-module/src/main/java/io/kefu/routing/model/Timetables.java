package io.kefu.routing.model;

import java.util.Optional;

/** The timetables of a shop's queues. */
public interface Timetables {

  Optional<Timetable> of(String queue);

  void add(Timetable timetable);
}
