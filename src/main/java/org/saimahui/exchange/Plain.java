package org.saimahui.exchange;

/** Text of a stranger's file on a console. */
final class Plain {

    private static final int LONGEST = 200;

    private Plain() {}

    /** One line of moderate length, nothing that steers the terminal. */
    static String text(String foreign) {
        StringBuilder plain = new StringBuilder();
        foreign.codePoints().limit(LONGEST).forEach(c -> plain.appendCodePoint(isShown(c) ? c : 0xfffd));
        return plain.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
