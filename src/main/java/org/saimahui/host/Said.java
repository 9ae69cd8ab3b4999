package org.saimahui.host;

/**
 * How far the host has read.
 *
 * @param line key of the line that was read last
 * @param stage key of the line that the stage had come to then
 */
record Said(String line, String stage) {}
