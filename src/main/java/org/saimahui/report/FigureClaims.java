package org.saimahui.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds ranks (全省第三) and firsts (全国首创) in a text, and gives a rank to the figures it is said of. */
final class FigureClaims {

    private static final String SCOPE = "(?<scope>全国|全省|全市|全区|全球|世界|国内|省内|市内)";

    private static final Pattern RANK =
            Pattern.compile(SCOPE + "(?:排名?|位列|位居|居|排在)?第(?<rank>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?!方阵|梯队|书记|线)");

    private static final Pattern FIRST =
            Pattern.compile(SCOPE + "(?:范围内)?(?:的)?(?:首创|首个|首家|首例|首次|首架|首座|首台|首批|第一个|第一家|率先)");

    /** 均居全省第三, 两项都排在全省第三: said of all figures of the sentence. */
    private static final Pattern ALL = Pattern.compile("[均都][^，。；！？,;]{0,4}$");

    private static final String SENTENCE_ENDS = "。；！？;!?\n";

    private FigureClaims() {}

    /** The firsts of a text, each scope once: claims of a report, not of a figure. */
    static List<Claim> firsts(String text) {
        List<Claim> firsts = new ArrayList<>();
        Matcher first = FIRST.matcher(text);
        while (first.find()) {
            Claim claim = new Claim(first.group("scope"), null, true, null);
            if (!firsts.contains(claim)) {
                firsts.add(claim);
            }
        }
        return firsts;
    }

    /** Where a text claims a rank or a first, in its order. */
    static List<FigurePlace> places(String text) {
        return Stream.of(RANK, FIRST)
                .flatMap(claim -> claim.matcher(text).results())
                .map(match -> new FigurePlace(match.start(), match.end(), FigurePlace.Kind.CLAIM))
                .sorted(Comparator.comparingInt(FigurePlace::start))
                .toList();
    }

    static List<FigureReader.Found> attach(String text, List<FigureReader.Found> found) {
        List<FigureReader.Found> claimed = new ArrayList<>(found);
        for (int i = 0; i < found.size(); i++) {
            int end = end(text, found, i);
            String behind = text.substring(found.get(i).end(), end);
            Matcher rank = RANK.matcher(behind);
            if (rank.find()) {
                Claim claim = new Claim(rank.group("scope"), rank(rank.group("rank")), false, null);
                boolean ofAll = ALL.matcher(behind.substring(0, rank.start())).find();
                int from = ofAll ? firstOfSentence(text, found, i) : i;
                for (int j = from; j <= i; j++) {
                    claimed.set(j, claimed.get(j).with(claim));
                }
            }
        }
        return claimed;
    }

    /** Up to the next figure or the end of the sentence. */
    private static int end(String text, List<FigureReader.Found> found, int i) {
        int limit = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
        for (int at = found.get(i).end(); at < limit; at++) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return limit;
    }

    private static int firstOfSentence(String text, List<FigureReader.Found> found, int last) {
        int first = last;
        while (first > 0
                && sameSentence(
                        text, found.get(first - 1).end(), found.get(first).start())) {
            first--;
        }
        return first;
    }

    private static boolean sameSentence(String text, int from, int to) {
        return text.substring(from, to).chars().noneMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0);
    }

    private static int rank(String word) {
        return Character.isDigit(word.charAt(0))
                ? Integer.parseInt(word)
                : ChineseNumber.parse(word).intValue();
    }
}
