package dev.imagemill.pipeline.sql;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.pipeline.KeptAnswers;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the database, as JSON. */
public final class SqlKeptAnswers implements KeptAnswers {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String KEEP = """
            insert into describe_answer (question, sha256, answer, created_at) values (:question, :sha256, :answer, :now)
            on conflict (question) do update set answer = excluded.answer, created_at = excluded.created_at
            """;
    private static final String FORGET = """
            delete from describe_answer where sha256 = (select sha256 from image where id = :id) and not exists (
                select 1 from image other where other.sha256 = describe_answer.sha256 and other.id <> :id)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate writes;
    private final Clock clock;

    public SqlKeptAnswers(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.writes = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public Optional<Kept> find(String question) {
        return jdbc.sql("select answer from describe_answer where question = :question")
                .param("question", question)
                .query(String.class)
                .optional()
                .map(json -> MAPPER.readValue(json, Kept.class));
    }

    @Override
    public void keep(String question, String sha256, Kept kept) {
        writes.executeWithoutResult(_ -> jdbc.sql(KEEP)
                .param("question", question)
                .param("sha256", sha256)
                .param("answer", MAPPER.writeValueAsString(kept))
                .param("now", clock.millis())
                .update());
    }

    @Override
    public void forget(ImageId purged) {
        writes.executeWithoutResult(
                _ -> jdbc.sql(FORGET).param("id", purged.value()).update());
    }
}
