package org.saimahui.exchange;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.RecordCheck;
import org.saimahui.audit.RecordCheck.Finding;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;

/** Checks an exported record, and that it names the result beside it. Says what it finds in English and Chinese. */
class RecordVerifier {

    private final PrintStream out;

    RecordVerifier(PrintStream out) {
        this.out = out;
    }

    /**
     * @param head that somebody noted; null for none
     * @param file the result that was checked before; empty for none
     * @return an exit code of {@link FileVerifier}
     */
    int verify(Iterator<String> lines, @Nullable String head, byte[] file) {
        Map<?, ?> result = result(file);
        Finding found = RecordCheck.check(lines, head == null ? named(result) : head);
        if (!found.isWhole()) {
            fault(found);
            return found.fault() == RecordCheck.Fault.NO_RECORD && found.slug().isEmpty()
                    ? FileVerifier.REFUSED
                    : FileVerifier.DIFFERS;
        }
        out.println("The record is whole 记录完整: " + found.n() + " entries 条, head 链首 " + found.head());
        if (head == null) {
            out.println("Without --head nobody can see whether entries were cut off at its end.");
            out.println("未给出 --head，无法发现末尾被截去的记录。");
        }
        return isNamed(found, result) ? FileVerifier.FINE : FileVerifier.DIFFERS;
    }

    private void fault(Finding found) {
        String[] words = switch (found.fault()) {
            case NO_RECORD -> new String[] {"This is no record, or the line is no entry.", "不是记录文件，或此行不是记录。"};
            case GENESIS -> new String[] {"The first line was changed: its genesis does not fit.", "首行被改动：起点不符。"};
            case FORMER -> new String[] {"The lines from before the chain were changed.", "成链以前的记录被改动。"};
            case NUMBER -> new String[] {"An entry is missing here, or one came in.", "此处缺少一条，或多出一条。"};
            case PREVIOUS -> new String[] {"It does not follow the entry before it.", "与上一条不相接。"};
            case CONTENT -> new String[] {"It was changed: its hash does not fit.", "内容被改动：散列不符。"};
            case SEAL -> new String[] {"The opened value is not the one that was sealed.", "启封的值不是当时封存的值。"};
            case END -> new String[] {"The record ends elsewhere than its first line says.", "结尾与首行所写不符。"};
            default -> new String[] {"No entry has the head that was noted.", "没有一条记录的散列是所记的链首。"};
        };
        out.println("First bad entry 第一处不符: " + found.n());
        out.println(words[0]);
        out.println(words[1]);
    }

    /** The result beside the record; empty where there is none. */
    private static Map<?, ?> result(byte[] file) {
        try {
            return file.length > 0
                            && StrictJson.parse(file) instanceof Map<?, ?> result
                            && result.containsKey("fingerprint")
                    ? result
                    : Map.of();
        } catch (InvalidInputException refusedBefore) {
            return Map.of();
        }
    }

    /** The head that a result was released on. */
    private static @Nullable String named(Map<?, ?> result) {
        return result.get("auditHead") instanceof String head ? head : null;
    }

    /** A result that the record knows by another fingerprint, or not at all, is another one. */
    private boolean isNamed(Finding found, Map<?, ?> result) {
        if (result.isEmpty()) {
            return true;
        }
        String version = String.valueOf(result.get("version"));
        if (String.valueOf(result.get("fingerprint")).equals(found.released().get(version))) {
            out.println("The record names this result 记录中有此成绩: " + version);
            return true;
        }
        out.println("The record does NOT name this result.");
        out.println("记录中没有此成绩！");
        return false;
    }
}
