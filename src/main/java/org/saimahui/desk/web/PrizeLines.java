package org.saimahui.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saimahui.contest.EveningSettings;
import org.saimahui.contest.EveningSettings.Prize;
import org.saimahui.document.Text;

/** Prizes as people type them, the best first, a line each: {@code 一等奖 1}. */
final class PrizeLines {

    /** A gap stands before the number, or a letter: 二等奖2名. */
    private static final Pattern LINE =
            Pattern.compile("(.*?[^\\s:：,，](?=[\\s:：,，])|.*?[^\\s:：,，0-9])[\\s:：,，]*([0-9]{1,4})\\s*(?:名|个|位|人)?");

    private PrizeLines() {}

    static String write(List<Prize> prizes) {
        return prizes.stream().map(prize -> prize.name() + " " + prize.places()).collect(Collectors.joining("\n"));
    }

    /** What is wrong with a line is told at the field with its number; then the list is not whole. */
    static List<Prize> read(Text text, String pointer, String typed) {
        List<Prize> prizes = new ArrayList<>();
        int number = 0;
        for (String line : typed.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Matcher prize = LINE.matcher(line.strip());
            if (!prize.matches()) {
                text.reject("PRIZE_LINE", pointer, number);
                continue;
            }
            String name = text.line(pointer, prize.group(1), EveningSettings.PRIZE_NAME, true);
            int places = Integer.parseInt(prize.group(2));
            if (places < 1 || places > EveningSettings.MOST_PRESENTERS) {
                text.reject("PRIZE_LINE", pointer, number);
                continue;
            }
            prizes.add(new Prize(name, places));
        }
        if (prizes.size() > EveningSettings.MOST_PRIZES) {
            text.reject("TOO_MANY_PRIZES", pointer, EveningSettings.MOST_PRIZES);
        }
        return prizes;
    }
}
