package org.saimahui.document;

import java.util.List;

/**
 * One thing that is wrong with what was sent.
 *
 * @param code a refusal code such as {@code ABOVE_MAX}; the message comes from the key {@code problem.<code>}
 * @param pointer JSON pointer to the value, or {@code /fieldName} of a form
 * @param args what the message names, in the order of its placeholders
 */
public record InputProblem(String code, String pointer, List<Object> args) {

    public InputProblem {
        args = List.copyOf(args);
    }

    /** @param args what the message names, in the order of its placeholders */
    public static InputProblem of(String code, String pointer, Object... args) {
        return new InputProblem(code, pointer, List.of(args));
    }

    /** The field a form shows the message at: the pointer without its slash. */
    public String field() {
        return pointer.startsWith("/") ? pointer.substring(1) : pointer;
    }

    /** The name of the member that the pointer ends at, as the document has it. */
    public String member() {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return last.replace("~1", "/").replace("~0", "~");
    }
}
