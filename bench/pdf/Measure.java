import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
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
        long began = System.nanoTime();
        byte[] pdf = ProgrammePdf.of(programme);
        double cold = seconds(began);
        double[] warm = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            began = System.nanoTime();
            if (!Arrays.equals(pdf, ProgrammePdf.of(programme))) {
                throw new IllegalStateException("other bytes");
            }
            warm[round] = seconds(began);
        }
        Arrays.sort(warm);
        try (var document = Loader.loadPDF(pdf)) {
            System.out.printf("| %d items, zh and uk: %d pages, %d kB | measured | target |%n|---|---:|---:|%n", items, document.getNumberOfPages(), pdf.length / 1000);
        }
        System.out.printf("| cold, with the fonts | %.1f s | 5 s |%n", cold);
        System.out.printf("| warm, median of %d (%.1f–%.1f s) | %.1f s | 3 s |%n", rounds, warm[0], warm[rounds - 1], warm[rounds / 2]);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
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
