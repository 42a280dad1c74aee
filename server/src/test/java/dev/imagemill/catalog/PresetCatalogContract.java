package dev.imagemill.catalog;

import static dev.imagemill.catalog.Samples.owner;
import static dev.imagemill.catalog.Samples.preset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.access.OwnerId;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import org.junit.jupiter.api.Test;

/** What every preset catalog holds to. */
public abstract class PresetCatalogContract {

    protected static final Preset BUILT_IN = preset("thumbnail", 1);

    private final OwnerId owner = owner();

    /** A catalog with {@link #BUILT_IN} alone built in. */
    protected abstract PresetCatalog presets();

    @Test
    void theBuiltInOnesAreAlwaysThereAndStay() {
        assertThat(presets().all(owner)).containsExactly(BUILT_IN);
        assertThat(presets().find(owner, BUILT_IN.name())).contains(BUILT_IN);
        assertThatThrownBy(() -> presets().put(owner, preset("thumbnail", 2))).hasMessageContaining("preset-built-in");
        assertThatThrownBy(() -> presets().delete(owner, BUILT_IN.name())).hasMessageContaining("preset-built-in");
    }

    @Test
    void keepsReplacesAndDeletesAnOwnersOwn() {
        assertThat(presets().put(owner, preset("b"))).isTrue();
        assertThat(presets().put(owner, preset("a"))).isTrue();
        assertThat(presets().put(owner, preset("b", 9))).isFalse();
        assertThat(presets().all(owner)).containsExactly(BUILT_IN, preset("a"), preset("b", 9));
        assertThat(presets().find(owner, new PresetName("b"))).contains(preset("b", 9));
        assertThat(presets().delete(owner, new PresetName("b"))).isTrue();
        assertThat(presets().delete(owner, new PresetName("b"))).isFalse();
        assertThat(presets().find(owner, new PresetName("b"))).isEmpty();
    }

    @Test
    void anotherOwnersPresetIsNone() {
        presets().put(owner, preset("mine"));
        assertThat(presets().find(owner(), new PresetName("mine"))).isEmpty();
        assertThat(presets().delete(owner(), new PresetName("mine"))).isFalse();
        assertThat(presets().all(owner())).containsExactly(BUILT_IN);
    }

    @Test
    void anOwnerHasABoundedNumber() {
        for (int i = 0; i < 200; i++) {
            presets().put(owner, preset("p" + i));
        }
        assertThatThrownBy(() -> presets().put(owner, preset("one-more"))).hasMessageContaining("too-many-presets");
        assertThat(presets().put(owner, preset("p7", 3))).isFalse();
        assertThat(presets().all(owner)).hasSize(201);
    }
}
