package org.saimahui.intake;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saimahui.SaimahuiApplication;
import org.saimahui.contest.ContestFacts;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.VoteAccess;
import org.saimahui.rule.RuleService;
import org.saimahui.spreadsheet.Books;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Times an import of many rows on an empty H2 file; prints seconds and the heap's peak. Not a test.
 * {@code java -Xmx256m -cp … org.saimahui.intake.ImportBenchmark 5000}
 */
final class ImportBenchmark {

    private static final Duration LONG = Duration.ofMinutes(5);

    private static final String RULE = "{\"criteria\":[{\"code\":\"a\",\"name\":\"a\",\"max\":\"100\",\"step\":\"1\"}],"
            + "\"panels\":[{\"code\":\"p\",\"name\":\"p\",\"weight\":\"100\"}]}";

    private ImportBenchmark() {}

    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[0]);
        try (ConfigurableApplicationContext portal = SpringApplication.run(
                SaimahuiApplication.class,
                "--server.port=0",
                "--saimahui.sample=false",
                "--saimahui.data=" + java.nio.file.Files.createTempDirectory("import-benchmark"))) {
            run(portal, "csv", rows, csv(rows));
            run(portal, "xlsx", rows, xlsx(rows));
        }
    }

    private static void run(ConfigurableApplicationContext portal, String kind, int rows, byte[] file) {
        ContestService contests = portal.getBean(ContestService.class);
        ImportService imports = portal.getBean(ImportService.class);
        long id = contests.create(
                        "bench-" + kind,
                        new ContestFacts("b", "", "", "", null, "UTC", VoteAccess.OPEN, true, false),
                        false)
                .id();
        portal.getBean(TransactionTemplate.class)
                .executeWithoutResult(s -> portal.getBean(RuleService.class).use(id, RULE, null));
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        Upload upload = imports.get(id, "o", imports.receive(id, "o", "bench." + kind, file));
        long received = System.nanoTime();
        ImportPlan plan = imports.plan(upload, LONG).orElseThrow();
        long planned = System.nanoTime();
        Outcome outcome = imports.confirm(upload, plan.version(), true, LONG).orElseThrow();
        long done = System.nanoTime();
        System.out.printf(
                "%s: %,d rows, %,d KB; received %.2f s, dry run %.2f s, import %.2f s (%,d added); heap peak %,d MB of %,d MB%n",
                kind,
                rows,
                file.length / 1024,
                (received - start) / 1e9,
                (planned - received) / 1e9,
                (done - planned) / 1e9,
                outcome.added(),
                pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static List<Object> row(int number) {
        return List.of(
                number,
                "述职人" + number,
                "市某某局某某处",
                "某某处处长",
                "第 " + number + " 号的题目",
                "一件小事，说的是怎样一步一步把事情做成。".repeat(6) + number);
    }

    private static final List<String> HEADS = List.of("序号", "姓名", "单位", "职务", "题目", "一件小事");

    private static byte[] xlsx(int rows) {
        List<List<?>> all = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            all.add(row(i));
        }
        return Books.of(Books.sheet("述职人", HEADS, all.toArray(List<?>[]::new)));
    }

    private static byte[] csv(int rows) {
        StringBuilder text = new StringBuilder(String.join(",", HEADS)).append('\n');
        for (int i = 1; i <= rows; i++) {
            text.append(row(i).stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
