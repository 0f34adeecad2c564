import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.programmepdf.PrintedProgramme;
import org.consilium.programmepdf.ProgrammePdf;
import org.consilium.publishing.AgendaColumns;
import org.consilium.publishing.ReleasedExchange;

/** Measure ITEMS ROUNDS: the agenda of a shipped exchange, replaced by one of that many items. */
class Measure {
    private static final String ITEM = """
                  - type: presentation
                    minutes: 5
                    title: {zh: "新型冠状病毒感染特点、变异株的传播与防控 %1$d", uk: "Особливості коронавірусної інфекції, поширення та профілактика %1$d"}
                    speakers: [{person: pan-qing, role: speaker}]
                    language: zh
                    interpreted_into: [uk]
            """;

    public static void main(String[] arguments) throws Exception {
        int items = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        PrintedProgramme programme = programme(items);
        Time cold = new Time();
        byte[] pdf = ProgrammePdf.of(programme);
        cold.stop();
        Time[] warm = new Time[rounds];
        for (int round = 0; round < rounds; round++) {
            warm[round] = new Time();
            if (!Arrays.equals(pdf, ProgrammePdf.of(programme))) {
                throw new IllegalStateException("other bytes");
            }
            warm[round].stop();
        }
        Arrays.sort(warm, Comparator.comparingDouble(time -> time.passed));
        try (var document = Loader.loadPDF(pdf)) {
            System.out.printf("| %d items, zh and uk: %d pages, %d kB | passed | of the processor | target |%n|---|---:|---:|---:|%n",
                    items, document.getNumberOfPages(), pdf.length / 1000);
        }
        Time median = warm[rounds / 2];
        System.out.printf("| cold, with the fonts | %.1f s | %.1f s | 5 s |%n", cold.passed, cold.used);
        System.out.printf("| warm, median of %d (%.1f–%.1f s) | %.1f s | %.1f s | 3 s |%n",
                rounds, warm[0].passed, warm[rounds - 1].passed, median.passed, median.used);
    }

    /** In seconds; {@code used} is the processor's time of this thread, without compiler and collector, which a busy machine changes little. */
    private static final class Time {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private final long began = System.nanoTime();
        private final long usedBefore = THREADS.getCurrentThreadCpuTime();
        double passed;
        double used;

        void stop() {
            passed = (System.nanoTime() - began) / 1e9;
            used = (THREADS.getCurrentThreadCpuTime() - usedBefore) / 1e9;
        }
    }

    private static PrintedProgramme programme(int items) throws Exception {
        String shipped = Files.readString(Path.of("exchanges/binzhou-krivoy-rog-2020.yaml"));
        String frame = shipped.substring(0, shipped.indexOf("agenda:"));
        String agenda = IntStream.range(0, items)
                .mapToObj(number -> (number % 20 == 0 ? "  - part: {zh: \"第一部分\", uk: \"Частина\"}\n    items:\n" : "")
                        + ITEM.formatted(number))
                .collect(Collectors.joining());
        var file = ExchangeFileReader.accepted(frame + "agenda:\n" + agenda);
        var exchange = ReleasedExchange.of(file, ExchangeState.PUBLISHED);
        return new PrintedProgramme(
                exchange, AgendaColumns.of(exchange, "zh", "uk"), 1, "0123456789abcdef".repeat(4), Instant.EPOCH, "https://example.org/zh");
    }
}
