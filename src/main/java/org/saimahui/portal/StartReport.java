package org.saimahui.portal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saimahui.account.FirstOrganiser;
import org.saimahui.page.PublicAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The framed block on the console once the portal answers: address, account, what to do next. */
@Component
class StartReport {

    static final Passwords CHINESE = new Passwords("　（只显示这一次，请记下来）", "启动时给的那一个", "用以前设置的");

    static final Passwords ENGLISH =
            new Passwords("   (shown once; write it down)", "the one given at this start", "as set before");

    /** What is said of a password that was made now, that the configuration gave, and that was set before. */
    record Passwords(String once, String given, String before) {}

    private final FirstOrganiser organiser;

    private final PublicAddress address;

    private final Environment environment;

    StartReport(FirstOrganiser organiser, PublicAddress address, Environment environment) {
        this.organiser = organiser;
        this.address = address;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        print(System.out);
    }

    /** To the terminal, not to the log: the password is shown once and must not lie in a log file. */
    private void print(PrintStream out) {
        List<String> lines = lines(organiser.takeGenerated());
        int width = lines.stream().mapToInt(StartReport::columns).max().orElse(0);
        String bar = "─".repeat(width + 4);
        out.println();
        out.println("┌" + bar + "┐");
        for (String line : lines) {
            out.println("│  " + line + " ".repeat(width - columns(line)) + "  │");
        }
        out.println("└" + bar + "┘");
        out.println();
    }

    private List<String> lines(Optional<String> password) {
        String local = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        List<String> lines = new ArrayList<>();
        lines.add("赛马会已经启动");
        lines.add("");
        lines.add("本机地址　" + local);
        lines.add("会场地址　" + address.url("/"));
        if (!address.isConfigured()) {
            lines.add("　　　　　（这是猜的；请到 " + local + "/organise/account/address 选定）");
        }
        lines.add("组织者　　" + organiser.name());
        lines.add("密码　　　" + password(password, organiser.isConfigured(), CHINESE));
        lines.add("");
        lines.add("接下来：");
        lines.add("  1. 打开 " + local + "/login 登录，点开一场赛事。");
        lines.add("  2. 点“演练”：机器人把一晚走一遍，可以看排行和大屏。");
        lines.add("  3. 正式开始前打印评委的席位卡，然后打开控制台。");
        lines.add("");
        lines.add("Saimahui is running");
        lines.add("");
        lines.add("On this machine   " + local);
        lines.add("In the hall       " + address.url("/"));
        if (!address.isConfigured()) {
            lines.add("                  (guessed; choose it at " + local + "/organise/account/address)");
        }
        lines.add("Organiser         " + organiser.name());
        lines.add("Password          " + password(password, organiser.isConfigured(), ENGLISH));
        lines.add("");
        lines.add("Next:");
        lines.add("  1. Log in at " + local + "/login and open the contest.");
        lines.add("  2. Press \"Rehearse 演练\": robots play the evening, the page links to ranking and screen.");
        lines.add("  3. Print the judges' cards and open the console for the real evening.");
        return lines;
    }

    /** Which password holds. @param given whether the configuration says it, which makes it hold from this start on */
    static String password(Optional<String> made, boolean given, Passwords words) {
        return made.map(password -> password + words.once()).orElse(given ? words.given() : words.before());
    }

    /** Columns on a terminal: a Chinese character takes two. */
    private static int columns(String line) {
        return line.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).sum();
    }
}
