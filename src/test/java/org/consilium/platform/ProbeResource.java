package org.consilium.platform;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.consilium.access.CurrentCaller;
import org.consilium.shared.Problem;

/** Requested by tests of the edge: each kind of trouble once. */
@Path("/api/probe")
public class ProbeResource {
    @Inject
    DataSource dataSource;

    @Inject
    CurrentCaller caller;

    /** What limits count and the audit log records. */
    @GET
    @Path("address")
    @Produces("text/plain")
    public String address() {
        return caller.address();
    }

    @GET
    @Produces("application/json")
    public Map<String, Integer> number(@QueryParam("number") int number) {
        return Map.of("number", number);
    }

    @POST
    @Consumes("application/json")
    public Map<String, Object> echo(Map<String, Object> body) {
        return body;
    }

    @GET
    @Path("refused")
    public String refused() {
        throw new Problem(422, "probe.refused", "Not like this.")
                .with("errors", List.of(1))
                .asException();
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("secret words");
    }

    @GET
    @Path("database")
    public int database() throws SQLException {
        return number("SELECT 42");
    }

    /** Takes this many seconds, in the database. */
    @GET
    @Path("database/slow")
    public int slow(@QueryParam("seconds") int seconds) throws SQLException {
        return number("SELECT SLEEP(" + seconds + ")");
    }

    private int number(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
