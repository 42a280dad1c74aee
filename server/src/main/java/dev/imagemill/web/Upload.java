package dev.imagemill.web;

import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.ingest.NewFile;
import dev.imagemill.ingest.StagedFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has arrived of a multipart upload; closing deletes the files that nobody took. */
final class Upload implements AutoCloseable {

    private final List<StagedFile> files = new ArrayList<>();
    private final List<ImageInfo> infos = new ArrayList<>();
    private final List<@Nullable String> names = new ArrayList<>();
    private final List<String> presets = new ArrayList<>();
    private @Nullable Boolean describe;

    /** Takes a file over, before anything is known of it: from now on it is deleted with the others. */
    void add(StagedFile file) {
        files.add(file);
    }

    /** What the file that was added last is. */
    void addInfo(ImageInfo info) {
        infos.add(info);
    }

    void addName(@Nullable String name) {
        names.add(name);
    }

    void addPreset(String preset) {
        presets.add(preset);
    }

    void describe(@Nullable Boolean wanted) {
        describe = wanted;
    }

    /** Whether they are described; null for what the settings say. */
    @Nullable
    Boolean describe() {
        return describe;
    }

    int fileCount() {
        return files.size();
    }

    /** The names of the presets that were asked for; empty for the usual ones. */
    List<String> presets() {
        return presets;
    }

    /** The files, the n-th with the n-th name. */
    List<NewFile> files() {
        if (files.isEmpty()) {
            throw missing();
        }
        if (names.size() > files.size()) {
            throw FieldFault.invalid(
                    "name",
                    "There are " + names.size() + " names for " + files.size()
                            + " files; the n-th name is the n-th file's.");
        }
        List<NewFile> named = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            named.add(new NewFile(files.get(i), infos.get(i), i < names.size() ? names.get(i) : null));
        }
        return named;
    }

    @Override
    public void close() {
        files.forEach(StagedFile::close);
    }

    private static FaultException missing() {
        return Faults.invalid(
                "file-missing", "The upload has no part named \"file\" with a file in it; send at least one.");
    }
}
