package org.saimahui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Proposes what a figure counts, from the words of its clause: never from another figure's. */
final class FigureLabel {

    private static final String ENDS = "，。；！？、：:;,.!?\n\r（）()“”\"";

    private static final String SENTENCE_ENDS = "。；！？;!?\n";

    private static final int MOST = 20;

    /** So far from its figure nothing is looked at. */
    private static final int FAR = 60;

    /** Behind a figure these go on with the sentence, they do not say what is counted. */
    private static final Pattern GOES_ON =
            Pattern.compile("(?:[^\\u4e00-\\u9fffA-Za-z]|[缩压减降提增扩上下升延]\\S?[至到为成]|减少|增加|增长|"
                    + "提高|提升|上升|下降|达到?|至|到|为|和|与|及|以上|以下|位?居|位?列|名列|排名).*");

    /** What leads from the subject to its figure. */
    private static final Pattern LEADS =
            Pattern.compile("(?:由|从|自|是|为|达到?|到|至|有|共|对|已|也|突然|(?:由|从)?(?:原来|原先|过去|之前)的?|[缩压减降提增扩上下升延]\\S?[至到为成])+$");

    /** Small words around what is counted. */
    private static final Pattern AROUND = Pattern.compile("^[的就便已]+|[的和与及对给向在为由从]+$");

    /** Growth of what the figure before it counts. */
    private static final String GROWN =
            "(?:分别)?(?:同比|环比|(?:较|比)\\S{1,4}?(?=[增下上提降减]))?(?:分别)?(?:增长|增速|增幅|增加|上升|下降|降低|减少|提高|提升|翻)了?";

    private static final Pattern GROWTH = Pattern.compile(GROWN);

    private static final Pattern GROWN_BEFORE = Pattern.compile(GROWN + "$");

    /** 用时3天帮助66家: what stands between the two is of the second, and the time is of the first. */
    private static final Pattern TIME_TAKEN = Pattern.compile(".*(?:时|用|历经|花了?)");

    private FigureLabel() {}

    /** The same figures with their labels. */
    static List<FigureReader.Found> all(String text, List<FigureReader.Found> found) {
        List<FigureReader.Found> labelled = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            FigureReader.Found one = found.get(i);
            int from = i == 0 ? 0 : found.get(i - 1).end();
            int until = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            String label = of(text, one, from, until);
            if (i > 0 && sameSentence(text, from, one.start())) {
                label = withSubject(label, labelled.get(i - 1).figure().label());
            }
            labelled.add(one.labelled(cut(label)));
        }
        return labelled;
    }

    /** Between the figures at both sides. */
    private static String of(String text, FigureReader.Found figure, int from, int until) {
        int start = backTo(ENDS, text, figure.start(), from);
        if (start == figure.start() && start > from && "：:".indexOf(text.charAt(start - 1)) >= 0) {
            return text.substring(backTo("，。；！？\n、", text, start - 1, from), start - 1);
        }
        int end = figure.end();
        while (end < until && end - figure.end() < FAR && !ends(ENDS, text, end)) {
            end++;
        }
        String after = AROUND.matcher(text.substring(figure.end(), end).strip()).replaceAll("");
        String before =
                LEADS.matcher(text.substring(start, figure.start()).strip()).replaceFirst("");
        boolean ofTheNext = end == until
                && until < text.length()
                && TIME_TAKEN.matcher(before).matches();
        boolean told = !after.isEmpty() && !ofTheNext && !GOES_ON.matcher(after).matches();
        return told ? after.substring(0, Math.min(MOST, after.length())) : before;
    }

    private static int backTo(String ends, String text, int at, int from) {
        int start = at;
        while (start > from && at - start < FAR && !ends(ends, text, start - 1)) {
            start--;
        }
        return start;
    }

    /** Whether a clause ends there: the point of PM2.5 and the comma of 1,200 end none. */
    private static boolean ends(String ends, String text, int at) {
        char c = text.charAt(at);
        boolean inNumber = (c == '.' || c == ',')
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return !inNumber && ends.indexOf(c) >= 0;
    }

    /** Nothing of its own, or mere growth: the subject is that of the figure before. */
    private static String withSubject(String label, String before) {
        if (label.isEmpty()) {
            return before;
        }
        String subject = GROWN_BEFORE.matcher(before).replaceFirst("");
        boolean fits = subject.length() + label.length() <= MOST;
        return GROWTH.matcher(label).matches() && fits ? subject + label : label;
    }

    private static boolean sameSentence(String text, int from, int to) {
        return text.substring(from, to).chars().noneMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0);
    }

    private static String cut(String words) {
        String plain = words.strip();
        return plain.length() <= MOST ? plain : plain.substring(plain.length() - MOST);
    }
}
