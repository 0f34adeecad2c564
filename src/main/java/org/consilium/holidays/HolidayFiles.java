package org.consilium.holidays;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The files of holidays, {@code CN-2026.csv}: those of the folder {@code holidays} of the data folder, which are read at
 * start, and for all other countries and years those that the application brings. A damaged file of the folder is
 * reported and not used. Thread-safe.
 */
@Startup
@Singleton
public class HolidayFiles {
    private static final Logger LOG = Logger.getLogger(HolidayFiles.class);
    private static final Pattern NAME = Pattern.compile("([A-Z]{2})-([0-9]{4})\\.csv");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Path folder;
    private final Map<String, Map<LocalDate, Holiday>> own;
    /** Only years that there are: anybody can ask for any number of others. */
    private final Map<String, Map<LocalDate, Holiday>> shipped = new ConcurrentHashMap<>();

    HolidayFiles(@ConfigProperty(name = "consilium.data") Path dataFolder) {
        folder = dataFolder.resolve("holidays");
        own = Map.copyOf(own());
    }

    @Produces
    @Singleton
    HolidayCalendar calendar() {
        return new HolidayCalendar(this::year);
    }

    private Optional<Map<LocalDate, Holiday>> year(String country, int year) {
        if (!COUNTRY.matcher(country).matches()) {
            return Optional.empty();
        }
        String name = country + "-" + year + ".csv";
        @Nullable Map<LocalDate, Holiday> found = own.get(name);
        return found != null
                ? Optional.of(found)
                : Optional.ofNullable(shipped.get(name)).or(() -> shipped(name, year));
    }

    private Optional<Map<LocalDate, Holiday>> shipped(String name, int year) {
        try (InputStream file = HolidayFiles.class.getResourceAsStream("/holidays/" + name)) {
            if (file == null) {
                return Optional.empty();
            }
            Map<LocalDate, Holiday> days = HolidayFileReader.read(year, file.readAllBytes());
            shipped.put(name, days);
            return Optional.of(days);
        } catch (IOException | DamagedHolidayFile broken) {
            throw new IllegalStateException("holidays/" + name + " of the application", broken);
        }
    }

    private Map<String, Map<LocalDate, Holiday>> own() {
        Map<String, Map<LocalDate, Holiday>> read = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(file -> take(file, read));
            } catch (IOException | DirectoryIteratorException broken) {
                LOG.warnf("%s cannot be listed (%s); the holidays in it are not used.", folder, broken.getMessage());
            }
        }
        return read;
    }

    private static void take(Path file, Map<String, Map<LocalDate, Holiday>> read) {
        String name = file.getFileName().toString();
        Matcher named = NAME.matcher(name);
        try {
            if (!named.matches()) {
                LOG.warnf("%s is not used: files of holidays are named by country and year, CN-2027.csv.", file);
            } else if (Files.size(file) > HolidayFileReader.MOST_BYTES) {
                LOG.warnf("%s is not used: it is larger than %d bytes.", file, HolidayFileReader.MOST_BYTES);
            } else {
                read.put(name, HolidayFileReader.read(Integer.parseInt(named.group(2)), Files.readAllBytes(file)));
                LOG.infof("Holidays: %s is used.", file);
            }
        } catch (IOException | DamagedHolidayFile broken) {
            LOG.warnf("%s is not used: %s.", file, broken.getMessage());
        }
    }
}
