package dev.imagemill.catalog.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.catalog.RepeatableTransaction;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DatabaseTest {

    private static final int NORMAL = 1;
    private static final int FULL = 2;

    @TempDir
    Path folder;

    private Database database;
    private JdbcClient jdbc;
    private JdbcTransactionManager transactions;
    private TransactionTemplate transaction;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings(null, null, null, 2), folder.resolve("test.db"));
        jdbc = JdbcClient.create(database.dataSource());
        transactions = new JdbcTransactionManager(database.dataSource());
        transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isSetUpToLoseNothing() {
        transaction.executeWithoutResult(_ -> {
            assertThat(pragma("journal_mode", String.class)).isEqualTo("wal");
            assertThat(pragma("synchronous", Integer.class)).isEqualTo(FULL);
            assertThat(pragma("foreign_keys", Integer.class)).isEqualTo(1);
            assertThat(pragma("busy_timeout", Integer.class)).isEqualTo(10_000);
        });
    }

    @Test
    void waitsForTheDiskUnlessTheOutermostTransactionIsRepeatable() {
        TransactionTemplate repeatable = new TransactionTemplate(transactions);
        repeatable.setName(RepeatableTransaction.NAME);
        assertThat(repeatable.<Integer>execute(_ -> pragma("synchronous", Integer.class)))
                .isEqualTo(NORMAL);
        assertThat(transaction.<Integer>execute(_ -> pragma("synchronous", Integer.class)))
                .isEqualTo(FULL);
        assertThat(transaction.<Integer>execute(_ -> repeatable.execute(_ -> pragma("synchronous", Integer.class))))
                .isEqualTo(FULL);
        assertThat(pragma("synchronous", Integer.class)).isEqualTo(NORMAL);
    }

    @Test
    void aReadOnlyTransactionReadsBesideAWriter() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        transaction.executeWithoutResult(_ -> {
            insert();
            assertThat(count()).isEqualTo(1);
            assertThat(reading.<Integer>execute(_ -> count())).isEqualTo(1);
            assertThat(CompletableFuture.supplyAsync(() -> reading.<Integer>execute(_ -> count()))
                            .join())
                    .isZero();
        });
        assertThat(reading.<Integer>execute(_ -> count())).isEqualTo(1);
        assertThatThrownBy(() -> reading.executeWithoutResult(_ -> insert())).hasMessageContaining("readonly");
    }

    @Test
    void takesTheVariablesOfOtherProgramsForPostgres() {
        DatabaseSettings none = new DatabaseSettings(null, null, null, 8);
        assertThat(DatabaseVariables.complete(none, Map.<String, String>of()::get))
                .isSameAs(none);
        Map<String, String> variables =
                Map.of("DB_HOST", "db:5433", "DB_NAME", "mill", "DB_USER", "u", "DB_PASS", "secret");
        DatabaseSettings named = DatabaseVariables.complete(none, variables::get);
        assertThat(named).isEqualTo(new DatabaseSettings("jdbc:postgresql://db:5433/mill", "u", "secret", 8));
        assertThat(named.toString()).doesNotContain("secret");
        assertThatThrownBy(() -> DatabaseVariables.complete(none, Map.of("DB_HOST", "db")::get))
                .hasMessageContaining("DB_NAME");
        assertThatThrownBy(() -> new DatabaseSettings("jdbc:mysql://x/y", null, null, 8))
                .hasMessageContaining("imagemill.database.url");
    }

    private void insert() {
        jdbc.sql("insert into preset (owner, name, preset, updated_at) values ('o', 'n', 'p', 1)")
                .update();
    }

    private int count() {
        return jdbc.sql("select count(*) from preset").query(Integer.class).single();
    }

    private <T> T pragma(String name, Class<T> type) {
        return jdbc.sql("pragma " + name).query(type).single();
    }
}
