package io.github.initbench.reports.plot;

import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Which tables an image was drawn from, as its file says. */
public final class PlotSource {

    private PlotSource() {}

    /** What names these very tables: their run and the SHA-256 of what is drawn from. */
    public static String of(Path tables) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        for (Table<?> table : List.of(Tables.LOSS_CURVE, Tables.POINTS, Tables.BOUNDARY)) {
            Path file = tables.resolve(table.fileName());
            if (Files.exists(file)) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return "initbench, run " + run(tables.resolve(Tables.LOSS_CURVE.fileName()))
                + ", SHA-256 of its curves, points and boundaries "
                + HexFormat.of().formatHex(digest.digest());
    }

    private static String run(Path curves) throws IOException {
        return Files.exists(curves)
                ? TableReader.read(Tables.LOSS_CURVE, curves).stream()
                        .map(row -> row.training().runId())
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }
}
