package io.github.initbench.reports.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file in a run's folder that records how far the run is: a JSON object a line, whose {@code done} names what has ended. */
public final class JournalFile {

    /** Its name. */
    public static final String NAME = "journal.jsonl";

    /** What is done last: the run itself. */
    public static final String ENDED = "ended";

    private JournalFile() {}

    /** Whether the run in that folder has come to its end; without a journal it has not. */
    public static boolean hasEnded(Path folder) throws IOException {
        Path journal = folder.resolve(NAME);
        if (!Files.exists(journal)) {
            return false;
        }
        for (String line : Files.readAllLines(journal)) {
            try {
                if (new ObjectMapper().readTree(line).path("done").asText().equals(ENDED)) {
                    return true;
                }
            } catch (JsonProcessingException e) {
                return false; // torn, where it was killed
            }
        }
        return false;
    }
}
