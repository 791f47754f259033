package io.kefu.learning.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.learning.ExampleProblem;
import io.kefu.learning.ExampleProblem.Kind;
import io.kefu.learning.TrainingSetView;
import io.kefu.learning.model.SetReview;
import io.kefu.learning.model.TrainingSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A set's review as the JSON that is kept with it. */
record ReviewJson(
    Map<String, Integer> languages,
    Map<String, Integer> splits,
    List<ExampleProblem> problems,
    Map<Kind, Integer> counts) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static String write(SetReview.Outcome outcome) {
    try {
      return JSON.writeValueAsString(
          new ReviewJson(
              outcome.languages(), outcome.splits(), outcome.problems(), outcome.counts()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A review could not be written as JSON", e);
    }
  }

  static TrainingSetView view(TrainingSet set) {
    try {
      ReviewJson review = JSON.readValue(set.review(), ReviewJson.class);
      return new TrainingSetView(
          set.id(),
          set.name(),
          set.format(),
          set.counts().examples(),
          set.counts().intents(),
          set.counts().outOfScope(),
          new TreeMap<>(review.languages()),
          new TreeMap<>(review.splits()),
          review.problems(),
          new TreeMap<>(review.counts()),
          set.createdAt());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The review of training set " + set.id() + " is no JSON", e);
    }
  }
}
