package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.NodeId;

/** The addresses of the children of a step, most of them made before they are asked. Immutable. */
public final class Places {
  private static final int MADE = 40;

  private final NodeId parent;
  private final NodeId[] made = new NodeId[MADE];

  /**
   * Makes the addresses.
   *
   * @param parent the address of the step, not null
   */
  public Places(NodeId parent) {
    this.parent = parent;
    for (int i = 0; i < MADE; i++) {
      made[i] = parent.child(i + 1);
    }
  }

  /**
   * Returns the address of a child.
   *
   * @param index the child's place, from 1
   * @return the address, never null
   */
  public NodeId get(int index) {
    return index <= MADE ? made[index - 1] : parent.child(index);
  }
}
