package org.consilium.platform.database;

import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.protocol.a.NativeCapabilities;
import com.mysql.cj.protocol.a.NativePacketPayload;
import com.mysql.cj.protocol.a.NativeServerSession;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Makes the driver send fractional seconds to MariaDB 10. Such a server greets as {@code 5.5.5-10.11...} for the sake
 * of old replicas. Connector/J takes it for MySQL 5.5, which had no fractions, and truncates them; no setting prevents
 * that. MariaDB has had them since 5.3, MySQL since 5.6.4. The driver's other decisions stay as they are: for MySQL 5.5
 * it asks for variables that MariaDB 10 has, for MySQL 8 it would not.
 */
@Singleton
public final class FractionalSeconds implements AgroalPoolInterceptor {
    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            send(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("not a connection of MySQL's driver", e);
        }
    }

    static void send(Connection connection) throws SQLException {
        NativeServerSession session = (NativeServerSession)
                connection.unwrap(JdbcConnection.class).getSession().getServerSession();
        NativeCapabilities greeted = session.getCapabilities();
        if (greeted.serverSupportsFracSecs()) {
            return;
        }
        NativePacketPayload greeting = greeted.getInitialHandshakePacket();
        greeting.setPosition(0);
        NativeCapabilities withFractions = new WithFractions(greeting);
        withFractions.setCapabilityFlags(greeted.getCapabilityFlags());
        session.setCapabilities(withFractions);
    }

    private static final class WithFractions extends NativeCapabilities {
        WithFractions(NativePacketPayload greeting) {
            super(greeting);
        }

        @Override
        public boolean serverSupportsFracSecs() {
            return true;
        }
    }
}
