package org.carrel.classic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Credit;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.NewBook;
import org.carrel.importing.ExternalBook;
import org.junit.jupiter.api.Test;

class ClassicVolumeTest {
    @Test
    void a_volume_has_the_shape_of_a_book_with_its_authors_in_one_line() {
        var book = NewBook.titled("Good Omens")
                .by("Terry Pratchett")
                .by("Neil Gaiman")
                .with(Credit.named("Paul Kidby", ContributorRole.ILLUSTRATOR))
                .publishedYear(Optional.of(1990))
                .isbn(Optional.of(Isbn.parse("0-575-04800-X")))
                .done();

        var volume = ClassicExternalController.Volume.of(new ExternalBook(Optional.of("x1"), book, List.of()));

        assertThat(volume.id()).contains("x1");
        assertThat(volume.author()).contains("Terry Pratchett, Neil Gaiman");
        assertThat(volume.isbn()).contains("9780575048003");
        assertThat(volume.publishedYear()).contains(1990);
    }

    @Test
    void a_volume_without_authors_says_nothing_of_them() {
        var book = NewBook.titled("Beowulf").done();

        assertThat(ClassicExternalController.Volume.of(new ExternalBook(Optional.empty(), book, List.of()))
                        .author())
                .isEmpty();
    }
}
