package org.carrel.importing.job;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.carrel.importing.HoldingsMapping;
import org.carrel.platform.http.Fields;

/**
 * Where copies stand in MARC records, as a librarian says it: a preset, what differs from it, or all of it.
 *
 * @param tag the field that stands for a copy
 * @param subfields which of its subfields holds what
 * @param branches what the file's branches are called here
 * @param branch of copies that name none
 */
record HoldingsChoice(
        Optional<HoldingsPreset> preset,
        Optional<String> tag,
        List<Subfield> subfields,
        List<Renaming> branches,
        Optional<String> branch) {
    private static final List<String> FACTS =
            List.of("barcode", "branch", "callNumber", "shelfLocation", "itemType", "price", "acquiredOn", "notes");

    /** Which subfield holds a fact of a copy. */
    record Subfield(String field, String code) {
        static Subfield read(Fields in) {
            var field = in.text("field", 20)
                    .where(FACTS::contains, "not_allowed", "Must be one of: " + String.join(", ", FACTS) + ".")
                    .required();
            var code = in.text("code", 1)
                    .where(c -> c.matches("[a-z0-9]"), "subfield_code", "Must be one letter or digit.")
                    .required();
            in.done();
            return new Subfield(field.get(), code.get());
        }
    }

    /** What a branch of the file is called here. */
    record Renaming(String from, String to) {
        static Renaming read(Fields in) {
            var from = in.text("from", 100).required();
            var to = in.text("to", 16).required();
            in.done();
            return new Renaming(from.get(), to.get());
        }
    }

    static HoldingsChoice read(Fields in) {
        var preset = in.oneOf("preset", HoldingsPreset.class).optional();
        var tag = in.text("tag", 3)
                .where(text -> text.matches("[0-9]{3}"), "tag", "Must be three digits such as 852.")
                .optional();
        var subfields = in.objects("subfields", 20, Subfield::read).or(List.of());
        var branches = in.objects("branches", 1_000, Renaming::read).or(List.of());
        var branch = in.text("branch", 16).optional();
        if (preset.get().isEmpty() && tag.get().isEmpty()) {
            in.report("preset", "required", "Give a preset, or a tag and its subfields.");
        }
        in.done();
        return new HoldingsChoice(preset.get(), tag.get(), subfields.get(), branches.get(), branch.get());
    }

    HoldingsMapping mapping() {
        var facts = new TreeMap<String, Character>();
        preset.ifPresent(known -> facts.putAll(known.mapping().subfields()));
        subfields.forEach(said -> facts.put(said.field(), said.code().charAt(0)));
        var codes = new TreeMap<String, String>();
        branches.forEach(renaming -> codes.put(renaming.from(), renaming.to()));
        var field = tag.or(() -> preset.map(known -> known.mapping().tag())).orElse("852");
        return new HoldingsMapping(field, facts, codes, branch);
    }
}
