package io.kefu.dialogue;

/**
 * Decides what to do next. Pure: the same situation always gives the same decision. Safe for
 * several threads.
 */
public interface DialogueService {

  Decision decide(Situation situation);
}
