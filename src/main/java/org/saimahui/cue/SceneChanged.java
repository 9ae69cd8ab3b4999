package org.saimahui.cue;

/** Scene, pointer or running order of a contest differ from before; published inside the changing transaction. */
public record SceneChanged(long contestId) {}
