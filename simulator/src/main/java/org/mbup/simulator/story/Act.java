package org.mbup.simulator.story;

/** A numbered part of the story. */
public sealed interface Act permits Work, Setting, Scene {

    /** What it is about, without a full stop. */
    String title();
}
