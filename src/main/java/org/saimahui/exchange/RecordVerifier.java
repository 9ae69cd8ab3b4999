package org.saimahui.exchange;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.MerkleTree;
import org.saimahui.audit.RecordCheck;
import org.saimahui.audit.RecordCheck.Finding;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;

/**
 * Checks an exported record: link by link, each opened value by what was sealed, and against what lies beside it: the result
 * that it names, what counts in the file, and the receipts of the ballots. Says what it finds in English and Chinese.
 */
class RecordVerifier {

    private final PrintStream out;

    RecordVerifier(PrintStream out) {
        this.out = out;
    }

    /**
     * @param head that somebody noted; null for none
     * @param file the result or the contest file that was checked before; empty for none
     * @param receipts those of the counted ballots; null for none
     * @param proceedings what is printed with the result, and the ballots; null for none
     * @return an exit code of {@link FileVerifier}
     */
    int verify(
            Iterator<String> lines,
            @Nullable String head,
            byte[] file,
            @Nullable List<String> receipts,
            @Nullable Proceedings proceedings) {
        Map<?, ?> document = document(file);
        Map<?, ?> result = document.containsKey("fingerprint") ? document : Map.of();
        Recorded recorded = new Recorded();
        Recorded then = new Recorded();
        Finding found =
                RecordCheck.check(lines, head == null ? named(result) : head, new Reader(recorded, then, result));
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
        boolean named = isNamed(found, result);
        boolean counts = document.isEmpty() || named && isWhatCounts(then, document, result);
        boolean added = receipts == null || areCounted(recorded, receipts);
        boolean told = proceedings == null || areTold(recorded, proceedings);
        return named && counts && added && told ? FileVerifier.FINE : FileVerifier.DIFFERS;
    }

    /** One reads everything, the other up to the release of that result. */
    private static final class Reader implements Consumer<Map<String, @Nullable Object>> {

        private final Recorded all;

        private final Recorded then;

        private final Map<?, ?> result;

        private boolean released;

        Reader(Recorded all, Recorded then, Map<?, ?> result) {
            this.all = all;
            this.then = then;
            this.result = result;
        }

        @Override
        public void accept(Map<String, @Nullable Object> entry) {
            all.read(entry);
            if (!released) {
                then.read(entry);
            }
            released |= "RESULT_RELEASED".equals(entry.get("act"))
                    && entry.get("after") instanceof Map<?, ?> after
                    && String.valueOf(after.get("version")).equals(String.valueOf(result.get("version")));
        }
    }

    /**
     * Cards, points by hand, counts and decisions of the file are those of the record, one by one; so are the rule and the
     * people, as far as the record knows them.
     */
    private boolean isWhatCounts(Recorded recorded, Map<?, ?> document, Map<?, ?> result) {
        Map<?, ?> contest = result.isEmpty() ? document : Counting.map(result, "file");
        Counting file = Counting.ofFile(contest);
        Recorded.Vote vote = recorded.vote();
        if (result.isEmpty() && vote != null && vote.votes() == null) {
            out.println("The audience's counts are still sealed in the record. 观众票数在记录中尚未启封。");
            file.leaveVotes();
        }
        SideBySide sides = new SideBySide(out);
        sides.lay(recorded.items(), file.items(), recorded.brought());
        RecordedBasis basis = recorded.basis();
        if (!basis.rule().isEmpty()) {
            sides.lay(basis.rule(), Basis.rule(0, CanonicalJson.fingerprint(contest.get("rule"))), 0);
        }
        if (basis.people().isEmpty()) {
            out.println("Of the people the record has nothing fixed: it is of before, or nobody was marked.");
            out.println("记录中没有定下的名单：记录较早，或没有评过分。");
        } else {
            sides.lay(basis.people(), Basis.people(contest), 0);
        }
        return sides.areAlike();
    }

    /** Each row that is printed with the result stands as the record says, and the ballots are those that were counted. */
    private boolean areTold(Recorded recorded, Proceedings proceedings) {
        RecordedRows rows = recorded.rows();
        Map<String, Counting.Item> there = rows.items();
        Map<String, Counting.Item> here = proceedings.items(rows);
        if (here.size() < proceedings.size()) {
            out.println(
                    "Rows that are older than what the record keeps of them: " + (proceedings.size() - here.size()));
            out.println("早于记录留存、无法核对的条目数：" + (proceedings.size() - here.size()));
        }
        SideBySide sides = new SideBySide(out);
        sides.lay(there, here, 0);
        sides.lay(proceedings.recorded(recorded.vote()), proceedings.ballots(), 0);
        return sides.areAlike(
                List.of(
                        "Halts, grants, keys, signatures, judges' names, re-openings, ties, corrections, objections and ballots are those of the record: "
                                + here.size(),
                        "叫停、同意、钥匙、签名、评委姓名、重开、平分表决、更正、异议与选票均与记录一致。"),
                List.of("What is printed with the result is NOT what the record says.", "随成绩一起打印的内容与记录不一致！"));
    }

    /** The root of these receipts is the one that the record has. */
    private boolean areCounted(Recorded recorded, List<String> receipts) {
        Recorded.Vote vote = recorded.vote();
        if (vote == null) {
            out.println("The record knows of no vote. 记录中没有观众投票。");
            return false;
        }
        List<String> sorted = receipts.stream()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .sorted()
                .toList();
        boolean same = MerkleTree.root(sorted).equals(vote.root());
        out.println("Receipts 回执: " + sorted.size() + ", counted 计入: " + vote.ballots() + " (#" + vote.n() + ')');
        out.println(
                same
                        ? "Added up they are the root in the record. 合起来与记录中的根一致。"
                        : "Added up they are NOT the root in the record. 合起来与记录中的根不一致！");
        return same;
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

    /** What lies beside the record; empty where nothing does. */
    private static Map<?, ?> document(byte[] file) {
        try {
            return file.length > 0 && StrictJson.parse(file) instanceof Map<?, ?> document ? document : Map.of();
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
