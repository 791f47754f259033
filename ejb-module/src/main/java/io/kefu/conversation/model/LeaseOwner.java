package io.kefu.conversation.model;

/**
 * A running process that works on conversations.
 *
 * @param node name of the node; no two nodes share one
 * @param start id of this start of the node
 */
public record LeaseOwner(String node, String start) {

  private static final char BETWEEN = '/';

  /** As a lease keeps it. */
  public String text() {
    return node + BETWEEN + start;
  }

  /** Whether the owner of a lease was an earlier start of this node, and so is dead. */
  boolean outlived(String leaseOwner) {
    int end = leaseOwner.lastIndexOf(BETWEEN);
    return leaseOwner.substring(0, end).equals(node)
        && !leaseOwner.substring(end + 1).equals(start);
  }
}
