package org.carrel.importing.job;

import org.carrel.platform.http.Change;
import org.carrel.platform.http.Reason;

/** Why something cannot be done with a job as it stands. */
enum JobRefusal {
    NOT_A_DRAFT("import_not_draft", "It is no longer a draft."),
    CANNOT_START("import_cannot_start", "Only a draft can be started."),
    FORMAT_UNKNOWN("import_format_unknown", "It is not known what kind of file it is; say so with source."),
    FILE_GONE("import_file_gone", "Its file is no longer here; send it again."),
    CANNOT_PAUSE("import_cannot_pause", "Only an import that is queued or running can be paused."),
    CANNOT_RESUME("import_cannot_resume", "Only an import that is paused or failed can be resumed."),
    CANNOT_CANCEL("import_cannot_cancel", "It has ended already."),
    CANNOT_UNDO(
            "import_cannot_undo", "Only an import that has ended, or is paused, can be undone; a dry run did nothing."),
    CANNOT_RETRY("import_cannot_retry", "Only rows of a file's import that has ended can be sent again.");

    private final String code;
    private final String sentence;

    JobRefusal(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    Reason reason() {
        return Reason.of(code, sentence);
    }

    <T> Change<T> denied() {
        return new Change.Denied<>(java.util.List.of(reason()));
    }
}
