package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.RepeatableTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says for each use of SQLite's writing connection whether its commits wait for the disk ({@code synchronous = full}), or are only
 * safe from a crash of the process ({@code normal}; in WAL mode a power cut then takes the last of them back, whole and in order,
 * see <a href="https://sqlite.org/pragma.html#pragma_synchronous">PRAGMA synchronous</a>). A transaction waits, unless it is a
 * {@link RepeatableTransaction}; what db-scheduler does outside of transactions does not: it can be found out again.
 *
 * <p>Asked when the first statement of a transaction needs its connection: by then its name is known, and it has not begun yet.
 */
final class SyncedWrites extends DelegatingDataSource {

    SyncedWrites(DataSource writer) {
        super(writer);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(mayBeLost() ? "pragma synchronous = normal" : "pragma synchronous = full");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean mayBeLost() {
        return !TransactionSynchronizationManager.isActualTransactionActive()
                || RepeatableTransaction.NAME.equals(TransactionSynchronizationManager.getCurrentTransactionName());
    }
}
