package org.consilium.exchangefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Mission;
import org.consilium.exchange.Programme;
import org.consilium.shared.ContentChanged;
import org.jspecify.annotations.Nullable;

/** Import and export of exchange files; a file is imported whole or not at all. */
@ApplicationScoped
class ExchangeFileService implements ExchangeFiles {
    private final ExchangeService exchanges;
    private final FileFromProgramme files;
    private final ProgrammeFromFile programmes;
    private final SessionFromFile sessions;
    private final MissionFromFile missions;
    private final DirectoryEntries directory;
    private final Event<ContentChanged> changed;

    ExchangeFileService(
            ExchangeService exchanges,
            FileFromProgramme files,
            ProgrammeFromFile programmes,
            SessionFromFile sessions,
            MissionFromFile missions,
            DirectoryEntries directory,
            Event<ContentChanged> changed) {
        this.exchanges = exchanges;
        this.files = files;
        this.programmes = programmes;
        this.sessions = sessions;
        this.missions = missions;
        this.directory = directory;
        this.changed = changed;
    }

    @Override
    @Transactional
    public ImportResult importFile(String fileName, byte[] content) {
        return switch (ExchangeFileReader.read(content, fileName)) {
            case ExchangeFileReader.Refused refused -> new ImportResult.Refused(refused.problems());
            case ExchangeFileReader.Accepted read -> apply(read);
        };
    }

    @Override
    @Transactional
    public Optional<String> export(String slug) {
        return exchanges.programme(slug).map(Programme::frame).map(files::file).map(ExchangeFileWriter::write);
    }

    private ImportResult apply(ExchangeFileReader.Accepted read) {
        exchanges.changeAlone();
        ExchangeFile file = read.file();
        @Nullable Programme known = exchanges.programme(file.slug()).orElse(null);
        List<FileProblem> problems = conflicts(read, known);
        if (!problems.isEmpty()) {
            return new ImportResult.Refused(problems);
        }
        if (known != null && files.file(known).equals(file)) {
            return new ImportResult.Imported(file.slug(), ImportResult.Change.UNCHANGED);
        }
        Programme programme = scheduled(file, known);
        exchanges.add(programme);
        programmes.settleDirectory(programme, () -> {
            programmes.fill(programme, file);
            exchanges.flush();
            fillBody(programme, file);
            programmes.dropUnlisted(programme, file);
        });
        changed.fire(new ContentChanged());
        return new ImportResult.Imported(
                file.slug(), known == null ? ImportResult.Change.CREATED : ImportResult.Change.UPDATED);
    }

    private static Programme scheduled(ExchangeFile file, @Nullable Programme known) {
        return switch (file.body()) {
            case ExchangeFile.Session session -> {
                Exchange exchange = known == null
                        ? new Exchange(file.slug(), file.title(), file.languages(), null)
                        : (Exchange) known;
                SessionFromFile.schedule(exchange, session);
                yield exchange;
            }
            case ExchangeFile.Mission body -> {
                Mission mission =
                        known == null ? new Mission(file.slug(), file.title(), file.languages()) : (Mission) known;
                MissionFromFile.schedule(mission, body);
                yield mission;
            }
        };
    }

    private void fillBody(Programme programme, ExchangeFile file) {
        switch (file.body()) {
            case ExchangeFile.Session session -> sessions.fill((Exchange) programme, session);
            case ExchangeFile.Mission body -> missions.fill((Mission) programme, file, body);
        }
    }

    /** What only the database can tell: slugs that are taken and records that do not exist. */
    private List<FileProblem> conflicts(ExchangeFileReader.Accepted read, @Nullable Programme known) {
        ExchangeFile file = read.file();
        List<FileProblem> problems = new ArrayList<>();
        if (file.body() instanceof ExchangeFile.Mission body) {
            if (known instanceof Exchange) {
                problems.add(read.places().problem("mission", taken(file.slug(), known)));
            }
            for (int i = 0; i < body.activities().size(); i++) {
                if (body.activities().get(i) instanceof ExchangeFile.Online online) {
                    String path = "activities[" + i + "].exchange";
                    exchanges
                            .programme(online.slug())
                            .filter(other -> !isInside(other, file.slug()))
                            .ifPresent(other -> problems.add(read.places().problem(path, taken(online.slug(), other))));
                }
            }
        } else if (known instanceof Mission || (known != null && known.frame() != known)) {
            problems.add(read.places().problem("exchange", taken(file.slug(), known)));
        }
        file.institutions().stream()
                .filter(one -> one.sameAs() != null && !directory.knowsInstitution(one.sameAs()))
                .forEach(one -> problems.add(read.places()
                        .problem("institutions." + one.key() + ".same_as", unknown("institution", one.sameAs()))));
        file.people().stream()
                .filter(one -> one.sameAs() != null && !directory.knowsPerson(one.sameAs()))
                .forEach(one -> problems.add(
                        read.places().problem("people." + one.key() + ".same_as", unknown("person", one.sameAs()))));
        return problems;
    }

    private static boolean isInside(Programme programme, String mission) {
        return programme instanceof Exchange && programme.frame().slug().equals(mission);
    }

    private static String taken(String slug, Programme by) {
        String what = by instanceof Mission ? "a mission" : "an exchange";
        String where = by.frame() == by ? "" : " of the mission " + by.frame().slug();
        return "\"" + slug + "\" is already " + what + where + ", expected a slug of its own";
    }

    private static String unknown(String what, @Nullable String id) {
        return "there is no " + what + " \"" + id + "\", expected the slug/key of one that an imported file made";
    }
}
