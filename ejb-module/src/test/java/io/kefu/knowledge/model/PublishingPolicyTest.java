package io.kefu.knowledge.model;

import static io.kefu.knowledge.ArticleState.DRAFT;
import static io.kefu.knowledge.ArticleState.PUBLISHED;
import static io.kefu.knowledge.ArticleState.RETIRED;
import static io.kefu.knowledge.ArticleState.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishingPolicyTest {

  private final PublishingPolicy policy = new PublishingPolicy(List.of("法务"));

  @Test
  void ordinaryCategory_publishesAtOnce() {
    assertThat(policy.settle(Optional.of(PUBLISHED), DRAFT, "售后/退货")).isEqualTo(PUBLISHED);
    assertThat(policy.settle(Optional.of(PUBLISHED), DRAFT, "法务通知")).isEqualTo(PUBLISHED);
  }

  @Test
  void reviewedCategory_beginsWithReview() {
    assertThat(policy.settle(Optional.of(PUBLISHED), DRAFT, "法务")).isEqualTo(REVIEW);
    assertThat(policy.settle(Optional.of(PUBLISHED), DRAFT, "法务/条款")).isEqualTo(REVIEW);
    assertThat(policy.settle(Optional.of(RETIRED), PUBLISHED, "法务")).isEqualTo(RETIRED);
  }

  @Test
  void noStateWanted_keepsThePresentOne() {
    assertThat(policy.settle(Optional.empty(), RETIRED, "")).isEqualTo(RETIRED);
    assertThat(policy.settle(Optional.empty(), PUBLISHED, "法务")).isEqualTo(REVIEW);
  }
}
