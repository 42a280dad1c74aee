package dev.imagemill.catalog.sql;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.PresetCatalog;
import dev.imagemill.catalog.Transactions;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetJson;
import dev.imagemill.transform.PresetName;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Owners' presets in the database, the built-in ones from the program. */
public final class SqlPresetCatalog implements PresetCatalog {

    private static final int MAX_PRESETS = 200;

    private final List<Preset> builtIn;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    public SqlPresetCatalog(
            List<Preset> builtIn, Database database, PlatformTransactionManager transactions, Clock clock) {
        this.builtIn = List.copyOf(builtIn);
        this.jdbc = JdbcClient.create(database.dataSource());
        this.transactions = new Transactions(transactions);
        this.clock = clock;
    }

    @Override
    public List<Preset> all(OwnerId owner) {
        List<Preset> own =
                transactions.read(() -> jdbc.sql("select name, preset from preset where owner = :owner order by name")
                        .param("owner", owner.value())
                        .query((r, n) -> PresetJson.read(new PresetName(r.getString("name")), r.getString("preset")))
                        .list());
        return Stream.concat(builtIn.stream(), own.stream()).toList();
    }

    @Override
    public Optional<Preset> find(OwnerId owner, PresetName name) {
        Optional<Preset> found =
                builtIn.stream().filter(p -> p.name().equals(name)).findFirst();
        return found.isPresent() ? found : own(owner, name);
    }

    @Override
    public boolean put(OwnerId owner, Preset preset) {
        refuseBuiltIn(preset.name());
        return transactions.write(() -> {
            if (update(owner, preset)) {
                return false;
            }
            boolean isNew = insert(owner, preset);
            if (count(owner) > MAX_PRESETS) {
                throw Fault.permanent(
                                FaultCategory.LIMIT_EXCEEDED,
                                "too-many-presets",
                                "There are " + MAX_PRESETS + " presets, the most there can be; delete one first.")
                        .toException();
            }
            return isNew;
        });
    }

    @Override
    public boolean delete(OwnerId owner, PresetName name) {
        refuseBuiltIn(name);
        return transactions.write(() -> jdbc.sql("delete from preset where owner = :owner and name = :name")
                        .param("owner", owner.value())
                        .param("name", name.value())
                        .update()
                == 1);
    }

    private Optional<Preset> own(OwnerId owner, PresetName name) {
        return transactions.read(() -> jdbc.sql("select preset from preset where owner = :owner and name = :name")
                .param("owner", owner.value())
                .param("name", name.value())
                .query((r, n) -> PresetJson.read(name, r.getString("preset")))
                .optional());
    }

    private boolean update(OwnerId owner, Preset preset) {
        return write(
                "update preset set preset = :preset, updated_at = :now where owner = :owner and name = :name",
                owner,
                preset);
    }

    private boolean insert(OwnerId owner, Preset preset) {
        return write("""
                insert into preset (owner, name, preset, updated_at) values (:owner, :name, :preset, :now)
                on conflict (owner, name) do update set preset = excluded.preset, updated_at = excluded.updated_at
                """, owner, preset);
    }

    private boolean write(String sql, OwnerId owner, Preset preset) {
        return jdbc.sql(sql)
                        .param("owner", owner.value())
                        .param("name", preset.name().value())
                        .param("preset", PresetJson.write(preset))
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    private int count(OwnerId owner) {
        return jdbc.sql("select count(*) from preset where owner = :owner")
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    private void refuseBuiltIn(PresetName name) {
        if (builtIn.stream().anyMatch(preset -> preset.name().equals(name))) {
            throw Fault.permanent(
                            FaultCategory.CONFLICT,
                            "preset-built-in",
                            "The preset " + name + " is built in and stays as it is; choose another name.")
                    .toException();
        }
    }
}
