package org.saimahui.report;

/**
 * A picture, or a document as pictures of its pages, that belongs to a report.
 *
 * @param hash names the content: 32 hexadecimal digits
 * @param caption one line; empty where nothing is said
 * @param pages how many pictures, from 1
 */
public record Attachment(String hash, String caption, int pages) {}
