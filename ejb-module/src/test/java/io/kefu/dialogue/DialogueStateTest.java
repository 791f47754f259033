package io.kefu.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.dialogue.DialogueState.Choice;
import io.kefu.dialogue.DialogueState.Suspended;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialogueStateTest {

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void state_survivesJson() throws Exception {
    DialogueState state =
        new DialogueState(
            "order_cancel",
            "find",
            Map.of("wish", "order_cancel"),
            Map.of("order_no", "T1"),
            "order_no",
            List.of(new Choice("T1", "T1 跑步鞋")),
            List.of(new Suspended("order_status", "find", Map.of())),
            2,
            true);

    assertThat(json.readValue(json.writeValueAsString(state), DialogueState.class))
        .isEqualTo(state);
  }

  @Test
  void stateOfAnotherRelease_isRead() throws Exception {
    DialogueState state = json.readValue("{\"flow\":null,\"colour\":\"red\"}", DialogueState.class);

    assertThat(state).isEqualTo(DialogueState.START);
  }
}
