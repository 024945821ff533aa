package io.github.initbench.data.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.initbench.data.file.CsvOptions.Header;
import io.github.initbench.data.file.CsvOptions.Missing;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** What tests of CSV files share: files of a content, opened with options, or refused. */
abstract class CsvTestFiles {

    @TempDir
    Path folder = Path.of("");

    static CsvOptions header(Header header) {
        return header(header, null);
    }

    static CsvOptions header(Header header, @Nullable String label) {
        return new CsvOptions(header, label, List.of(), false, Missing.REFUSED, List.of(), null);
    }

    static CsvOptions dropping(String... columns) {
        return new CsvOptions(
                Header.AUTO, null, List.of(columns), columns.length == 0, Missing.REFUSED, List.of(), null);
    }

    static CsvOptions labelled(String column) {
        return header(Header.AUTO, column);
    }

    static CsvOptions separated(char separator) {
        return new CsvOptions(Header.AUTO, null, List.of(), false, Missing.REFUSED, List.of(), separator);
    }

    static CsvOptions droppingIncomplete(String... classes) {
        return new CsvOptions(Header.AUTO, null, List.of(), false, Missing.DROPPED, List.of(classes), null);
    }

    static CsvOptions classes(String... classes) {
        return new CsvOptions(Header.AUTO, null, List.of(), false, Missing.REFUSED, List.of(classes), null);
    }

    /** The message that refuses a file of that content, the folder replaced by a point. */
    String errorOf(String content) {
        return errorOf(content, CsvOptions.DEFAULT);
    }

    String errorOf(String content, CsvOptions options) {
        return Read.error(folder, () -> open(content, options));
    }

    CsvExamples open(String content) {
        return open(content, CsvOptions.DEFAULT);
    }

    CsvExamples open(String content, CsvOptions options) {
        return open(content.getBytes(UTF_8), options);
    }

    CsvExamples open(byte[] content, CsvOptions options) {
        return CsvExamples.open(Read.write(folder.resolve("a.csv"), content), options, FileOpener.PLAIN);
    }
}
